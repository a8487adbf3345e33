using System.CommandLine;
using System.Text.Json;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Cli.Models;
using Backline.OpenSim;
using Backline.OpenSim.Comparison;
using Backline.OpenSim.Tables;

namespace Backline.Cli.Verbs;

/// <summary><c>backline model info|check|compare|differences</c>: what a model file holds, what is wrong with it, whether results agree with another engine's,
/// and where the two wrapping methods differ.</summary>
internal static class ModelVerb
{
    public static Command Create() => new("model", "Look into musculoskeletal models (*.osim).") { Info(), Check(), Compare(), Differences(), ModelBuild.Create() };

    private static Command Info()
    {
        var file = new Argument<string>("FILE") { Description = "A model (*.osim, OpenSim 2.4 or later)." };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/model-info.schema.json." };
        var command = new Command("info", "Say what a model holds, and what of it is not used.") { file, json };
        command.SetAction(result => Guarded(result.InvocationConfiguration.Error, () =>
        {
            Model model = OsimFile.Compile(result.GetRequiredValue(file), out OsimModel read);
            var answer = ModelAnswer.Of(read, model);
            TextWriter output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(answer, ModelJson.Readable.ModelAnswer));
            }
            else
            {
                ModelText.Write(answer, output);
            }

            return ExitCodes.Yes;
        }));
        return command;
    }

    private static Command Check()
    {
        var file = new Argument<string>("FILE") { Description = "A model (*.osim)." };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/model-check.schema.json." };
        var command = new Command("check", "List every problem of a model, each with its line.") { file, json };
        command.SetAction(result => Guarded(result.InvocationConfiguration.Error, () =>
        {
            string name = result.GetRequiredValue(file);
            IReadOnlyList<Problem> problems = ProblemsOf(name);
            TextWriter output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(CheckAnswer.Of(name, problems), ModelJson.Readable.CheckAnswer));
            }
            else
            {
                output.WriteLine(problems.Count == 0 ? $"{name}: no problems" : new ModelException(name, problems).Message);
            }

            return problems.Count == 0 ? ExitCodes.Yes : ExitCodes.No;
        }));
        return command;
    }

    private static Command Compare()
    {
        var file = new Argument<string>("FILE") { Description = "A model (*.osim)." };
        var reference = new Option<string>("--reference") { Description = "A folder of values another engine computed with the model.", Required = true };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/model-compare.schema.json." };
        var command = new Command("compare", "Hold results against values another engine computed, paths laid as OpenSim lays them.") { file, reference, json };
        command.SetAction(result => Guarded(result.InvocationConfiguration.Error, () =>
        {
            Model model = CompileForOpenSim(result.GetRequiredValue(file));
            IReadOnlyList<ComparisonAnswer> rows = [.. ReferenceComparison.Run(model, result.GetRequiredValue(reference)).Select(ComparisonAnswer.Of)];
            TextWriter output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(rows, ModelJson.Readable.IReadOnlyListComparisonAnswer));
            }
            else
            {
                ModelText.Write(rows, output);
            }

            return rows.All(row => row.Holds) ? ExitCodes.Yes : ExitCodes.No;
        }));
        return command;
    }

    private static Command Differences()
    {
        var file = new Argument<string>("FILE") { Description = "A model (*.osim)." };
        Option<int> poses = NumberOption.Whole("--poses", 400, "How many random postures to compare.");
        var folder = new Option<string?>("--out") { Description = "A folder for one picture (*.svg) a muscle, in the posture of its largest difference." };
        var command = new Command("differences", "Table the muscles whose shortest path and OpenSim's differ by more than 0.5 mm.") { file, poses, folder };
        command.SetAction(result => Guarded(result.InvocationConfiguration.Error, () =>
        {
            if (result.GetValue(poses) is < 1 and int wrong)
            {
                result.InvocationConfiguration.Error.WriteLine(FormattableString.Invariant($"--poses: is {wrong}; 1 or more was expected"));
                return ExitCodes.BadInput;
            }

            string name = result.GetRequiredValue(file);
            Model model = CompileForOpenSim(name);
            string? pictures = result.GetValue(folder);
            string[] faults = pictures is null ? [] : [.. OutputFolder.Faults(pictures, [.. model.MuscleNames.Select(PictureOf)], ("FILE", name))];
            if (faults.Length > 0)
            {
                Array.ForEach(faults, result.InvocationConfiguration.Error.WriteLine);
                return ExitCodes.BadInput;
            }

            IReadOnlyList<WrappingDifference> differences = WrappingDifferences.Find(model, result.GetValue(poses));
            ModelText.Write(model, differences, result.InvocationConfiguration.Output);
            if (pictures is not null)
            {
                OutputFolder.Make(pictures);
                foreach (WrappingDifference difference in differences)
                {
                    File.WriteAllText(Path.Combine(pictures, PictureOf(model.MuscleNames[difference.Muscle])), DifferencePicture.Draw(model, difference));
                }
            }

            return ExitCodes.Yes;
        }));
        return command;
    }

    private static string PictureOf(string muscle) => $"{SafeFileName.Of(muscle)}.svg";

    private static Model CompileForOpenSim(string file)
    {
        Model model = OsimFile.Compile(file);
        return model.Unsupported(WrappingMethod.OpenSim) is { Count: > 0 } problems ? throw new ModelException(file, problems) : model;
    }

    private static IReadOnlyList<Problem> ProblemsOf(string file)
    {
        try
        {
            OsimFile.Compile(file);
            return [];
        }
        catch (ModelException exception)
        {
            return exception.Problems;
        }
    }

    private static int Guarded(TextWriter error, Func<int> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException or TableException or ArgumentException)
        {
            error.WriteLine(FileWords.Of(exception));
            return ExitCodes.BadInput;
        }
    }
}
