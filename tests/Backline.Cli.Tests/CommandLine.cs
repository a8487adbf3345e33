using System.Diagnostics;

namespace Backline.Cli.Tests;

/// <summary>The command in a process of its own, as a shell runs it.</summary>
internal static class CommandLine
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "backline.dll");

    public static Process Start(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Command, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!; // an executable gives a process
    }

    public static async Task<CommandAnswer> Run(params string[] arguments)
    {
        using Process process = Start(new Dictionary<string, string?>(), arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        return new CommandAnswer(process.ExitCode, await output, error);
    }
}
