using System.Diagnostics;
using Backline.TestKit;

namespace Backline.Web.Tests;

/// <summary>Plays a browser around one of the app's scripts, in Node.</summary>
internal static class Node
{
    /// <summary>Runs a test script and fails with what it said.</summary>
    /// <param name="test">The script, from the tests' folder.</param>
    /// <param name="module">What it is played around, from <c>wwwroot</c>.</param>
    /// <param name="trouble">Which case.</param>
    public static async Task Play(string test, string module, string trouble)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Repository.At(["tests", "Backline.Web.Tests", .. test.Split('/')]),
                Repository.At(["src", "Backline.Web", "wwwroot", .. module.Split('/')]),
                trouble,
            },
            RedirectStandardError = true,
        };

        using Process node = Process.Start(start)!; // started anew, so there is one
        string said = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, said);
    }
}
