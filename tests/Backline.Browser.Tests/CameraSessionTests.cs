using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>The stretch before a camera, from the first second to the record: a film takes the person's place.</summary>
[Trait(Parts.Name, Parts.Sessions)]
public sealed class CameraSessionTests(BrowserBench bench)
{
    private const string Shin = "Shins back over your ankles.";

    [Fact]
    public async Task With_a_camera_from_the_first_second_to_history_after_a_reload()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.ShinsForwardThenMended()), server.Url, isOwned: true);

        await visit.Open();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start the stretch" }).ClickAsync();
        await visit.PassScreening();
        await visit.SetUp(hasCamera: true, holdSeconds: "20");
        await visit.Look("camera-begin");
        await FilmFromItsBeginning(visit);
        await visit.AssertAccessible("camera-framing");
        await visit.BeginNow();
        Task shown = CueIsShown(visit, Shin);
        await visit.FollowTheVoice(isFilmed: true);
        await shown;

        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        Assert.Equal(("done", true), (session.Ended, session.Camera));
        AssertPhasesInOrder(session);
        AssertCuedInTime(session, "shin", Shin);
        SessionEvent mended = session.Events.First(one => one is { Kind: SessionEventKinds.Mended, Id: "shin" });
        Assert.Contains(session.Events, one => one is { Kind: SessionEventKinds.Praise, Id: "shin" } && one.T >= mended.T);
        AssertNoTimeOnAFault(session, "shin", mended);
        AssertHeldInSight(session);
        await AssertInHistoryAfterAReload(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_good_stretch_is_seen_through_without_a_fault()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.Good()), server.Url, isOwned: true);

        await visit.OpenReadySession(hasCamera: true);
        await FilmFromItsBeginning(visit);
        await visit.BeginNow();
        await visit.FollowTheVoice(isFilmed: true);

        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        Assert.Equal(("done", true), (session.Ended, session.Camera));
        AssertPhasesInOrder(session);
        Assert.True(session.Events.All(one => one.Kind != SessionEventKinds.Fault), Story(session));
        AssertHeldInSight(session);
        Assert.Contains(session.Measures, measure => measure is { Measure: "trunkInclinationDeg", Median: > 60 and < 95, StandardError: >= 6 });
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Locked_knees_are_noted_and_cued_and_hold_the_clock()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.LockedKnees()), server.Url, isOwned: true);

        await visit.OpenReadySession(hasCamera: true);
        await FilmFromItsBeginning(visit);
        await visit.BeginNow();
        await Assertions.Expect(visit.Page.Locator("[data-rule=knees][data-look=attend]")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await CueIsShown(visit, "Knees a little softer.");
        await visit.Look("session-fault");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();

        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        SessionEvent fault = session.Events.First(one => one is { Kind: SessionEventKinds.Fault, Id: "knees" });
        AssertCuedInTime(session, "knees", "Knees a little softer.");
        Assert.DoesNotContain(session.Events, one => one.Kind == SessionEventKinds.HoldStart && one.T > fault.T);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Somebody_who_leaves_the_picture_is_asked_then_the_clock_waits()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.GoneFromTheHold()), server.Url, isOwned: true);

        await visit.OpenReadySession(hasCamera: true, holdSeconds: 300);
        await FilmFromItsBeginning(visit);
        await visit.BeginNow();
        await CueIsShown(visit, "I can't see you.");
        await CueIsShown(visit, "Paused until I see you again.");
        await Assertions.Expect(visit.Page.Locator(".ring.running")).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();

        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        SessionEvent asked = session.Events.First(one => one is { Kind: SessionEventKinds.Cue, Id: "absent" });
        SessionEvent stopped = session.Events.First(one => one is { Kind: SessionEventKinds.HoldStop, Id: "absent" });
        Assert.InRange(stopped.T - asked.T, 6, 11); // 5 s and 15 s after the last that was seen; the question may wait for another word
        Assert.True(session.Held is { SeenSeconds: > 5, UnseenSeconds: <= 16, SelfReportedSeconds: 0 }, Story(session));
        visit.AssertQuiet();
    }

    /// <summary>The pose model loads while the film runs; once it is there, the camera is opened anew and the film begins again.</summary>
    private static async Task FilmFromItsBeginning(Visit visit)
    {
        ILocator turnOn = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on the camera" });
        await turnOn.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-stage=framing]")).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await visit.Page.EvaluateAsync("() => { const [track] = document.querySelector('video').srcObject.getVideoTracks(); track.stop(); track.dispatchEvent(new Event('ended')); }");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The camera stopped.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-good=true]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static Task CueIsShown(Visit visit, string words) =>
        Assertions.Expect(visit.Page.Locator("[data-caption]").Filter(new() { HasText = words })).ToBeVisibleAsync(new() { Timeout = 180_000 });

    private static void AssertPhasesInOrder(SessionContent session)
    {
        string[] phases = [.. session.Events.Where(one => one.Kind == SessionEventKinds.Phase).Select(one => one.Id)];
        Assert.True(phases.Take(5).SequenceEqual(["stand", "knees", "bow", "hold", "return"]), Story(session));
    }

    private static string Story(SessionContent session) =>
        string.Join('\n', session.Events.Select(one => FormattableString.Invariant($"{one.T,7:0.00} {one.Kind,-10} {one.Id,-8} {one.Text}")));

    private static void AssertCuedInTime(SessionContent session, string rule, string words)
    {
        SessionEvent fault = session.Events.First(one => one.Kind == SessionEventKinds.Fault && one.Id == rule);
        SessionEvent cue = session.Events.First(one => one.Kind == SessionEventKinds.Cue && one.Text == words && one.T >= fault.T);
        Assert.InRange(cue.T - fault.T, 0, 6);
    }

    // A busy machine's film may stand still on the way down, before the shins lean: that is a bow that stays, and the clock runs until the fault has
    // lasted for its grace. From the fault to its mending it never starts.
    private static void AssertNoTimeOnAFault(SessionContent session, string rule, SessionEvent mended)
    {
        const double graceSeconds = 1.5, framesApart = 1; // the protocol's; a frame and its verdict on such a machine
        SessionEvent fault = session.Events.First(one => one.Kind == SessionEventKinds.Fault && one.Id == rule);
        Assert.True(!session.Events.Any(one => one.Kind == SessionEventKinds.HoldStart && one.T >= fault.T && one.T < mended.T), $"the clock started on a fault\n{Story(session)}");
        bool ran = session.Events.Any(one => one.Kind == SessionEventKinds.HoldStart && one.T < fault.T);
        Assert.True(!ran || session.Events.Any(one => one.Kind == SessionEventKinds.HoldStop && one.T >= fault.T && one.T <= fault.T + graceSeconds + framesApart), $"the clock ran on over a fault\n{Story(session)}");
    }

    private static void AssertHeldInSight(SessionContent session)
    {
        Assert.InRange(session.Held.TotalSeconds, 19.9, Films.LongestHoldSeconds);
        Assert.True(session.Held.SeenSeconds > 0.8 * session.Held.TotalSeconds, $"{session.Held}");
        Assert.Equal(0, session.Held.SelfReportedSeconds);
        double ran = session.Events.Where(one => one.Kind == SessionEventKinds.HoldStop).Sum(one => one.T) - session.Events.Where(one => one.Kind == SessionEventKinds.HoldStart).Sum(one => one.T);
        Assert.Equal(ran, session.Held.TotalSeconds, 0.5);
    }

    private static async Task AssertInHistoryAfterAReload(Visit visit)
    {
        await visit.Open("/history");
        await visit.Page.ReloadAsync();
        await visit.Drawn();
        await Assertions.Expect(visit.Page.GetByText("s held").First).ToBeVisibleAsync();
        await visit.Page.Locator("a.card").First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Shins upright") }).First).ToContainTextAsync("s to mend");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Measured in the hold" })).ToBeVisibleAsync();
        await visit.Look("history-camera-session");
    }
}
