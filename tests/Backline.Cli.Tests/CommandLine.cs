using System.Diagnostics;

namespace Backline.Cli.Tests;

/// <summary>The command in a process of its own, as a shell runs it: the published one where <c>./test</c> names it, else the one just built.</summary>
internal static class CommandLine
{
    private static readonly string[] Command = Environment.GetEnvironmentVariable("BACKLINE_COMMAND") is { Length: > 0 } published
        ? [published]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "backline.dll")];

    /// <summary>How it is started, its answers caught.</summary>
    public static ProcessStartInfo With(params string[] arguments) => new(Command[0], [.. Command[1..], .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    public static Process Start(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        ProcessStartInfo start = With(arguments);
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!; // an executable gives a process
    }

    public static async Task<CommandRun> Run(params string[] arguments)
    {
        using Process process = Start(new Dictionary<string, string?>(), arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        return new CommandRun(process.ExitCode, await output, error);
    }
}
