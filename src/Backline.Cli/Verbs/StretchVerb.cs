using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Backline.Biomechanics;
using Backline.Cli.Stretching;
using Backline.Figures.Stretches;
using Backline.Practice;
using Backline.Stretching;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Cli.Verbs;

/// <summary><c>backline stretch</c>: what a way of standing on the roll does to the leg.</summary>
internal static class StretchVerb
{
    public static Command Create()
    {
        Dictionary<StretchKnob, Option<double?>> knobs = StretchKnob.All.ToDictionary(knob => knob, knob => NumberOption.Maybe("--" + knob.Name, knob.Help + Usual(knob)));
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/stretch.schema.json." };
        var table = new Option<bool>("--table") { Description = "Answer as a table, the default." };
        var picture = new Option<string?>("--svg") { Description = "Draw the body from the side, or the sweep's curves, into this file." };
        var sweep = new Option<string?>("--sweep") { Description = "Run one input through its values, as in knee=0:60:5, and answer as CSV." };
        Option<int> samples = NumberOption.Whole("--samples", LoadBands.UsualPeople, "How many people are drawn for the error bands; 0 for none.");
        Option<int> seed = NumberOption.Whole("--seed", 1, "Draws the same people again.");
        var model = new Option<string?>("--model") { Description = "Another model of a body of 180 cm (*.osim) than the one Backline brings along." };
        Option<double?> link = FascialLinkOption.Create();
        var command = new Command("stretch", "Stand a body on the roll and say what that does to the leg.") { json, table, picture, sweep, samples, seed, link, model };
        foreach (Option<double?> option in knobs.Values)
        {
            command.Add(option);
        }

        command.SetAction(result =>
        {
            StretchInputs inputs = new();
            foreach ((StretchKnob knob, Option<double?> option) in knobs)
            {
                inputs = result.GetValue(option) is { } value ? knob.Set(inputs, value * knob.PerUnit) : inputs;
            }

            StretchRequest request = new(
                inputs,
                result.GetValue(json),
                result.GetValue(table),
                result.GetValue(picture),
                result.GetValue(sweep),
                result.GetValue(samples),
                result.GetValue(seed),
                [.. new Option<int>[] { samples, seed }.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name)],
                result.GetValue(model),
                result.GetValue(link));
            return Answer(request, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        });
        return command;
    }

    // As System.CommandLine writes it of an option that has one of its own.
    private static string Usual(StretchKnob knob) => string.Create(CultureInfo.InvariantCulture, $"{(knob.Shown(new StretchInputs()) is { } usual ? $" [default: {PlainNumber.Rounded(usual, PlainNumber.AsAsked)}]" : "")}");

    private static int Answer(StretchRequest request, TextWriter output, TextWriter error)
    {
        StretchSweep? sweep = null;
        if (Faults(request, ref sweep) is { Count: > 0 } faults)
        {
            faults.ForEach(error.WriteLine);
            return ExitCodes.BadInput;
        }

        try
        {
            // Made in some 30 ms, on a core that has nothing else to do while the model is read.
            Task<JsonTypeInfo<StretchAnswer>>? shape = request.IsJson ? Task.Run(() => StretchJson.Readable.StretchAnswer) : null;
            ModelSpecification model = FascialLinkOption.Switch(LegModel.Read(request.Model).Specification, request.FascialLink);
            if (sweep is null && request.Samples > 0)
            {
                // Likewise. The bands make them where this could not, and say why.
                _ = Task.Run(() => StretchSimulator.MakePeople([.. model.Muscles.Select(muscle => muscle.Name)], request.Samples, request.Seed));
            }

            StandingModel standing = StandingModel.Bind(model, StandingModel.LegModelHeight);
            _ = new LegMap(standing.Model, Side.Right); // a muscle by another name would count in no tissue
            return sweep is null ? One(request, standing, shape, output, error) : Many(request, sweep, standing, output, error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException)
        {
            error.WriteLine(FileWords.Of(exception));
            return ExitCodes.BadInput;
        }
    }

    private static List<string> Faults(StretchRequest request, ref StretchSweep? sweep)
    {
        List<string> faults = [.. StretchInputRules.Problems(request.Inputs)];
        if (request.IsJson && request.IsTable)
        {
            faults.Add("--json and --table: one of the two was expected");
        }

        if (request.Sweep is not null && (request.IsJson || request.IsTable))
        {
            faults.Add($"--sweep: answers as CSV; {(request.IsJson ? "--json" : "--table")} was not expected beside it");
        }

        if (request.Sweep is not null)
        {
            faults.AddRange(request.Drawn.Select(option => $"--sweep: answers without bands; {option} was not expected beside it"));
        }

        if (request.Samples != 0 && request.Samples is not (>= 20 and <= 100_000))
        {
            faults.Add($"--samples: is {request.Samples}; 0, or 20 to 100000, was expected");
        }

        if (FascialLinkOption.ProblemOf(request.FascialLink) is { } stiffness)
        {
            faults.Add(stiffness);
        }

        if (request.Sweep is { } text)
        {
            sweep = StretchSweep.Parse(text, out string problem);
            if (sweep is null)
            {
                faults.Add(problem);
            }
            else
            {
                if (sweep.Knob.Get(request.Inputs) != sweep.Knob.Get(new StretchInputs()))
                {
                    faults.Add($"--sweep: runs through {sweep.Knob.Name}; --{sweep.Knob.Name} was not expected beside it");
                }

                faults.AddRange(Ends(request, sweep).SelectMany(inputs => StretchInputRules.Problems(in inputs)).Except(faults).Select(one => $"--sweep: {one}"));
            }
        }

        return faults;
    }

    // Ranges are intervals, so what holds at both ends holds between.
    private static IEnumerable<StretchInputs> Ends(StretchRequest request, StretchSweep sweep) =>
        new[] { sweep.Values[0], sweep.Values[^1] }.Distinct().Select(value => sweep.Knob.Set(request.Inputs, value * sweep.Knob.PerUnit));

    private static int One(StretchRequest request, StandingModel standing, Task<JsonTypeInfo<StretchAnswer>>? shape, TextWriter output, TextWriter error)
    {
        StretchSimulator simulator = new(standing);
        StretchResult result = simulator.Solve(request.Inputs);
        Task<NearestRun?> nearest = result.IsPossible ? Task.FromResult<NearestRun?>(null) : Task.Run(() => Nearest(standing, result));
        Task<WorkBands?> work = request.Samples > 0 && shape is not null ? Task.Run(() => Work(request, standing, result)) : Task.FromResult<WorkBands?>(null); // told as JSON alone
        LoadBands? bands = request.Samples > 0 ? simulator.Bands(result.Body, request.Samples, request.Seed) : null;
        StretchAnswer answer = StretchAnswers.Of(result, bands, work.GetAwaiter().GetResult(), nearest.GetAwaiter().GetResult());
        if (request.Picture is { } file)
        {
            File.WriteAllText(file, StretchPicture.Draw(result));
        }

        if (shape is not null)
        {
            output.WriteLine(JsonSerializer.Serialize(answer, shape.GetAwaiter().GetResult()));
        }
        else if (request.Picture is null || request.IsTable)
        {
            StretchText.Write(answer, AnswerWords.Sentences(answer, result), output);
        }
        else
        {
            TextWriter people = new MinusWriter(output);
            foreach (string sentence in AnswerWords.Sentences(answer, result))
            {
                people.WriteLine(sentence);
            }

            FascialLinkAnswer.Remark(answer.FascialLink, error);
        }

        return answer.IsPossible ? ExitCodes.Yes : ExitCodes.No;
    }

    // Beside the bands, which are about as long under way; a simulator is for one thread.
    private static WorkBands? Work(StretchRequest request, StandingModel standing, StretchResult result) =>
        new StretchSimulator(standing).WorkBands(result.Body, request.Samples, request.Seed);

    // Likewise.
    private static NearestRun? Nearest(StandingModel standing, StretchResult result)
    {
        StretchSimulator simulator = new(standing);
        NearestRun run = simulator.BeginNearest(result, simulator.NewResult());
        while (!run.IsDone)
        {
            run.Step();
        }

        return run.Found is { } found && NearestWords.IsNews(result, in found) ? run : null;
    }

    private static int Many(StretchRequest request, StretchSweep sweep, StandingModel standing, TextWriter output, TextWriter error)
    {
        FascialLinkAnswer.Remark(FascialLinkAnswer.Of(standing.Model.Specification), error);
        SweepTable rows = new(standing, sweep);
        StretchBatch.Run(standing, [.. sweep.Values.Select(value => sweep.Knob.Set(request.Inputs, value * sweep.Knob.PerUnit))], rows.Take);
        if (request.Picture is { } file)
        {
            File.WriteAllText(file, SweepPicture.Draw(rows));
        }
        else
        {
            rows.WriteCsv(output);
        }

        return ExitCodes.Yes;
    }
}
