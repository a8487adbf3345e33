using System.Diagnostics;
using System.Net;
using Backline.Browser.Tests.Kit;
using Backline.TestKit;

namespace Backline.Browser.Tests;

public sealed class DownloadTests(BrowserBench bench)
{
    [Fact]
    public async Task The_linux_download_unpacks_and_serves_where_no_sdk_is()
    {
        LongTest.SkipUnlessAsked();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the Linux download runs on Linux");
        await Run("bash", ["./publish", "--system", "linux-x64"], Repository.Root);
        using var folder = new TemporaryFolder();
        await Run("tar", ["-xzf", Repository.At("artifacts", "downloads", "backline-linux-x64.tar.gz"), "-C", folder.FullPath], folder.FullPath);

        // A machine without .NET: nothing of it on the path, no word of where it is.
        Dictionary<string, string?> environment = new()
        {
            ["PATH"] = folder.At("bin"),
            ["DOTNET_ROOT"] = null,
            ["DOTNET_HOST_PATH"] = null,
        };
        Directory.CreateDirectory(folder.At("bin"));
        File.CreateSymbolicLink(folder.At("bin", "dirname"), Tools.Find("dirname") ?? "/usr/bin/dirname");
        await using ServerProcess server = await ServerProcess.Start(folder.At("backline-linux-x64", "start"), environment, isStarter: true);
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open();

        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(server.Url, "health"))).StatusCode);
        Assert.True(File.Exists(folder.At("backline-linux-x64", "NOTICE")));
        visit.AssertQuiet();
    }

    private static async Task Run(string program, string[] arguments, string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true })!; // an executable gives a process
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors);
    }
}
