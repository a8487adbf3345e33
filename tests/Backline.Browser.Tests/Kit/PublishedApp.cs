using System.Diagnostics;
using Backline.TestKit;

namespace Backline.Browser.Tests.Kit;

/// <summary>The published command with the web app beside it: what <c>./run</c> starts.</summary>
internal static class PublishedApp
{
    private static readonly Lazy<Task> Published = new(Publish);

    public static string Folder { get; } = Repository.At("artifacts", "publish", "app");

    public static string Command { get; } = Path.Combine(Folder, OperatingSystem.IsWindows() ? "backline.exe" : "backline");

    /// <summary>Publishes unless the sources are the same as last time.</summary>
    public static Task Ready() => Published.Value;

    /// <summary>What the command answers, whether it says yes or no.</summary>
    /// <param name="arguments">Words apart by spaces.</param>
    public static async Task<string> Say(string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Command, arguments.Split(' ')) { RedirectStandardOutput = true })!; // an executable gives a process
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }

    private static async Task Publish()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the web app is published by a shell script");
        var start = new ProcessStartInfo("bash", ["-c", "set -euo pipefail; . eng/build.sh; publish_app"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };

        // The test's own runtime settings are not the build's.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using Process process = Process.Start(start)!; // an executable gives a process
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The app could not be published.\n{await output}\n{errors}");
    }
}
