using System.CommandLine;
using System.CommandLine.Parsing;

namespace Backline.Cli.Verbs;

/// <summary>Options that must name a file or a folder: an empty name, as a shell makes of a variable that is not set, is none.</summary>
internal static class PathOption
{
    /// <summary>One that cannot be left out.</summary>
    public static Option<string> Required(string name, string description) =>
        new(name) { Description = description, Required = true, CustomParser = result => Read(name, result) };

    private static string? Read(string name, ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.Length == 0)
        {
            result.AddError($"{name}: is empty; the name of a file or a folder was expected");
        }

        return text;
    }
}
