using System.CommandLine;
using System.Text.Json;
using Backline.Biomechanics;
using Backline.Cli.Stretching;
using Backline.Practice;
using Backline.Practice.Protocols;
using Backline.Practice.Protocols.Lint;
using Backline.Stretching.Claims;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Cli.Verbs;

/// <summary><c>backline claims</c>: what the article says, beside experiments on the model and what studies found.</summary>
internal static class ClaimsVerb
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "A claim or one part of one; without it all.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/claims.schema.json." };
        var file = new Option<string?>("--file") { Description = "Other claims (*.json) than those Backline brings along." };
        Option<int> samples = NumberOption.Whole("--samples", LoadBands.UsualPeople, "How many people are drawn for the bands; 0 for none.");
        Option<int> seed = NumberOption.Whole("--seed", 1, "Draws the same people again.");
        var model = new Option<string?>("--model") { Description = "Another model of a body of 180 cm (*.osim) than the one Backline brings along." };
        var command = new Command("claims", "Put the article's claims to the leg model, beside what studies found.") { id, json, file, samples, seed, model };
        command.SetAction(result => Answer(
            new ClaimsRequest(result.GetValue(id), result.GetValue(json), result.GetValue(file), result.GetValue(samples), result.GetValue(seed), result.GetValue(model)),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    private static int Answer(ClaimsRequest request, TextWriter output, TextWriter error)
    {
        try
        {
            StandingModel standing = StandingModel.Bind(LegModel.Read(request.Model).Specification, StandingModel.LegModelHeight);
            ClaimBook book = request.File is { } file ? ReadFor(standing, file) : ClaimReader.Load();
            if (Faults(request, book) is { Count: > 0 } faults)
            {
                faults.ForEach(error.WriteLine);
                return ExitCodes.BadInput;
            }

            IEnumerable<Claim> asked = request.Id is { } id ? [book.Find(id)!] : book.Claims; // found: Faults looked
            ClaimLaboratory laboratory = new(standing, request.Samples, request.Seed);
            Write(ClaimsAnswers.Of(book, asked, laboratory, standing.Model.Name, request.Samples, request.Samples > 0 ? request.Seed : 0), request.IsJson, output);
            return ExitCodes.Yes; // that the model does not agree with a claim is an answer
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException or ProtocolException)
        {
            error.WriteLine(FileWords.Of(exception));
            return ExitCodes.BadInput;
        }
    }

    // A joint that does not go where a case wants it is the file's fault, and has its line there.
    private static ClaimBook ReadFor(StandingModel standing, string file) =>
        ClaimReader.Read(File.ReadAllText(file), Path.GetFileName(file), new LegMap(standing.Model, Side.Right));

    private static void Write(ClaimsAnswer answer, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(answer, StretchingJson.Readable.ClaimsAnswer));
        }
        else
        {
            ClaimsText.Write(answer, output);
        }
    }

    private static List<string> Faults(ClaimsRequest request, ClaimBook book)
    {
        List<string> faults = [];
        if (request.Samples != 0 && request.Samples is not (>= 20 and <= 100_000))
        {
            faults.Add($"--samples: is {request.Samples}; 0, or 20 to 100000, was expected");
        }

        if (request.Id is { } id && book.Find(id) is null)
        {
            string[] known = [.. book.Claims.SelectMany(claim => claim.Parts.Select(part => part.Id).Prepend(claim.Id)).Distinct()];
            faults.Add($"ID: is '{id}'{Nearest.Hint(id, known)}; one of {string.Join(", ", known)} was expected");
        }

        return faults;
    }

    private sealed record ClaimsRequest(string? Id, bool IsJson, string? File, int Samples, int Seed, string? Model);
}
