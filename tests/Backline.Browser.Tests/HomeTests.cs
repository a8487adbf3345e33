using Backline.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

public sealed class HomeTests(BrowserBench bench)
{
    [Fact]
    public async Task The_home_page_opens_quietly_and_can_be_used_by_everybody()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);

        await visit.Open();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start the stretch" }).Or(
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start the stretch" }))).ToBeVisibleAsync();
        await visit.AssertAccessible("home");
        await visit.TakePictures("home");
        visit.AssertQuiet();
    }
}
