using System.Net;
using Backline.Browser.Tests.Kit;
using Backline.TestKit;

namespace Backline.Browser.Tests;

/// <summary>The downloads that need no SDK, made by <c>./publish</c> as a person makes them.</summary>
public sealed class DownloadTests(BrowserBench bench)
{
    [Fact]
    public async Task The_linux_download_unpacks_and_serves_where_no_sdk_is()
    {
        LongTest.SkipUnlessAsked();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the Linux download runs on Linux");
        await Shell.Run("bash", ["./publish", "--system", "linux-x64"]);
        using var folder = new TemporaryFolder();
        await Shell.Run("tar", ["-xzf", Repository.At("artifacts", "downloads", "backline-linux-x64.tar.gz"), "-C", folder.FullPath]);

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

    [Theory]
    [InlineData("win-x64", "backline.exe", "4D-5A", "Start Backline.cmd", ".zip")]
    [InlineData("osx-arm64", "backline", "CF-FA-ED-FE", "Start Backline.command", ".tar.gz")]
    [InlineData("osx-x64", "backline", "CF-FA-ED-FE", "Start Backline.command", ".tar.gz")]
    public async Task Downloads_for_other_systems_hold_their_own_program_a_starter_and_the_app(string system, string program, string magic, string starter, string archive)
    {
        LongTest.SkipUnlessAsked();
        await Shell.Run("bash", ["./publish", "--system", system]);
        string folder = Repository.At("artifacts", "downloads", $"backline-{system}");

        byte[] head = (await File.ReadAllBytesAsync(Path.Combine(folder, program), TestContext.Current.CancellationToken))[..(magic.Length + 1)];
        Assert.StartsWith(magic, BitConverter.ToString(head), StringComparison.Ordinal);
        Assert.All(
            (string[])[starter, "NOTICE", "LICENSE", "wwwroot/index.html", "wwwroot/service-worker.js"],
            part => Assert.True(File.Exists(Path.Combine(folder, part)), part));
        Assert.True(new FileInfo(folder + archive).Length > 10_000_000);
    }
}
