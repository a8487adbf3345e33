using System.Globalization;
using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Microsoft.Playwright;
using NodaTime;

namespace Backline.Browser.Tests;

/// <summary>The app where .NET's own zones for WebAssembly change their clocks on the wrong day.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class ZoneTests(BrowserBench bench)
{
    [Theory]
    [InlineData("Asia/Jerusalem", "2027-03-25T21:30:00Z")]
    [InlineData("Africa/Cairo", "2027-10-28T12:00:00Z")]
    [InlineData("America/Santiago", "2027-04-04T02:00:00Z")]
    [InlineData("America/Nuuk", "2027-03-28T00:30:00Z")]
    public async Task Clocks_change_in_records_and_in_the_file_on_the_day_they_change_there(string zone, string at)
    {
        DateTimeZone there = DateTimeZoneProviders.Tzdb[zone];
        DateTimeOffset now = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new BrowserNewContextOptions { TimezoneId = zone });
        IPage page = visit.Page;
        await page.Clock.SetFixedTimeAsync(now.UtcDateTime);

        await visit.Open("/reminders");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add one for the stretch" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep these" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept.", new() { Exact = true })).ToBeVisibleAsync();
        string here = await DownloadAsync(page);
        string kept = await page.EvaluateAsync<string>(KeptAt);

        // The reminders stay in the zone they were set in, wherever the file is taken.
        string profile = await visit.Context.StorageStateAsync(new() { IndexedDB = true });
        await using Visit abroad = await Visit.Begin(await bench.Plain(), server.Url, new BrowserNewContextOptions { TimezoneId = "Europe/Berlin", StorageState = profile });
        await abroad.Page.Clock.SetFixedTimeAsync(now.UtcDateTime);
        await abroad.Open("/reminders");
        await Assertions.Expect(abroad.Page.GetByRole(AriaRole.Button, new() { Name = "Download the calendar file" })).ToBeVisibleAsync();
        string elsewhere = await DownloadAsync(abroad.Page);

        DateTimeOffset recorded = DateTimeOffset.Parse(kept, CultureInfo.InvariantCulture);
        Assert.Equal((now, there.GetUtcOffset(Instant.FromDateTimeOffset(now)).ToTimeSpan()), (recorded, recorded.Offset));
        AssertZone(there, here, now);
        AssertZone(there, elsewhere, now);
        visit.AssertQuiet();
        abroad.AssertQuiet();
    }

    [Fact]
    public async Task Who_travels_with_a_page_open_goes_by_the_new_zone_a_little_later()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url, new BrowserNewContextOptions());
        IPage page = visit.Page;
        await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2027, 7, 1, 2, 0, 0, DateTimeKind.Utc) });
        ICDPSession devTools = await visit.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Emulation.setTimezoneOverride", new() { ["timezoneId"] = "Europe/Berlin" });
        await visit.Open("/reminders");
        await KeepAsync("Add one for the stretch");
        await Assertions.Expect(page.GetByText("in the time of Europe/Berlin")).ToBeVisibleAsync();

        await devTools.SendAsync("Emulation.setTimezoneOverride", new() { ["timezoneId"] = "America/New_York" });
        await page.Clock.FastForwardAsync(60_000);
        await KeepAsync("Add one for standing");
        await Assertions.Expect(page.GetByText("in the time of America/New_York")).ToBeVisibleAsync();
        Assert.Equal("-04:00", (await page.EvaluateAsync<string>(KeptAt))[^6..]);
        visit.AssertQuiet();

        async Task KeepAsync(string another)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = another }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep these" }).ClickAsync();
        }
    }

    private const string KeptAt = """
        () => new Promise(done => {
          const request = indexedDB.open('backline');
          request.onsuccess = () => {
            const all = request.result.transaction('records').objectStore('records').getAll();
            all.onsuccess = () => { request.result.close(); done(all.result.filter(record => record.kind === 'reminders').map(record => record.at).sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1)); };
          };
        })
        """;

    private static async Task<string> DownloadAsync(IPage page)
    {
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the calendar file" }).ClickAsync());
        return await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static void AssertZone(DateTimeZone there, string file, DateTimeOffset since)
    {
        VTimeZone written = Assert.Single(Ical.Net.Calendar.Load(file)!.TimeZones); // ours begins a calendar
        (DateTime Utc, TimeSpan Offset)[] changes = [.. ChangesOf(written, since.UtcDateTime.AddYears(9)).OrderBy(change => change.Utc)];
        for (DateTimeOffset at = since.AddDays(-30); at < since.AddYears(8); at = at.AddHours(1))
        {
            TimeSpan offset = there.GetUtcOffset(Instant.FromDateTimeOffset(at)).ToTimeSpan();
            TimeSpan told = changes.Last(change => change.Utc <= at.UtcDateTime).Offset;
            Assert.True(told == offset, $"{there.Id} at {at:O}: {told} in the file, not {offset}");
        }
    }

    private static IEnumerable<(DateTime Utc, TimeSpan Offset)> ChangesOf(VTimeZone zone, DateTime until)
    {
        foreach (Ical.Net.VTimeZoneInfo observance in zone.TimeZoneInfos)
        {
            TimeSpan before = observance.OffsetFrom!.Offset; // RFC 5545 asks for both
            foreach (Occurrence occurrence in observance.GetOccurrences(observance.Start).TakeWhile(one => one.Period.StartTime.Value < until))
            {
                yield return (DateTime.SpecifyKind(occurrence.Period.StartTime.Value - before, DateTimeKind.Utc), observance.OffsetTo!.Offset);
            }
        }
    }
}
