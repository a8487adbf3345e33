using Backline.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>Head down, nobody aims: any key, a tap anywhere and the media keys all reach a session.</summary>
[Trait(Parts.Name, Parts.Sessions)]
public sealed class ControlsTests(BrowserBench bench)
{
    [Fact]
    public async Task Any_key_a_tap_anywhere_and_media_keys_pause_go_on_and_stop()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);

        // A headset's buttons come to the page as these handlers.
        await visit.Context.AddInitScriptAsync("""
            globalThis.mediaKeys = {};
            const inner = MediaSession.prototype.setActionHandler;
            MediaSession.prototype.setActionHandler = function (name, handler) {
              mediaKeys[name] = handler;
              return inner.call(this, name, handler);
            };
            """);
        await visit.OpenReadySession(holdSeconds: 300);
        await visit.BeginByVoice();

        // On a heading and no button: the next key is the session's.
        await Assertions.Expect(visit.Page.Locator("h2.phase")).ToBeFocusedAsync();
        await visit.GoOnToTheHold();
        await AssertPaused(visit, isPaused: false);

        await visit.Page.Keyboard.PressAsync("q");
        await AssertPaused(visit, isPaused: true);
        await visit.Page.Keyboard.PressAsync("Enter");
        await AssertPaused(visit, isPaused: false);
        await visit.Page.Mouse.ClickAsync(200, 300);
        await AssertPaused(visit, isPaused: true);
        await visit.Page.EvaluateAsync("() => mediaKeys.play()");
        await AssertPaused(visit, isPaused: false);
        await visit.Page.EvaluateAsync("() => mediaKeys.pause()");
        await AssertPaused(visit, isPaused: true);
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visit.Page.Locator("[data-stage=why]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".why h2")).ToBeFocusedAsync();
        await VoiceSessionTests.Stored(server);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_screen_is_kept_awake_while_a_session_runs_and_no_longer()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Context.AddInitScriptAsync("""
            globalThis.awake = [];
            navigator.wakeLock.request = async kind => {
              const lock = { kind, isHeld: true, release: async () => { lock.isHeld = false; } };
              awake.push(lock);
              return lock;
            };
            """);
        await visit.OpenReadySession();
        int before = await visit.Page.EvaluateAsync<int>("() => awake.length");

        await visit.BeginByVoice();
        await visit.Page.WaitForFunctionAsync("() => awake.some(lock => lock.kind === 'screen' && lock.isHeld)");
        await visit.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await visit.Page.WaitForFunctionAsync("() => awake.length === 2");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await visit.Page.Locator(".reasons button").Last.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on to the summary" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("You stopped. How is it?");

        Assert.Equal(0, before);
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => awake.at(-1).isHeld"));
        visit.AssertQuiet();
    }

    // And that the next press does something: two at once are one.
    private static async Task AssertPaused(Visit visit, bool isPaused)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToHaveCountAsync(isPaused ? 1 : 0);
        await Assertions.Expect(visit.Page.Locator(".hint")).ToContainTextAsync(isPaused ? "to go on." : "to pause.");
    }
}
