using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>Time in a real browser: clocks that jump, and pages that are hidden.</summary>
[Trait(Parts.Name, Parts.Sessions)]
public sealed class ClockTests(BrowserBench bench)
{
    private static readonly TimeSpan Jump = TimeSpan.FromHours(2);

    [Fact]
    public async Task A_wall_clock_that_jumps_moves_no_second_of_a_session()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Context.AddInitScriptAsync("""
            {
              const real = Date.now;
              let by = 0;
              Date.now = () => real() + by;
              globalThis.setWallClock = seconds => { by = seconds * 1000; };
            }
            """);
        await visit.OpenReadySession(holdSeconds: 300);
        DateTimeOffset before = TimeProvider.System.GetUtcNow();
        await visit.BeginByVoice();
        await visit.GoOnToTheHold();

        await visit.Page.EvaluateAsync("seconds => setWallClock(seconds)", -Jump.TotalSeconds);
        await visit.Page.WaitForTimeoutAsync(1500);
        await visit.Page.EvaluateAsync("seconds => setWallClock(seconds)", Jump.TotalSeconds);
        await visit.Page.WaitForTimeoutAsync(1500);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();

        PracticeRecord record = await VoiceSessionTests.Stored(server);
        SessionContent session = VoiceSessionTests.ReadSession(record);
        double most = (TimeProvider.System.GetUtcNow() - before).TotalSeconds;
        Assert.InRange(session.Held.TotalSeconds, 3, most);
        Assert.InRange(session.DurationSeconds, session.Held.TotalSeconds, most);
        Assert.DoesNotContain(session.Events, one => one.Kind == "slept");
        Assert.InRange((record.At - before).TotalSeconds, Jump.TotalSeconds, Jump.TotalSeconds + most); // the browser's clock did jump
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Time_the_device_slept_through_counts_and_is_told()
    {
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Context.AddInitScriptAsync("""
            {
              const real = Date.now;
              let by = 0;
              let state = 'visible';
              Date.now = () => real() + by;
              Object.defineProperty(document, 'visibilityState', { get: () => state });
              globalThis.sleepThrough = seconds => {
                state = 'hidden';
                document.dispatchEvent(new Event('visibilitychange'));
                by += seconds * 1000;
                state = 'visible';
                document.dispatchEvent(new Event('visibilitychange'));
              };
            }
            """);
        await visit.OpenReadySession(holdSeconds: 300);
        await visit.BeginByVoice();
        await visit.GoOnToTheHold();

        await visit.Page.EvaluateAsync("() => sleepThrough(40)");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        await visit.Page.Locator(".reasons button").Last.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on to the summary" }).ClickAsync();

        Assert.InRange(session.Held.TotalSeconds, 40, 70);
        await Assertions.Expect(visit.Page.GetByText("The page slept for 40 s. Nothing was said or seen meanwhile.")).ToBeVisibleAsync();
        visit.AssertQuiet();
    }
}
