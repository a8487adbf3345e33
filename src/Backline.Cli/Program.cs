using System.CommandLine;
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
if (parsed.Action is ParseErrorAction refusal && parsed.Errors.All(error => error.Message.StartsWith("--", StringComparison.Ordinal) || EmptyWords.IsRefusal(error.Message)))
{
    refusal.ShowHelp = false;
}

// What is refused is answered in messages alone; else the output is what was asked for, and stays as it is.
var invocation = new InvocationConfiguration { Error = new PlainWriter(Console.Error) };
if (parsed.Errors.Count > 0)
{
    invocation.Output = new PlainWriter(Console.Out);
}

int exitCode = await parsed.InvokeAsync(invocation);
return parsed.Errors.Count > 0 ? ExitCodes.BadInput : exitCode;
