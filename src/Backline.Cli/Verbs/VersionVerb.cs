using System.CommandLine;
using System.Reflection;
using System.Text.Json;

namespace Backline.Cli.Verbs;

/// <summary><c>backline version</c>: the version, alone on a line.</summary>
internal static class VersionVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Answer as JSON; its schema is docs/cli/version.schema.json." };
        var command = new Command("version", "Print the version.") { json };
        command.SetAction(result => result.InvocationConfiguration.Output.WriteLine(
            result.GetValue(json) ? JsonSerializer.Serialize(VersionAnswer.Of(Current), VersionJson.Default.VersionAnswer) : Current));
        return command;
    }

    private static string Current =>
        typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
