using System.Diagnostics;
using Backline.TestKit;

namespace Backline.Web.Tests.Published;

/// <summary>The service worker against a host and a browser that make trouble, played in <c>service-worker.test.mjs</c>.</summary>
public sealed class ServiceWorkerTests
{
    [Theory]
    [InlineData("redirect")]
    [InlineData("full")]
    [InlineData("missing")]
    public async Task The_offline_copy_survives(string trouble)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Repository.At("tests", "Backline.Web.Tests", "Published", "service-worker.test.mjs"),
                Repository.At("src", "Backline.Web", "wwwroot", "service-worker.published.js"),
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
