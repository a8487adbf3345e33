using System.CommandLine;
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
ParseResult parsed = root.Parse(args);
int exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCodes.BadInput : exitCode;
