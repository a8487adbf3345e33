using System.Diagnostics;
using Backline.TestKit;

namespace Backline.Browser.Tests.Kit;

/// <summary>Commands as a person types them in the repository's root.</summary>
internal static class Shell
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="folder">Where; the repository's root unless said otherwise.</param>
    /// <returns>What it wrote to its standard output.</returns>
    public static async Task<string> Run(string program, string[] arguments, string? folder = null)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!; // an executable gives a process
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }
}
