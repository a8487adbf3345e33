using System.CommandLine;
using System.Globalization;

namespace Backline.Cli.Tests;

/// <summary>One run of the command's verbs in the tests' own process: quicker than a process of its own, and without what the command does around its verbs.</summary>
internal static class VerbRun
{
    public static CommandRun Of(IEnumerable<Command> verbs, params IReadOnlyList<string> arguments)
    {
        RootCommand root = [.. verbs];
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        int exit = root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return new CommandRun(exit, output.ToString(), error.ToString());
    }
}
