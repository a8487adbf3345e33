using System.CommandLine;
using System.Reflection;

namespace Backline.Cli.Verbs;

/// <summary><c>backline version</c>: the version, alone on a line.</summary>
internal static class VersionVerb
{
    public static Command Create()
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(result => result.InvocationConfiguration.Output.WriteLine(Current));
        return command;
    }

    private static string Current =>
        typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
