using System.CommandLine;
using System.Text.Json;
using Backline.Biomechanics;
using Backline.Cli.Stretching;
using Backline.Stretching.Legs.Tables;
using Backline.Stretching.Validation;

namespace Backline.Cli.Verbs;

/// <summary><c>backline validate</c>: the leg model against a table of published values.</summary>
internal static class ValidateVerb
{
    public static Command Create()
    {
        var targets = new Option<string>("--targets") { Description = "The table of published values (*.csv).", Required = true };
        var model = new Option<string?>("--model") { Description = "Another model (*.osim) with the same parts." };
        var calibrate = new Option<string?>("--calibrate") { Description = "Instead fit the model of these tables to the rows meant for it, and print the knobs found." };
        var page = new Option<string?>("--page") { Description = "Also write the page of results, with pictures in a folder beside it (*.md); needs --tables." };
        var tables = new Option<string?>("--tables") { Description = "The model's tables, for what was calibrated and why values are missed." };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/validate.schema.json." };
        var command = new Command("validate", "Hold the leg model against a table of published values.") { targets, model, calibrate, page, tables, json };
        command.SetAction(result => Guarded(result.InvocationConfiguration.Error, () =>
        {
            string file = result.GetRequiredValue(targets);
            IReadOnlyList<Target> rows = Read(file);
            TextWriter output = result.InvocationConfiguration.Output;
            if (result.GetValue(calibrate) is { } knobs)
            {
                return Calibrate(knobs, rows, output);
            }

            Model leg = LegModel.Compile(result.GetValue(model));
            if (result.GetValue(page) is not { } to)
            {
                return Validate(file, rows, leg, result.GetValue(json), output);
            }

            if (result.GetValue(tables) is not { } folder)
            {
                result.InvocationConfiguration.Error.WriteLine("--page: needs --tables FOLDER, the tables of the model (data/models/backline-leg)");
                return ExitCodes.BadInput;
            }

            ValidationFiles.Write(to, leg, rows, Read(Path.Combine(folder, ValidationFiles.OwnPoints)), LegTables.Read(folder));
            return Validate(file, rows, leg, result.GetValue(json), output);
        }));
        return command;
    }

    private static IReadOnlyList<Target> Read(string file)
    {
        using StreamReader text = new(file);
        return TargetTable.Read(text, Path.GetFileName(file));
    }

    private static int Validate(string file, IReadOnlyList<Target> rows, Model model, bool isJson, TextWriter output)
    {
        IReadOnlyList<TargetAnswer> answers = Validator.Answer(model, rows);
        if (isJson)
        {
            var answer = ValidateAnswer.Of(model.Name, Path.GetFileName(file), answers);
            output.WriteLine(JsonSerializer.Serialize(answer, StretchingJson.Readable.ValidateAnswer));
        }
        else
        {
            ValidateText.Write(answers, output);
        }

        return answers.Any(answer => answer.Verdict == TargetVerdict.Outside) ? ExitCodes.No : ExitCodes.Yes;
    }

    private static int Calibrate(string folder, IReadOnlyList<Target> rows, TextWriter output)
    {
        output.WriteLine("quantity,of,value,start,spread,unit,meaning");
        IEnumerable<Target> points = [.. rows, .. Read(Path.Combine(folder, ValidationFiles.OwnPoints))];
        foreach (Knob knob in Calibration.Fit(LegTables.Read(folder), [.. points]))
        {
            output.WriteLine(FormattableString.Invariant($"{knob.Quantity},{knob.Of},{knob.Value:0.####},{knob.Start},{knob.Spread},{knob.Unit},{knob.Meaning}"));
        }

        return ExitCodes.Yes;
    }

    private static int Guarded(TextWriter error, Func<int> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException or TargetsException)
        {
            error.WriteLine(FileWords.Of(exception));
            return ExitCodes.BadInput;
        }
    }
}
