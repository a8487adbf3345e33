using System.CommandLine;
using System.Text.Json;
using Backline.Coaching.Sessions;
using Backline.Practice;
using Backline.Practice.Protocols;
using Backline.Storage.Failures;

namespace Backline.Cli.Verbs;

/// <summary><c>backline protocol lint|show</c>: checks protocol files, prints a protocol's steps.</summary>
internal static class ProtocolVerb
{
    public static Command Create() => new("protocol", "Check protocol files, or print a protocol's steps.") { Lint(), Show() };

    private static Command Lint()
    {
        var files = new Argument<string[]>("FILE") { Description = "Protocol files (*.json).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/protocol-lint.schema.json." };
        var command = new Command("lint", "List every problem of protocol files, each with its line.") { files, json };
        command.SetAction(result =>
            LintAll(result.GetRequiredValue(files), result.GetValue(json), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "The protocol's id.", DefaultValueFactory = _ => ProtocolLibrary.RolledMatCalfStretch };
        var json = new Option<bool>("--json") { Description = "Print the protocol itself; its schema is data/protocols/protocol.schema.json." };
        var command = new Command("show", "Print a protocol's steps, cues and questions.") { id, json };
        command.SetAction(result =>
            ShowOne(result.GetRequiredValue(id), result.GetValue(json), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int LintAll(string[] files, bool isJson, TextWriter output, TextWriter error)
    {
        List<LintedFile> linted = [];
        bool isUnreadable = false;
        foreach (string file in files)
        {
            try
            {
                linted.Add(LintedFile.Of(file, File.ReadAllText(file)));
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                isUnreadable = true;
                error.WriteLine($"{PlainText.Of(file)}: cannot be read: {FileFailure.ReasonOf(refusal)}");
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

        return isUnreadable ? 2 : linted.Any(file => file.Problems.Count > 0) ? 1 : 0;
    }

    private static int ShowOne(string id, bool isJson, TextWriter output, TextWriter error)
    {
        if (!ProtocolLibrary.Ids.Contains(id))
        {
            error.WriteLine($"ID: is '{id}'; one of {string.Join(", ", ProtocolLibrary.Ids)} was expected");
            return 2;
        }

        Protocol protocol = ProtocolLibrary.Load(id);
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(protocol, ProtocolVerbJson.Readable.Protocol));
        }
        else
        {
            Print(protocol, output);
        }

        return 0;
    }

    private static void Print(Protocol protocol, TextWriter output)
    {
        output.WriteLine(protocol.Name);
        output.WriteLine(protocol.Summary);
        foreach (ProtocolStep step in protocol.Steps)
        {
            output.WriteLine();
            output.WriteLine($"{(step.Part == StepPart.Live ? "live" : "set-up")}  {step.Id}: {step.Title}");
            output.WriteLine($"  {step.Text}");
            foreach (StepCue cue in step.Cues)
            {
                output.WriteLine($"  - {cue.Text}{Conditions(cue.Variants, cue.OnlyWith, cue.NotWith, cue.Supports)}  [{Who(cue.CheckedBy)}]");
            }

            foreach (StepQuestion question in step.Questions)
            {
                output.WriteLine($"  ? {question.Text}{Conditions(question.Variants, question.OnlyWith, question.NotWith, null)}  [{question.Rule}; no: {question.Cue}]");
            }
        }
    }

    private static string Conditions(IReadOnlyList<string>? variants, IReadOnlyList<string>? onlyWith, IReadOnlyList<string>? notWith, IReadOnlyList<string>? supports)
    {
        string[] conditions =
        [
            .. variants ?? [],
            .. (onlyWith ?? []).Select(restriction => $"with {restriction}"),
            .. (notWith ?? []).Select(restriction => $"not with {restriction}"),
            .. (supports ?? []).Select(support => $"hands: {support}"),
        ];
        return conditions.Length == 0 ? "" : $" ({string.Join(", ", conditions)})";
    }

    private static string Who(IReadOnlyList<Checker> checkers) => string.Join(", ", checkers.Select(checker => checker switch
    {
        Checker.Camera => "camera",
        Checker.Phone => "phone",
        _ => "you",
    }));
}
