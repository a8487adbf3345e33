using Backline.Coaching.Screening;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Web.Features.Live;
using Backline.Web.Tests.Records;
using Bunit;
using Microsoft.JSInterop;

namespace Backline.Web.Tests.Live;

/// <summary>The session's page before a browser that takes its time, or stumbles.</summary>
public sealed class LivePageTests : Page
{
    private readonly BunitJSModuleInterop _camera;
    private readonly BunitJSModuleInterop _watch;
    private readonly BunitJSModuleInterop _keys;
    private readonly BunitJSModuleInterop _running;
    private readonly BunitJSModuleInterop _speech;
    private readonly BunitJSModuleInterop _tones;
    private readonly BunitJSModuleInterop _focus;
    private JSRuntimeInvocationHandler<string> _open;

    public LivePageTests()
    {
        _camera = JSInterop.SetupModule("./js/live/camera.js");
        _watch = JSInterop.SetupModule("./js/live/watch.js");
        _keys = JSInterop.SetupModule("./js/live/keys.js");
        _running = JSInterop.SetupModule("./js/live/running.js");
        _speech = JSInterop.SetupModule("./js/live/speech.js");
        _tones = JSInterop.SetupModule("./js/live/tones.js");
        _focus = JSInterop.SetupModule("./js/focus.js");
        Lend("./js/live/speech.js");
        Lend("./js/live/tones.js");
        _speech.Setup<string[]>("prepare", _ => true).SetResult([]);
        _watch.Setup<string>("prepare", _ => true).SetResult("ready");
        _open = _camera.Setup<string>("open", _ => true);
    }

    [Fact]
    public async Task A_camera_declined_while_the_browser_asks_is_closed_and_never_looked_through()
    {
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: true);
        await Click(page, "Turn on the camera");
        int before = Calls(_camera, "close");

        await Click(page, "Go on without it");
        await page.InvokeAsync(() => _open.SetResult("open"));

        Assert.Equal("live", Stage(page));
        Assert.Equal(before + 1, Calls(_camera, "close"));
        Assert.Equal((0, 0), (Calls(_watch, "prepare"), Calls(_watch, "start")));
    }

    [Fact]
    public async Task A_page_left_while_the_browser_asks_closes_the_camera_and_begins_nothing()
    {
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: true);
        await Click(page, "Turn on the camera");

        await DisposeComponentsAsync();
        _open.SetResult("open");

        Assert.Equal(1, Calls(_camera, "close"));
        Assert.Equal((0, 0, 0), (Calls(_watch, "prepare"), Calls(_watch, "start"), Calls(_keys, "listen")));
    }

    [Fact]
    public async Task A_page_left_while_the_voice_wakes_begins_no_session()
    {
        JSRuntimeInvocationHandler<bool> unlock = _tones.Setup<bool>("unlock");
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: false);
        await Click(page, "Begin");

        await DisposeComponentsAsync();
        unlock.SetResult(true);

        Assert.Equal((0, 0), (Calls(_running, "hold"), Calls(_keys, "listen")));
    }

    [Fact]
    public async Task A_camera_that_comes_back_after_the_session_ended_stays_off()
    {
        (IRenderedComponent<LivePage> page, SessionListener browser) = await FramingAsync();
        await Click(page, "Begin now");
        await page.InvokeAsync(browser.OnSightLost);
        int closedByLoss = Calls(_camera, "close");
        int looked = Calls(_watch, "start");
        _open = _camera.Setup<string>("open", _ => true);
        await Click(page, "Use the camera again");

        await Click(page, "Stop");
        page.WaitForAssertion(() => Assert.Equal(closedByLoss + 1, Calls(_camera, "close")));
        await page.InvokeAsync(() => _open.SetResult("open"));

        Assert.Equal(1, closedByLoss);
        Assert.Equal("why", Stage(page));
        Assert.Equal(looked, Calls(_watch, "start"));
    }

    [Fact]
    public async Task A_picture_that_stands_still_is_told_closed_and_can_be_had_again()
    {
        (IRenderedComponent<LivePage> page, SessionListener browser) = await FramingAsync();
        await Click(page, "Begin now");

        await page.InvokeAsync(browser.OnCameraFrozen);

        page.WaitForAssertion(() => Assert.Contains("The picture stands still.", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, Calls(_camera, "close"));
        await Click(page, "Use the camera again");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice button")));
        Assert.Equal(3, Calls(_watch, "start"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_is_told_to_rise_reads_that_the_camera_stopped_and_nothing_of_going_on_or_of_turning_it_on(bool isLostAfterTheTime)
    {
        Today.Choose(now => now with { TargetSeconds = 20 });
        (IRenderedComponent<LivePage> page, SessionListener browser) = await FramingAsync();
        await Click(page, "Begin now");
        await page.InvokeAsync(browser.OnSightLost);
        page.WaitForAssertion(() => Assert.Contains("Go on without it", page.Find(".notice").TextContent, StringComparison.Ordinal));
        if (isLostAfterTheTime)
        {
            await Click(page, "Use the camera again");
            page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice button")));
        }

        await PassUntilAsync(page, () => page.Find(".phase").TextContent == ProtocolLibrary.Load().Step(PhaseIds.Return).Title);
        if (isLostAfterTheTime)
        {
            await page.InvokeAsync(browser.OnCameraFrozen);
        }

        page.WaitForAssertion(() => Assert.Equal("The camera stopped. What you held is kept.", page.Find(".notice").TextContent.Trim()));
        Assert.Empty(page.FindAll(".notice button"));
    }

    [Theory]
    [InlineData("stop", "begin")]
    [InlineData("no", "framing")]
    [InlineData("any", "live")]
    public async Task Escape_while_finding_one_s_place_leads_back_and_begins_nothing(string key, string stage)
    {
        (IRenderedComponent<LivePage> page, SessionListener browser) = await FramingAsync();

        await page.InvokeAsync(() => browser.OnKey(key));

        page.WaitForAssertion(() => Assert.Equal(stage, Stage(page)));
        int expected = stage == "begin" ? 1 : 0;
        Assert.Equal((expected, expected), (Calls(_camera, "close"), Calls(_keys, "release")));
    }

    [Theory]
    [InlineData("./js/live/speech.js")]
    [InlineData("./js/live/tones.js")]
    public async Task A_voice_or_tones_that_were_not_fetched_are_done_without(string module)
    {
        JSInterop.Setup<IJSInProcessObjectReference>("import", module).SetException(new JSException("Failed to fetch."));
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: false);

        await Click(page, "Begin");

        page.WaitForAssertion(() => Assert.Equal("live", Stage(page)));
    }

    [Fact]
    public async Task A_voice_that_cannot_be_woken_is_done_without()
    {
        _speech.Setup<string[]>("prepare", _ => true).SetResult(["A voice"]);
        _speech.SetupVoid("unlock").SetException(new JSException("speak is no function."));
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: false);

        await Click(page, "Begin");

        page.WaitForAssertion(() => Assert.Equal("live", Stage(page)));
        Assert.Equal(0, Calls(_speech, "say"));
    }

    [Fact]
    public async Task A_clock_that_stumbles_is_told_instead_of_standing_still()
    {
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: false);
        await Click(page, "Begin");
        _speech.SetupVoid("say", _ => true).SetException(new JSException("The voice is gone."));

        for (int second = 0; second < 60 && Stage(page) == "live"; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Xunit.TestContext.Current.CancellationToken);
        }

        page.WaitForAssertion(() => Assert.Equal("stumbled", Stage(page)));
        Assert.Contains("This page stopped", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, Calls(_running, "letGo"));
    }

    [Fact]
    public async Task A_session_holds_its_lock_until_its_page_is_left()
    {
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: false);
        await Click(page, "Begin");
        (int, int) running = (Calls(_running, "hold"), Calls(_running, "letGo"));

        await DisposeComponentsAsync();

        Assert.Equal((1, 0), running);
        Assert.Equal(1, Calls(_running, "letGo"));
    }

    [Fact]
    public async Task Who_finds_their_place_in_the_picture_is_in_a_session_until_they_turn_back()
    {
        (IRenderedComponent<LivePage> page, SessionListener browser) = await FramingAsync();
        (int, int) framing = (Calls(_running, "hold"), Calls(_running, "letGo"));
        object? id = _running.Invocations["hold"][0].Arguments[0];

        await page.InvokeAsync(() => browser.OnKey("stop"));
        page.WaitForAssertion(() => Assert.Equal("begin", Stage(page)));
        int turnedBack = Calls(_running, "letGo");
        await Click(page, "Go on without it");

        Assert.Equal((1, 0), framing);
        Assert.Equal(1, turnedBack);
        Assert.Equal(id, _running.Invocations["hold"][^1].Arguments[0]);
    }

    [Fact]
    public async Task The_focus_follows_what_the_page_shows()
    {
        (IRenderedComponent<LivePage> page, SessionListener _) = await FramingAsync();
        int framing = Calls(_focus, "stage");
        string heading = page.Find("[data-stage-heading]").TextContent;
        await Click(page, "Begin now");

        Assert.Equal(2, framing); // the wait, then the framing
        Assert.Equal("Find your place in the picture", heading);
        page.WaitForAssertion(() => Assert.Equal(3, Calls(_focus, "stage")));
        Assert.Equal("Get ready", page.Find("[data-stage-heading]").TextContent);
    }

    [Fact]
    public async Task Pain_said_before_the_session_is_the_session_s_and_no_other_s()
    {
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: false);
        await page.InvokeAsync(() => page.FindAll("fieldset.pain input")[6].Change(true));

        await Click(page, "Begin");
        await Click(page, "Stop");

        page.WaitForAssertion(() => Assert.Equal("why", Stage(page)));
        PracticeRecord session = Assert.Single(await KeptAsync(RecordKinds.Session));
        Assert.Equal(6, session.Content.GetProperty("painBefore").GetInt32());
        Assert.Null(Today.PainBefore);
    }

    [Fact]
    public async Task A_screen_that_may_go_dark_is_told_until_it_stays_on_again()
    {
        (IRenderedComponent<LivePage> page, SessionListener browser) = await FramingAsync();
        JSInterop.SetupModule("./js/live/wakelock.js").Setup<string>("acquire", _ => true).SetResult("held");
        await Click(page, "Begin now");
        int before = page.FindAll(".notice").Count;

        await page.InvokeAsync(() => browser.OnDimming(true));
        string told = page.Find(".notice").TextContent;
        await page.InvokeAsync(() => browser.OnDimming(false));

        Assert.Equal(0, before);
        Assert.Contains("may go dark", told, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact]
    public async Task A_session_begun_on_the_way_runs_at_once_and_the_next_waits_to_be_begun()
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.BeginAtOnce();

        IRenderedComponent<LivePage> begun = Render<LivePage>();
        begun.WaitForAssertion(() => Assert.Equal("live", Stage(begun)));

        Assert.Equal("begin", Stage(await ReadyAsync(hasCamera: false)));
    }

    [Fact]
    public async Task A_beginning_that_the_safety_questions_came_before_is_over()
    {
        Today.BeginAtOnce();
        Render<LivePage>();

        Assert.Equal("begin", Stage(await ReadyAsync(hasCamera: false)));
    }

    // The voice is asked at once and not by and by, as a browser's own modules can be.
    private async Task<IRenderedComponent<LivePage>> ReadyAsync(bool hasCamera)
    {
        await HaveAsync(Some.Screening(1, ScreeningRules.BuiltIn.Version, "go"));
        Today.Choose(now => now with { HasCamera = hasCamera, IsChosen = true });
        IRenderedComponent<LivePage> page = Render<LivePage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-voice]")));
        return page;
    }

    private async Task<(IRenderedComponent<LivePage> Page, SessionListener Browser)> FramingAsync()
    {
        _open.SetResult("open");
        IRenderedComponent<LivePage> page = await ReadyAsync(hasCamera: true);
        await Click(page, "Turn on the camera");
        page.WaitForAssertion(() => Assert.Equal("framing", Stage(page)));
        var browser = (DotNetObjectReference<SessionListener>)_camera.Invocations["open"][0].Arguments[1]!; // so it is called
        return (page, browser.Value);
    }

    // Little by little, as the page's clock ticks: it is not to sleep.
    private async Task PassUntilAsync(IRenderedComponent<LivePage> page, Func<bool> isThere)
    {
        for (int second = 0; second < 300 && !isThere(); second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await page.InvokeAsync(() => Task.Delay(5, Xunit.TestContext.Current.CancellationToken));
        }

        page.WaitForAssertion(() => Assert.True(isThere()));
    }

    private static Task Click(IRenderedComponent<LivePage> page, string button) =>
        page.InvokeAsync(() => page.FindAll("button").First(other => other.TextContent == button).Click());

    private static string? Stage(IRenderedComponent<LivePage> page) => page.Find("[data-stage]").GetAttribute("data-stage");

    private static int Calls(BunitJSModuleInterop module, string function) => module.Invocations[function].Count;
}
