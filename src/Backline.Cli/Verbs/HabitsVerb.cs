using System.CommandLine;
using System.Text.Json;
using Backline.Practice.Habits;
using Backline.Practice.Protocols;
using Backline.Storage.Failures;

namespace Backline.Cli.Verbs;

/// <summary><c>backline habits lint|show</c>: checks files of habits, prints the built-in ones.</summary>
internal static class HabitsVerb
{
    public static Command Create() => new("habits", "Check files of standing habits, or print the built-in ones.") { Lint(), Show() };

    private static Command Lint()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of habits (*.json).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/protocol-lint.schema.json." };
        var command = new Command("lint", "List every problem of files of habits, each with its line.") { files, json };
        command.SetAction(result =>
            LintAll(result.GetRequiredValue(files), result.GetValue(json), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Print the built-in habits with what is known of them.");
        command.SetAction(result => Print(HabitLibrary.Load(), result.InvocationConfiguration.Output));
        return command;
    }

    private static int LintAll(string[] files, bool isJson, TextWriter output, TextWriter error)
    {
        List<LintedFile> linted = [];
        foreach (string file in files)
        {
            try
            {
                linted.Add(LintedFile.OfHabits(file, File.ReadAllText(file)));
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"{file}: cannot be read: {FileFailure.ReasonOf(refusal)}");
            }
        }

        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new LintAnswer(linted), ProtocolVerbJson.Readable.LintAnswer));
        }
        else
        {
            linted.ForEach(file => output.WriteLine(ProtocolReader.Describe(file.File, file.Problems)));
        }

        return linted.Count < files.Length ? ExitCodes.BadInput : linted.Any(file => file.Problems.Count > 0) ? ExitCodes.No : ExitCodes.Yes;
    }

    private static void Print(HabitSet set, TextWriter output)
    {
        output.WriteLine(set.Name);
        output.WriteLine(set.Summary);
        foreach (Habit habit in set.Habits)
        {
            output.WriteLine();
            output.WriteLine($"{habit.Id}: {habit.Title}. {habit.Summary}");
            foreach (string line in habit.Lesson)
            {
                output.WriteLine($"  - {line}");
            }

            output.WriteLine($"  Grade {habit.Grade}. {habit.Evidence}");
        }
    }
}
