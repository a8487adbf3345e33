using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>What goes amiss with a camera: said in plain words, nothing lost, and the voice goes on.</summary>
[Trait(Parts.Name, Parts.Sessions)]
public sealed class CameraTroubleTests(BrowserBench bench)
{
    private const string PoseModel = "pose_landmark_full.tflite";

    [Fact]
    public async Task A_refused_camera_is_told_and_the_voice_goes_on()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Launch(["--use-fake-device-for-media-stream"]), server.Url, isOwned: true);
        await visit.RefuseAll();

        await visit.OpenReadySession(hasCamera: true);
        await TurnOnTheCamera(visit);

        await AssertTold(visit, "The camera was not allowed.");
        await Assertions.Expect(visit.Page.Locator("[data-stage-heading]")).ToBeFocusedAsync();
        await visit.Look("camera-refused");
        await GoOnWithoutIt(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_camera_that_comes_after_it_was_declined_goes_off_at_once()
    {
        await using ServerProcess server = await ServerProcess.Start();
        IBrowser browser = await bench.Launch(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]);
        await using Visit visit = await Visit.Begin(browser, server.Url, isOwned: true);
        await visit.Context.AddInitScriptAsync("""
            globalThis.cameras = [];
            const devices = navigator.mediaDevices;
            const inner = devices?.getUserMedia.bind(devices);
            if (inner) {
              devices.getUserMedia = async wish => {
                const camera = await inner(wish);
                await new Promise(allow => { globalThis.allow = allow; });
                cameras.push(camera);
                return camera;
              };
            }
            """);

        await visit.OpenReadySession(hasCamera: true);
        await TurnOnTheCamera(visit);
        await visit.Page.WaitForFunctionAsync("() => globalThis.allow");
        await GoOnWithoutIt(visit);
        await visit.Page.EvaluateAsync("() => allow()");

        await visit.Page.WaitForFunctionAsync("() => cameras.length === 1 && cameras[0].getTracks().every(track => track.readyState === 'ended')");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_device_without_a_camera_is_told_and_the_voice_goes_on()
    {
        await using ServerProcess server = await ServerProcess.Start();
        IBrowser browser = await bench.Launch(["--use-fake-device-for-media-stream=device-count=0", "--use-fake-ui-for-media-stream"]);
        await using Visit visit = await Visit.Begin(browser, server.Url, isOwned: true);

        await visit.OpenReadySession(hasCamera: true);
        await TurnOnTheCamera(visit);

        await AssertTold(visit, "No camera was found.");
        await GoOnWithoutIt(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_browser_without_WebGL_is_told_and_the_voice_goes_on()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.Standing(), "--disable-3d-apis"), server.Url, isOwned: true);

        await visit.OpenReadySession(hasCamera: true);
        await TurnOnTheCamera(visit);

        await AssertTold(visit, "it needs WebGL 2");
        await GoOnWithoutIt(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_pose_model_that_is_not_there_is_told_and_found_once_it_is()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(
            await bench.WithCamera(await Films.Standing()), server.Url, new() { ServiceWorkers = ServiceWorkerPolicy.Block }, isOwned: true);
        visit.Expect(PoseModel);
        await visit.Page.RouteAsync($"**/{PoseModel}", route => route.FulfillAsync(new() { Status = 404 }));

        await visit.OpenReadySession(hasCamera: true);
        await TurnOnTheCamera(visit);
        await AssertTold(visit, "The pose model could not be loaded. Go online once and try again.");
        await visit.Page.UnrouteAsync($"**/{PoseModel}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await AssertFramed(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_camera_lost_in_the_hold_leaves_what_was_held_and_is_taken_back()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.SoonInTheHold()), server.Url, isOwned: true);
        await HoldBeforeTheCamera(visit);

        await visit.Page.EvaluateAsync("""
            () => {
              const [track] = document.querySelector('video').srcObject.getVideoTracks();
              track.stop();
              track.dispatchEvent(new Event('ended'));
            }
            """);
        await AssertNoticed(visit, @"^The camera stopped\. Your \d+ seconds are kept\. Go on without it, or plug it in\.$");
        await visit.AssertAccessible("camera-lost");
        await visit.Look("camera-lost");
        await AssertTheClockRuns(visit);
        await visit.Page.EvaluateAsync("() => navigator.mediaDevices.dispatchEvent(new Event('devicechange'))");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use the camera again" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".picture.small")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".notice")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await AssertKeptBySeenAndOwnCount(visit, server);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_pose_model_that_stops_in_the_hold_is_told_and_can_be_started_again()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.SoonInTheHold()), server.Url, isOwned: true);

        // A graphics driver that restarts takes every drawing context of the page along.
        await visit.Context.AddInitScriptAsync("""
            globalThis.drawingContexts = [];
            for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
              const inner = kind.prototype.getContext;
              kind.prototype.getContext = function (...wish) {
                const context = inner.apply(this, wish);
                if (context && /webgl/.test(wish[0])) {
                  drawingContexts.push(context);
                }
                return context;
              };
            }
            """);
        await HoldBeforeTheCamera(visit);

        // What the package writes about it itself.
        visit.Expect("lib/pose/");
        await visit.Page.EvaluateAsync("() => drawingContexts.forEach(context => context.getExtension('WEBGL_lose_context')?.loseContext())");
        await AssertNoticed(visit, @"^The picture can no longer be read\. Your \d+ seconds are kept\. Go on without it, or use the camera again\.$");
        await AssertTheClockRuns(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use the camera again" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".notice")).ToBeHiddenAsync(new() { Timeout = 120_000 });
        await AssertKeptBySeenAndOwnCount(visit, server);
        visit.AssertQuiet();
    }

    private static Task TurnOnTheCamera(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on the camera" }).ClickAsync();

    private static Task AssertTold(Visit visit, string words) =>
        Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words, new() { Timeout = 60_000 });

    private static Task AssertNoticed(Visit visit, string pattern) =>
        Assertions.Expect(visit.Page.Locator(".notice p")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(pattern), new() { Timeout = 60_000 });

    private static Task AssertFramed(Visit visit) => Assertions.Expect(visit.Page.Locator("[data-good=true]").First).ToBeVisibleAsync(new() { Timeout = 180_000 });

    private static async Task GoOnWithoutIt(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on without it" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-stage=live]")).ToBeVisibleAsync();
    }

    private static async Task HoldBeforeTheCamera(Visit visit)
    {
        await visit.OpenReadySession(hasCamera: true, holdSeconds: 300);
        await TurnOnTheCamera(visit);
        await AssertFramed(visit);
        await visit.BeginNow();
        await AssertTheClockRuns(visit);
    }

    /// <summary>The hold clock goes on: it shows three seconds more than it did.</summary>
    private static async Task AssertTheClockRuns(Visit visit)
    {
        ILocator ring = visit.Page.Locator(".ring.running");
        await Assertions.Expect(ring).ToBeVisibleAsync(new() { Timeout = 120_000 });
        int held = await Held(ring);
        for (int attempt = 0; attempt < 60 && await Held(ring) < held + 3; attempt++)
        {
            await visit.Page.WaitForTimeoutAsync(500);
        }

        Assert.InRange(await Held(ring), held + 3, 300);
    }

    private static async Task<int> Held(ILocator ring) =>
        int.Parse((await ring.GetAttributeAsync("aria-label"))!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture); // a ring is named

    private static async Task AssertKeptBySeenAndOwnCount(Visit visit, ServerProcess server)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        Assert.Equal(("stopped", true), (session.Ended, session.Camera));
        Assert.True(session.Held is { SeenSeconds: > 2, SelfReportedSeconds: > 2 }, $"{session.Held}");
        Assert.InRange(session.Held.TotalSeconds, 5, session.DurationSeconds);
    }
}
