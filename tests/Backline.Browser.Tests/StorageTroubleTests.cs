using System.Text.Json;
using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>A browser that keeps nothing, or nothing more: said, and what was done can be taken out.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class StorageTroubleTests(BrowserBench bench)
{
    [Fact]
    public async Task A_full_browser_is_told_the_session_can_be_taken_out_and_is_kept_once_there_is_room()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Room.BeginWithLittleRoom(await bench.Plain(), server.Url, bytes: 300_000);
        await visit.OpenReadySession();
        await visit.BeginByVoice();

        await visit.FillUp();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".why")).ToContainTextAsync("The browser did not keep the session. It is in this page");
        await visit.Page.Locator(".reasons button").Last.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on to the summary" }).ClickAsync();
        ILocator notice = visit.Page.Locator(".store-notice");
        await Assertions.Expect(notice).ToContainTextAsync("This browser has no room left.", new() { Timeout = 60_000 });
        await visit.Look("storage-full");
        await notice.GetByRole(AriaRole.Link, new() { Name = "Download my data" }).ClickAsync();
        RecordSet taken = await Download(visit);

        Assert.Equal("stopped", Session(taken).Ended);
        Assert.Single(taken.Records, record => record.Kind == RecordKinds.StopReason);
        await visit.MakeRoom();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Progress" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await visit.Page.Locator("a.card").First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Say how it was" }).ClickAsync();
        await visit.Page.Locator("#notes").FillAsync("There is room again.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await visit.Open("/history");
        await Assertions.Expect(visit.Page.Locator(".sessions li")).ToHaveCountAsync(1);
        await VoiceSessionTests.Stored(server);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_browser_that_forbids_storage_is_told_and_the_session_can_be_taken_out()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Context.AddInitScriptAsync("""
            for (const name of ['indexedDB', 'localStorage']) {
              Object.defineProperty(globalThis, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });
            }
            """);

        await visit.Open();
        ILocator notice = visit.Page.Locator(".store-notice");
        await Assertions.Expect(notice).ToContainTextAsync("This browser keeps nothing here, as private windows do.");
        await visit.AssertAccessible("storage-forbidden");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start the stretch" }).ClickAsync();
        await visit.PassScreening();
        await visit.SetUp(hasCamera: false, holdSeconds: "20");
        await visit.BeginByVoice();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await visit.Page.Locator(".reasons button").Last.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on to the summary" }).ClickAsync();
        await notice.GetByRole(AriaRole.Link, new() { Name = "Download my data" }).ClickAsync();

        Assert.Equal("stopped", Session(await Download(visit)).Ended);
        visit.AssertQuiet();
    }

    private static async Task<RecordSet> Download(Visit visit)
    {
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download all" }).ClickAsync());
        await using Stream stream = await file.CreateReadStreamAsync();
        return (await JsonSerializer.DeserializeAsync(stream, RecordJson.Default.RecordSet))!; // a file that is no set throws
    }

    private static SessionContent Session(RecordSet set) =>
        VoiceSessionTests.ReadSession(Assert.Single(set.Records, record => record.Kind == RecordKinds.Session));
}
