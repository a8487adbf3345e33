using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Backline.Cli;
using Backline.Cli.Verbs;

// The table of contents of the command: one file a verb, in Verbs/.
var root = new RootCommand("Backline: the calf stretch for hamstring pain, coached, measured and explained.")
{
    BackupVerb.Create(),
    BenchVerb.Create(),
    ClaimsVerb.Create(),
    CoachVerb.Create(),
    CorrectionsVerb.Create(),
    ExportVerb.Create(),
    HabitsVerb.Create(),
    HelpVerb.Create(),
    ImportVerb.Create(),
    MeasuresVerb.Create(),
    ModelVerb.Create(),
    MusclesVerb.Create(),
    PassiveVerb.Create(),
    ProtocolVerb.Create(),
    RecordVerb.Create(),
    RestoreVerb.Create(),
    ServeVerb.Create(),
    SiteVerb.Create(),
    StretchVerb.Create(),
    ValidateVerb.Create(),
    VersionVerb.Create(),
};
EmptyWords.RefuseIn(root);
ParseResult parsed = root.Parse(args);

// An option's own words say what was expected; how the verb is used would only push them out of sight.
string[] own = [.. parsed.Errors.Select(error => error.Message).Where(message => message.StartsWith("--", StringComparison.Ordinal) || EmptyWords.IsRefusal(message))];
if (parsed.Action is ParseErrorAction refusal)
{
    refusal.ShowHelp = own.Length < parsed.Errors.Count;
    refusal.ShowTypoCorrections = false; // names far off too, even for what is a value
}

if (parsed.Action is not HelpAction && UnknownWords.Refusals(parsed, args) is { Count: > 0 } unknown)
{
    using var messages = new PlainWriter(Console.Error);
    foreach (string message in own.Concat(unknown))
    {
        messages.WriteLine(message);
    }

    return ExitCodes.BadInput;
}

// What is refused is answered in messages alone; else the output is what was asked for, and stays as it is.
var invocation = new InvocationConfiguration { Error = new PlainWriter(Console.Error) };
if (parsed.Errors.Count > 0)
{
    invocation.Output = new PlainWriter(Console.Out);
}

int exitCode = await parsed.InvokeAsync(invocation);
return parsed.Errors.Count > 0 ? ExitCodes.BadInput : exitCode;
