using System.CommandLine;
using System.Text.Json;
using Backline.Cli.Copies;
using Backline.Practice.Records;
using Backline.Progress.Records;
using Backline.Storage.Folders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backline.Cli.Verbs;

/// <summary><c>backline import</c>: brings a file of records in, all of it or nothing. Doing it twice changes nothing.</summary>
internal static class ImportVerb
{
    // A copy may hold what another program sent it.
    private const string AsTheyAreHint = "A file that was taken out so comes in with --as-they-are: what cannot be read is kept and passed on as it is. A file mended later does not replace it: mend it first if you can.";

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file of records, from backline export or My data." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing." };
        var asTheyAre = new Option<bool>("--as-they-are") { Description = "Take in what this version cannot read, as it is: kept and passed on; a file mended later does not replace it." };
        Option<string> data = CopyOptions.Data();
        Option<bool> json = CopyOptions.Json();
        var command = new Command("import", "Bring records in from a file: the union by id, all of it or nothing.") { file, dryRun, asTheyAre, data, json };
        command.SetAction((result, cancel) => Import(
            result.InvocationConfiguration, result.GetRequiredValue(file), result.GetValue(dryRun), result.GetValue(asTheyAre), result.GetRequiredValue(data), result.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> Import(InvocationConfiguration invocation, string file, bool isDryRun, bool asTheyAre, string data, bool isJson, CancellationToken cancel)
    {
        try
        {
            (ImportAnswer? answer, string? refusal) = await Take(file, isDryRun, asTheyAre, data, cancel);
            if (answer is not null && isJson)
            {
                await invocation.Output.WriteLineAsync(JsonSerializer.Serialize(answer, CopyJson.Readable.ImportAnswer));
            }
            else if (answer is { Problems.Count: 0 })
            {
                await invocation.Output.WriteLineAsync(Words(answer));
            }

            IEnumerable<string> errors = answer is { Problems.Count: > 0 and int count }
                ? answer.Problems.Select(problem => "  " + problem).Prepend($"{file}: {CountWords.OfProblems(count)}; nothing was brought in").Concat(answer.ComesInAsItIs ? [AsTheyAreHint] : [])
                : refusal is null ? [] : [refusal];
            foreach (string line in errors)
            {
                await invocation.Error.WriteLineAsync(line);
            }

            return answer is { Problems.Count: 0 } ? ExitCodes.Yes : ExitCodes.BadInput;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException or DbUpdateException)
        {
            await invocation.Error.WriteLineAsync($"Nothing was brought in. {FileWords.Of(exception)}");
            return ExitCodes.BadInput;
        }
    }

    private static async Task<bool> ComesInAsItIs(FileStream stream, CancellationToken cancel)
    {
        if (!stream.CanSeek)
        {
            return false; // a pipe is read once
        }

        stream.Position = 0;
        return (await RecordFileReader.Read(stream, cancel, asTheyAre: true)).Set is not null;
    }

    private static async Task<(ImportAnswer? Answer, string? Refusal)> Take(string file, bool isDryRun, bool asTheyAre, string data, CancellationToken cancel)
    {
        await using FileStream stream = File.OpenRead(file);
        (RecordSet? set, IReadOnlyList<string> problems) = await RecordFileReader.Read(stream, cancel, asTheyAre: asTheyAre);
        if (set is null)
        {
            return (ImportAnswer.OfRefused(isDryRun, problems, !asTheyAre && await ComesInAsItIs(stream, cancel)), null);
        }

        (OpenCopy? copy, string? refusal) = isDryRun ? await OpenCopy.OpenTrial(data, cancel) : await OpenCopy.Open(data, makes: true, cancel);
        if (copy is null)
        {
            return (null, refusal);
        }

        await using (copy)
        {
            var preview = ImportPreview.Of(await copy.Db.Everything(null, cancel), set, TimeProvider.System.GetUtcNow());
            await copy.Db.Unite(set, cancel);
            return copy.RefusalOfRoom() is { } full ? (null, full) : (new ImportAnswer(
                isDryRun, preview.New, preview.Known, preview.Differing, preview.Barred, preview.ErasedElsewhere, preview.Erases, preview.ErasedIds, preview.Ahead, preview.Doubtful, preview.BeyondBody, [], ComesInAsItIs: false), null);
        }
    }

    private static string Words(ImportAnswer answer) =>
        (answer.DryRun ? "Would bring in " : "Brought in ")
        + $"{answer.New} new; {answer.Known} already here, {answer.Barred} erased here and left out{ImportPreview.WordsOfErasedElsewhere(answer.ErasedElsewhere)}, {answer.Erases} erased as they were elsewhere."
        + (ImportPreview.WordsOfErasedIds(answer.ErasedIds) is { } erasedIds ? $"{Environment.NewLine}{erasedIds}" : "")
        + (ImportPreview.WordsOfDiffering(answer.Differing) is { } differing ? $"{Environment.NewLine}{differing}" : "")
        + (ImportPreview.WordsOfAhead(answer.Ahead) is { } words ? $"{Environment.NewLine}{words}" : "")
        + (ImportPreview.WordsOfDoubtful(answer.Doubtful) is { } doubtful ? $"{Environment.NewLine}{doubtful}" : "")
        + (ImportPreview.WordsOfBeyondBody(answer.BeyondBody) is { } beyond ? $"{Environment.NewLine}{beyond}" : "")
        + (answer.Barred == 0 ? "" : $"{Environment.NewLine}What was erased stays erased, here and on every device in step with this folder. To see it again, bring the file into another folder: --data DIR.");
}
