using System.Diagnostics;
using System.Globalization;
using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>Years of practice: looked at by everybody, and opened quickly.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class YearsOfPracticeTests(BrowserBench bench)
{
    private const double PromisedMilliseconds = 1000;
    private const int Openings = 20;

    // What stands on the page only once the records were read.
    private static readonly (string Path, string Ready)[] Pages = [("/progress", "#stayed"), ("/", ".last"), ("/history", ".sessions li")];

    [Fact]
    public async Task Half_a_year_is_one_calm_page()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await Fill(visit, sessions: 180, checkIns: 700);

        await visit.Open("/progress");
        await Assertions.Expect(visit.Page.Locator("#stayed")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=changed]")).ToContainTextAsync("Left knee to wall");
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=stayed]")).ToContainTextAsync("days");
        await visit.Look("progress");
        await TakeWhole(visit.Page, "progress-whole");
        await visit.Page.Locator("[aria-labelledby=changed] summary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=changed]")).ToContainTextAsync("Bend at the hips");
        await TakeWhole(visit.Page, "progress-whole-opened", async () => await visit.Page.Locator("[aria-labelledby=changed] summary").ClickAsync());
        await visit.Open("/history");
        await Assertions.Expect(visit.Page.Locator(".sessions li").First).ToBeVisibleAsync();
        await visit.Look("history-months");
        await visit.Open("/plan");
        await Assertions.Expect(visit.Page.Locator(".doses")).ToBeVisibleAsync();
        await visit.Look("plan");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Five_years_of_daily_sessions_open_within_a_second()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await Fill(visit, sessions: 1800, checkIns: 20_000);
        double first = await Milliseconds(visit, "/progress", "#stayed", isAnew: true);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"/progress, the first time of all: {first:0} ms"));
        foreach ((string path, string ready) in Pages)
        {
            List<double> within = [];
            List<double> whole = [];
            for (int i = 0; i < Openings; i++)
            {
                whole.Add(await Milliseconds(visit, path, ready, isAnew: true));
                await visit.Page.EvaluateAsync("() => Blazor.navigateTo('/how-it-works')");
                await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("How it works");
                within.Add(await Milliseconds(visit, path, ready, isAnew: false));
            }

            string words = string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: from another page: median {Percentile(within, 0.5):0}, 95 of 100 {Percentile(within, 0.95):0}, longest {within.Max():0} ms; whole app and page anew: median {Percentile(whole, 0.5):0}, 95 of 100 {Percentile(whole, 0.95):0} ms");
            TestContext.Current.TestOutputHelper?.WriteLine(words);
            Assert.True(Percentile(within, 0.95) <= PromisedMilliseconds, words);
        }
    }

    // A phone that joins late, or a browser that was cleared.
    [Fact]
    public async Task Five_years_come_from_the_server_and_it_is_said_until_all_are_here()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open("/data");
        await Assertions.Expect(visit.Page.GetByText("0 entries in this browser")).ToBeVisibleAsync();
        DateTimeOffset now = TimeProvider.System.GetLocalNow();
        IReadOnlyList<PracticeRecord> records = YearsOfPractice.Records(await visit.Page.Person(), now.AddHours(7 - now.Hour), 1800, 20_000);
        await server.Give(records);
        ILocator notice = visit.Page.GetByText("pages show only some of them");

        var clock = Stopwatch.StartNew();
        await visit.Page.GotoAsync("/progress");
        await Assertions.Expect(notice).ToBeVisibleAsync(new() { Timeout = 60_000 });
        double told = clock.Elapsed.TotalSeconds;
        await visit.TakePictures("progress-arriving");
        await Assertions.Expect(notice).ToBeHiddenAsync(new() { Timeout = 300_000 });
        string words = string.Create(CultureInfo.InvariantCulture, $"{records.Count} records come from the server in {clock.Elapsed.TotalSeconds:0.0} s; said after {told:0.0} s");
        TestContext.Current.TestOutputHelper?.WriteLine(words);

        await visit.Open("/data");
        await Assertions.Expect(visit.Page.GetByText($"{records.Count} entries in this browser")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        visit.AssertQuiet();
    }

    private static async Task Fill(Visit visit, int sessions, int checkIns)
    {
        await visit.Open("/data");
        await Assertions.Expect(visit.Page.GetByText("0 entries in this browser")).ToBeVisibleAsync(); // the shelf is there to be filled
        DateTimeOffset now = TimeProvider.System.GetLocalNow();
        IReadOnlyList<PracticeRecord> records = YearsOfPractice.Records(await visit.Page.Person(), now.AddHours(7 - now.Hour), sessions, checkIns);
        await visit.Page.PutRecords(records);
    }

    private static async Task<double> Milliseconds(Visit visit, string path, string ready, bool isAnew)
    {
        var clock = Stopwatch.StartNew();
        Task opening = isAnew ? visit.Page.GotoAsync(path) : visit.Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
        await opening;
        await visit.Page.Locator(ready).First.WaitForAsync(new() { Timeout = 120_000 });
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Percentile(List<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    private static async Task TakeWhole(IPage page, string name, Func<Task>? before = null)
    {
        string folder = Repository.At("artifacts", "screenshots");
        foreach ((string screen, ViewportSize size) in Screens.All)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.ReloadAsync();
            await page.Locator("#stayed").WaitForAsync(new() { Timeout = 60_000 });
            await (before?.Invoke() ?? Task.CompletedTask);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen}.png"), FullPage = true });
        }
    }
}
