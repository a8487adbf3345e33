using System.CommandLine;
using Backline.Storage.Folders;

namespace Backline.Cli.Copies;

/// <summary>Options that several verbs about records share.</summary>
internal static class CopyOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of the records.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DataFolder.ConventionalPath,
    };

    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON." };

    public static Option<string?> Person() => new("--person")
    {
        Description = "Only this person's records: an id, or a profile's name.",
        HelpName = "ID|NAME",
    };
}
