using System.CommandLine;
using Backline.Cli.Verbs;

// The table of contents of the command: one file a verb, in Verbs/.
var root = new RootCommand("Backline: the calf stretch for hamstring pain, coached, measured and explained.")
{
    CoachVerb.Create(),
    ProtocolVerb.Create(),
    VersionVerb.Create(),
    MeasuresVerb.Create(),
    CorrectionsVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
