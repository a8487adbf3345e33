using System.Diagnostics;

namespace Backline.Cli.Tests;

/// <summary>One run of the command: what it said and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it as a person does.</summary>
    public static CommandRun Of(params string[] arguments)
    {
        using Process process = Process.Start(CommandLine.With(arguments))!; // an executable gives a process
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
