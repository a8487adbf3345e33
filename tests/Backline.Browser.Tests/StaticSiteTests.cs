using Backline.Browser.Tests.Kit;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

public sealed class StaticSiteTests(BrowserBench bench)
{
    [Fact]
    public async Task The_site_works_from_a_plain_file_server_and_then_without_any_network()
    {
        await PublishedApp.Ready();
        await Shell.Run("bash", ["./publish", "--site-only"]);
        Assert.True(File.Exists(Repository.At("artifacts", "backline-site.zip")));
        using var files = new PlainFileServer(Repository.At("artifacts", "site"));
        await using Visit visit = await Visit.Begin(await bench.Plain(), files.Url);

        await visit.Open();
        await visit.IsKeptOnTheDevice();
        await visit.Open("/history");
        await visit.Open("/");
        await visit.GoOffline();
        files.Dispose();
        await visit.Page.ReloadAsync();
        await visit.Drawn();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start the stretch" }).ClickAsync();
        await visit.PassScreening();
        await visit.SetUp(hasCamera: false, holdSeconds: "20");
        await visit.BeginByVoice();
        await visit.FollowTheVoice();
        await visit.Page.GotoAsync("/history");
        await visit.Drawn();

        await Assertions.Expect(visit.Page.GetByText("20 s held")).ToBeVisibleAsync();
        visit.AssertOnlyLoopback();
    }
}
