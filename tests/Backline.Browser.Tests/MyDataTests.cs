using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>A person's data in their own hand, in a real browser.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class MyDataTests(BrowserBench bench)
{
    [Fact]
    public async Task What_is_brought_in_is_taken_out_the_same_and_erased_everywhere()
    {
        using var folder = new TemporaryFolder();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new() { AcceptDownloads = true });
        string file = folder.At("first.json");
        await File.WriteAllBytesAsync(file, RecordFile.ToBytes(Household.Anna()));
        await visit.Open("/data");

        await BringIn(visit, file, "These are mine");
        byte[] first = await TakeOut(visit, folder.At("one.json"));
        await visit.TakePictures("data-full");
        await visit.AssertAccessible("data-full");
        await using Visit other = await Visit.Begin(await bench.Plain(), server.Url);
        await other.Open("/data");
        await Assertions.Expect(other.Page.GetByText("5 entries in this browser")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, erase it all" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Erased here and in the second copy.")).ToBeVisibleAsync();

        await other.Page.ReloadAsync();
        await Assertions.Expect(other.Page.GetByText("0 entries in this browser")).ToBeVisibleAsync();
        await visit.Page.SetInputFilesAsync("#import-file", file);

        await Assertions.Expect(visit.Page.GetByText("5 erased here and left out")).ToBeVisibleAsync();
        Assert.Equal(await File.ReadAllBytesAsync(file), first);
        Assert.Empty(await server.Records(RecordKinds.AnkleCheck));
        visit.AssertQuiet();
        other.AssertQuiet();
    }

    [Fact]
    public async Task What_an_older_version_kept_in_the_browser_is_read_and_taken_out()
    {
        using var folder = new TemporaryFolder();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new() { AcceptDownloads = true });
        await visit.Open("/data");
        await Assertions.Expect(visit.Page.GetByText("0 entries in this browser")).ToBeVisibleAsync(); // the shelf is there to be filled

        // Contents lay there as objects, not as texts.
        const string Old = """{"id":"00000001-0000-7000-8000-000000000001","person":"00000007-0000-7000-8000-0000000000aa","kind":"session-after","at":"2026-05-04T07:30:00+02:00","zone":"Europe/Berlin","schema":1,"content":{"session":"00000001-0000-7000-8000-000000000002","felt":["calf"]}}""";
        await visit.Page.EvaluateAsync(
            """
            json => new Promise((done, fail) => {
              const open = indexedDB.open('backline');
              open.onerror = () => fail(open.error);
              open.onsuccess = () => {
                const work = open.result.transaction('records', 'readwrite');
                work.objectStore('records').put(JSON.parse(json));
                work.oncomplete = () => { open.result.close(); done(); };
              };
            })
            """,
            Old).WithinAMinute();
        await visit.Page.ReloadAsync();
        await visit.Drawn();

        await Assertions.Expect(visit.Page.GetByText("1 entry in this browser")).ToBeVisibleAsync();
        Assert.Contains(Old, System.Text.Encoding.UTF8.GetString(await TakeOut(visit, folder.At("old.json"))), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_week_without_a_network_arrives_once_however_often_it_is_tried()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open();
        await visit.IsKeptOnTheDevice();
        await visit.Page.ReloadAsync();
        await visit.Drawn();
        await visit.GoOffline();

        for (int day = 0; day < 7; day++)
        {
            // The page is opened anew each day, from the offline copy alone.
            await visit.Page.GotoAsync("/people");
            await visit.Drawn();
            await Assertions.Expect(visit.Page.Locator(".people li")).ToHaveCountAsync(1); // the page knows who is here
            await visit.Page.Locator("#your-name").FillAsync($"Anna, day {day}");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByText($"Kept: Anna, day {day}.")).ToBeVisibleAsync();
        }

        Assert.Empty(await server.Records(RecordKinds.Profile));
        await visit.Context.SetOfflineAsync(false);
        IPage second = await visit.AnotherTab();
        await Task.WhenAll(visit.Page.GotoAsync("/data"), second.GotoAsync("/data"));
        await Assertions.Expect(visit.Page.GetByText("keeps a second copy, in step since")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByText("keeps a second copy, in step since")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        IReadOnlyList<PracticeRecord> there = await server.Records(RecordKinds.Profile);
        Assert.Equal(Enumerable.Range(0, 7).Select(day => $"Anna, day {day}"), there.Select(record => record.Content.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_full_browser_keeps_what_was_there_says_so_and_offers_a_file()
    {
        using var folder = new TemporaryFolder();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Room.BeginWithLittleRoom(await bench.Plain(), server.Url, bytes: 200_000);
        await visit.Open("/data");
        await Assertions.Expect(visit.Page.GetByText("0 entries in this browser")).ToBeVisibleAsync();
        string file = folder.At("many.json");
        await File.WriteAllBytesAsync(file, RecordFile.ToBytes(Household.Many(3000)));

        await visit.Page.SetInputFilesAsync("#import-file", file);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "These are mine" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("This browser has no room for all of them, so it took none.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.GetByText("This browser has no room left.")).ToBeVisibleAsync();
        await visit.TakePictures("data-no-room");
    }

    [Fact]
    public async Task A_private_window_that_keeps_nothing_says_so_and_works()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Context.AddInitScriptAsync("IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); };");
        await visit.Open("/people");

        await Assertions.Expect(visit.Page.GetByText("This browser keeps nothing here, as private windows do.")).ToBeVisibleAsync();
        await visit.Page.Locator("#your-name").FillAsync("Anna");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Anna, for now: the browser did not keep it.")).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Each_person_sees_their_own_and_one_tap_changes_who()
    {
        using var folder = new TemporaryFolder();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        string file = folder.At("anna.json");
        await File.WriteAllBytesAsync(file, RecordFile.ToBytes(Household.Anna()));
        await visit.Open("/data");
        await BringIn(visit, file, "These are mine");
        await visit.Open("/people");

        await visit.Page.Locator("#new-name").FillAsync("Ben");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Backline is for Ben now.")).ToBeVisibleAsync();
        await visit.AssertAccessible("people");
        await visit.TakePictures("people");
        await visit.Open("/history");
        int bens = await visit.Page.Locator(".sessions li").CountAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ben" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Anna" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Backline is for Anna now.")).ToBeVisibleAsync();
        await visit.Open("/history");

        await Assertions.Expect(visit.Page.Locator(".sessions li")).ToHaveCountAsync(2);
        Assert.Equal(0, bens);
        visit.AssertQuiet();
    }

    private static async Task BringIn(Visit visit, string file, string button)
    {
        await visit.Page.SetInputFilesAsync("#import-file", file);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("They are here now.")).ToBeVisibleAsync();
    }

    private static async Task<byte[]> TakeOut(Visit visit, string path)
    {
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download all" }).ClickAsync());
        await download.SaveAsAsync(path);
        return await File.ReadAllBytesAsync(path);
    }
}
