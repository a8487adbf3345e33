using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

[Trait(Parts.Name, Parts.Records)]
public sealed class TabsTests(BrowserBench bench)
{
    [Fact]
    public async Task Sessions_in_two_tabs_at_once_are_both_kept_once_and_seen_in_either()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.OpenReadySession();
        IPage second = await visit.AnotherTab();
        await second.GotoAsync("/session");
        IPage third = await visit.AnotherTab();
        await third.GotoAsync("/history");
        await Assertions.Expect(third.Locator("h1")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        foreach (IPage tab in (IPage[])[visit.Page, second])
        {
            await tab.BringToFrontAsync();
            await visit.In(tab, visit.BeginByVoice);
            await visit.In(tab, visit.GoOnToTheHold);
        }

        foreach (IPage tab in (IPage[])[visit.Page, second])
        {
            await tab.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
            await tab.Locator(".reasons button").Last.ClickAsync();
        }

        // The open page hears of both without being loaded anew.
        await Assertions.Expect(third.Locator(".sessions li")).ToHaveCountAsync(2);
        await third.ReloadAsync();
        await Assertions.Expect(third.Locator(".sessions li")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await AssertStored(server, RecordKinds.Session, 2);
        await AssertStored(server, RecordKinds.StopReason, 2);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_tab_left_open_while_another_brings_a_newer_shape_goes_on_and_so_does_the_older_version_after_it()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/people");
        await Assertions.Expect(visit.Page.Locator(".people li")).ToHaveCountAsync(1);
        IPage newer = await visit.AnotherTab();
        await newer.GotoAsync("/settings");
        await newer.EvaluateAsync("""
            () => new Promise((done, fail) => {
              const open = indexedDB.open('backline', 99);
              open.onupgradeneeded = () => open.result.createObjectStore('of-a-newer-version');
              open.onerror = () => fail(open.error);
              open.onsuccess = () => { open.result.close(); done(); };
            })
            """).WithinAMinute();

        await KeepName(visit, "Before the reload");
        await visit.Open("/people");
        await KeepName(visit, "After it");

        await AssertStored(server, RecordKinds.Profile, 2);
        visit.AssertQuiet();
    }

    private static async Task KeepName(Visit visit, string name)
    {
        await visit.Page.Locator("#your-name").FillAsync(name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText($"Kept: {name}.")).ToBeVisibleAsync();
    }

    private static async Task AssertStored(ServerProcess server, string kind, int count)
    {
        for (int attempt = 0; attempt < 40 && (await server.Records(kind)).Count < count; attempt++)
        {
            await Task.Delay(250);
        }

        Assert.Equal(count, (await server.Records(kind)).Count);
    }
}
