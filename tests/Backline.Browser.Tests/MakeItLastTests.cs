using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>What keeps a practice going: plan, habits, reminders, progress, in the real browser with the real server.</summary>
[Trait(Parts.Name, Parts.Records)]
public sealed class MakeItLastTests(BrowserBench bench)
{
    [Fact]
    public async Task From_the_plan_through_a_session_to_progress_then_everything_out_and_erased()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage page = visit.Page;
        await visit.OpenReadySession();

        await visit.Open("/plan");
        await Assertions.Expect(page.Locator(".holds")).ToContainTextAsync("30 s");
        await page.Locator(".holds button").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Same as last time" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-voice]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await visit.FollowTheVoice();
        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        Assert.Equal("soft", session.Variant);
        Assert.InRange(session.Held.TotalSeconds, 29.9, 31.5);

        await visit.Open("/plan");
        await Assertions.Expect(page.Locator(".today")).ToContainTextAsync("That’s it for today.");
        await Assertions.Expect(page.Locator(".dose").Nth(1)).ToContainTextAsync("30 s of 5 to 10, on 1 day");

        // The next day.
        await page.Clock.SetFixedTimeAsync(TimeProvider.System.GetLocalNow().AddDays(1).DateTime);
        await visit.Open("/");
        await page.Locator(".check-in").GetByRole(AriaRole.Button, new() { Name = "Better" }).ClickAsync();
        await Assertions.Expect(page.Locator(".check-in")).ToContainTextAsync("Keep what you do");
        await visit.Open("/progress");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("1 day of practice");
        await Assertions.Expect(page.Locator("[aria-labelledby=done] table")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=pain]")).ToContainTextAsync("better 1, the same 0, worse 0");

        RecordSet export = await Download(page);
        Assert.Contains(export.Records, record => record.Kind == RecordKinds.Session);
        Assert.Contains(export.Records, record => record.Kind == RecordKinds.CheckIn);
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, erase it all" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Erased here and in the second copy.")).ToBeVisibleAsync();
        await visit.Open("/progress");
        await Assertions.Expect(page.GetByText("Nothing yet.")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>(Counts));
        Assert.Empty(await server.Records(RecordKinds.Session));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_habit_is_learnt_hung_on_a_moment_and_tapped()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage page = visit.Page;

        await visit.Open("/habits");
        await visit.Look("habits-first");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hips over ankles" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Hips over ankles");
        await visit.Look("habit-lesson");
        await page.GetByRole(AriaRole.Radio, new() { Name = "the kettle boils" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It hangs on this now: when the kettle boils.")).ToBeVisibleAsync();
        await visit.Open("/habits");
        await page.Locator(".week").GetByRole(AriaRole.Button, new() { Name = "Did it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".week")).ToContainTextAsync("Noted.");
        await visit.Look("habits-kept");
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        double[] tops = await page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.week .tap > button')].map(button => Math.round(button.getBoundingClientRect().top))");
        Assert.Equal(3, tops.Length);
        Assert.Single(tops.Distinct());
        await page.SetViewportSizeAsync(Screens.Laptop.Width, Screens.Laptop.Height);
        await visit.Open("/standing");
        foreach (ILocator sign in await page.Locator("fieldset.sign").AllAsync())
        {
            await sign.GetByRole(AriaRole.Radio, new() { Name = "Yes" }).CheckAsync();
        }

        await visit.Look("standing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("6 of 6 as the lessons have it");
        await visit.Open("/progress");
        await Assertions.Expect(page.Locator("[aria-labelledby=habits]")).ToContainTextAsync("Hips over ankles");
        visit.AssertQuiet();
    }

    // As on a slow network: the answer to the tap comes after it was taken back.
    [Fact]
    public async Task A_tap_taken_back_while_it_is_on_its_way_is_taken_back_in_the_second_copy_too()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage page = visit.Page;
        await visit.Open("/habits");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hips over ankles" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "the kettle boils" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It hangs on this now")).ToBeVisibleAsync();
        await visit.Open("/habits");
        await Assertions.Expect(page.Locator(".week").GetByRole(AriaRole.Button, new() { Name = "Did it" })).ToBeVisibleAsync();
        var takenBack = new TaskCompletionSource();
        await page.RouteAsync("**/api/records", async route =>
        {
            await (route.Request.Method == "POST" ? takenBack.Task : Task.CompletedTask);
            await route.ContinueAsync();
        });

        Task<IRequest> tapping = page.WaitForRequestAsync(request => request.Method == "POST");
        await page.Locator(".week").GetByRole(AriaRole.Button, new() { Name = "Did it" }).ClickAsync();
        await tapping;
        await page.GetByRole(AriaRole.Button, new() { Name = "That was a slip" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Taken back.")).ToBeVisibleAsync();
        await page.RunAndWaitForResponseAsync(() => Task.Run(takenBack.SetResult), response => response.Request.Method == "POST");
        await page.WaitForResponseAsync(response => response.Request.Method == "POST"); // that it was taken back

        Assert.Empty(await server.Records(RecordKinds.HabitCheckIn));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Reminders_go_into_a_file_a_feed_and_a_line_on_the_page()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage page = visit.Page;

        await visit.Open("/reminders");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add one for the stretch" }).ClickAsync();
        DateTimeOffset soon = TimeProvider.System.GetLocalNow().AddSeconds(40); // the minute it is, unless that may end before it is kept
        await page.Locator("input[type=time]").FillAsync(soon.ToString("HH:mm", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep these" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept.", new() { Exact = true })).ToBeVisibleAsync();
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download the calendar file" }).ClickAsync());
        Assert.StartsWith("BEGIN:VCALENDAR", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an address" }).ClickAsync();
        string address = await page.GetByLabel("Address of your calendar").InputValueAsync();
        await visit.Look("reminders");

        // A calendar program, without any of the page's cookies or tokens.
        using var program = new HttpClient();
        using (HttpResponseMessage feed = await program.GetAsync(new Uri(address)))
        {
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
            Assert.Contains("RRULE:FREQ=WEEKLY", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        // It is that time: the page says so, once.
        await Assertions.Expect(page.Locator(".reminder-notice")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await visit.Look("reminder-notice");
        await page.Locator(".reminder-notice").GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        await Assertions.Expect(page.Locator(".reminder-notice")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await visit.Drawn();
        await page.WaitForTimeoutAsync(7_000);
        await Assertions.Expect(page.Locator(".reminder-notice")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The old address answers nothing now.")).ToBeVisibleAsync();
        using HttpResponseMessage ended = await program.GetAsync(new Uri(address));
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);

        // What was changed without a word is kept by going elsewhere.
        await page.GetByLabel("A second one").SelectOptionAsync("60");
        await page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Settings");
        await visit.Open("/reminders");
        await Assertions.Expect(page.GetByLabel("A second one")).ToHaveValueAsync("60");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_reminder_waits_for_a_tab_in_front_and_comes_there_alone()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage hidden = visit.Page;
        await visit.Context.AddInitScriptAsync(CanBeHidden);
        await RemindUnseen(visit, "the stretch", "standing");

        for (int minute = 0; minute < 3; minute++)
        {
            await Pass(hidden);
        }

        await Assertions.Expect(hidden.Locator(".reminder-notice")).ToHaveCountAsync(0);

        IPage front = await visit.AnotherTab();
        await front.GotoAsync("/habits");
        await Assertions.Expect(front.Locator("h1")).ToHaveTextAsync("Standing habits");
        await Pass(front);
        await Assertions.Expect(front.Locator(".reminder-notice p")).ToHaveCountAsync(2);
        await hidden.EvaluateAsync("turn('visible')");
        await Pass(hidden);
        await Assertions.Expect(hidden.Locator(".reminder-notice")).ToHaveCountAsync(0);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_film_in_front_is_a_page_in_front_and_a_line_comes_again_until_it_is_answered()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        IPage hidden = visit.Page;
        await visit.Context.AddInitScriptAsync(CanBeHidden + MayNotify);
        await RemindUnseen(visit, "standing");
        IPage front = await visit.AnotherTab();
        await front.GotoAsync("/watch");
        await Assertions.Expect(front.Locator("h1")).ToBeAttachedAsync();

        for (int minute = 0; minute < 3; minute++)
        {
            await Pass(hidden);
        }

        int notified = await hidden.EvaluateAsync<int>("notified");
        await ComeTo("/habits", 1);
        await ComeTo("/plan", 1);
        await front.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        await Assertions.Expect(front.Locator(".reminder-notice")).ToHaveCountAsync(0);
        await ComeTo("/habits", 0);

        Assert.Equal(0, notified);
        visit.AssertQuiet();

        async Task ComeTo(string page, int lines)
        {
            await front.GotoAsync(page);
            await Assertions.Expect(front.Locator(".top")).ToBeVisibleAsync();
            await front.WaitForTimeoutAsync(1_500); // the page before lets go of the line
            await Pass(front);
            await Assertions.Expect(front.Locator(".reminder-notice p")).ToHaveCountAsync(lines);
        }
    }

    // At ten, for two minutes later, in a tab that nobody looks at.
    private static async Task RemindUnseen(Visit visit, params string[] abouts)
    {
        await visit.Context.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetLocalNow().Date.AddHours(10) });
        await visit.Open("/reminders");
        await visit.Page.EvaluateAsync("turn('hidden')");
        foreach (string about in abouts)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Add one for {about}" }).ClickAsync();
            await visit.Page.Locator("input[type=time]").Last.FillAsync("10:02"); // to come, however slow the machine is: what is set after its time waits for the next day
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep these" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Kept.", new() { Exact = true })).ToBeVisibleAsync();
    }

    // Looks come every half minute.
    private static async Task Pass(IPage page)
    {
        for (int i = 0; i < 4; i++)
        {
            await page.Context.Clock.RunForAsync(15_000);
            await page.EvaluateAsync("navigator.locks.query()"); // and what a look asks for is answered
        }
    }

    private const string CanBeHidden = """
        let visibility = 'visible';
        Object.defineProperty(document, 'visibilityState', { get: () => visibility });
        globalThis.turn = state => { visibility = state; document.dispatchEvent(new Event('visibilitychange')); };
        """;

    private const string MayNotify = """
        globalThis.notified = 0;
        Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
        if (globalThis.ServiceWorkerRegistration) {
          ServiceWorkerRegistration.prototype.showNotification = async () => { notified++; };
        }
        """;

    private const string Counts = """
        () => new Promise(done => {
          const request = indexedDB.open('backline');
          request.onsuccess = () => {
            const work = request.result.transaction(['records', 'summaries']);
            let sum = 0;
            for (const name of ['records', 'summaries']) {
              work.objectStore(name).count().onsuccess = event => sum += event.target.result;
            }
            work.oncomplete = () => { request.result.close(); done(sum); };
          };
        })
        """;

    private static async Task<RecordSet> Download(IPage page)
    {
        await page.GotoAsync("/data");
        ILocator button = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Download all") });
        IDownload download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        await using FileStream file = File.OpenRead(await download.PathAsync());
        return (await JsonSerializer.DeserializeAsync(file, RecordJson.Default.RecordSet))!; // it was written from one
    }
}
