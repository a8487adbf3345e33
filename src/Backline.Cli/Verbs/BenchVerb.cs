using System.CommandLine;
using System.Text.Json;
using Backline.Biomechanics;
using Backline.Cli.Models;
using Backline.OpenSim;

namespace Backline.Cli.Verbs;

/// <summary><c>backline bench engine</c>: how fast the engine is on this machine.</summary>
internal static class BenchVerb
{
    public static Command Create() => new("bench", "Measure how fast Backline is on this machine.") { Engine() };

    private static Command Engine()
    {
        var file = new Option<string>("--model") { Description = "A model (*.osim).", Required = true };
        Option<int> poses = NumberOption.Whole("--poses", 1000, "How many random postures.");
        Option<int> threads = NumberOption.Whole("--threads", Environment.ProcessorCount, "How many threads the batch door may use.");
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/bench-engine.schema.json." };
        var command = new Command("engine", "Microseconds a posture for each step of the engine, and bytes allocated.") { file, poses, threads, json };
        command.SetAction(result =>
        {
            TextWriter error = result.InvocationConfiguration.Error;
            if (Faults(result.GetValue(poses), result.GetValue(threads)) is { Count: > 0 } faults)
            {
                faults.ForEach(error.WriteLine);
                return ExitCodes.BadInput;
            }

            try
            {
                string name = result.GetRequiredValue(file);
                Model model = OsimFile.Compile(name);
                if (model.CoordinateNames.Count == 0)
                {
                    error.WriteLine($"--model: {Path.GetFileName(name)} has no coordinates, so it has but one posture; a model that can move was expected");
                    return ExitCodes.BadInput;
                }

                BenchAnswer answer = new EngineBench(model, result.GetValue(poses)).Run(result.GetValue(threads));
                Write(answer, result.GetValue(json), result.InvocationConfiguration.Output);
                return ExitCodes.Yes;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelException)
            {
                error.WriteLine(FileWords.Of(exception));
                return ExitCodes.BadInput;
            }
        });
        return command;
    }

    private static List<string> Faults(int poses, int threads)
    {
        const int MostPoses = 1_000_000;
        const int MostThreads = 1024;
        List<string> faults = [];
        if (poses is < 1 or > MostPoses)
        {
            faults.Add(FormattableString.Invariant($"--poses: is {poses}; 1 to {MostPoses} was expected"));
        }

        if (threads is < 1 or > MostThreads)
        {
            faults.Add(FormattableString.Invariant($"--threads: is {threads}; 1 to {MostThreads} was expected"));
        }

        return faults;
    }

    private static void Write(BenchAnswer answer, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(answer, ModelJson.Readable.BenchAnswer));
        }
        else
        {
            ModelText.Write(answer, output);
        }
    }
}
