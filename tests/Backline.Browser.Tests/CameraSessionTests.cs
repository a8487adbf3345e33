using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

public sealed class CameraSessionTests(BrowserBench bench)
{
    [Fact]
    public async Task With_a_camera_from_the_first_second_to_history_after_a_reload()
    {
        await PublishedApp.Ready();
        string webcam = await FakeWebcam.From(Clip());
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(webcam), server.Url, isOwned: true);

        await visit.Open();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start the stretch" }).ClickAsync();
        await visit.PassScreening();
        await visit.SetUp(hasCamera: true, holdSeconds: "20");
        await visit.Look("camera-begin");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("camera", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-stage=framing]")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(visit.Page.Locator("[data-good=true]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await visit.AssertAccessible("camera-framing");
        ILocator live = visit.Page.Locator("[data-stage=live]");
        ILocator beginNow = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin now" });
        if (await beginNow.IsVisibleAsync())
        {
            await beginNow.ClickAsync();
        }

        await Assertions.Expect(live).ToBeVisibleAsync();
        await visit.FollowTheVoice();

        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        Assert.Equal("done", session.Ended);
        Assert.True(session.Camera);
        Assert.InRange(session.Held.TotalSeconds, 19.9, 22);
        Assert.True(session.Held.SeenSeconds > 5, $"only {session.Held.SeenSeconds:0.0} s of {session.Held.TotalSeconds:0.0} s held were seen");
        Assert.Contains(session.Rules, rule => rule.KeptSeconds > 1);
        await visit.Open("/history");
        await visit.Page.ReloadAsync();
        await visit.Drawn();
        await Assertions.Expect(visit.Page.GetByText("s held").First).ToBeVisibleAsync();
        await visit.Page.Locator("a.card").First.ClickAsync();
        await visit.Drawn();
        await visit.Look("history-camera-session");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_refused_camera_is_told_and_the_voice_goes_on()
    {
        await PublishedApp.Ready();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);

        await visit.Open("/screening");
        await visit.PassScreening();
        await visit.SetUp(hasCamera: true, holdSeconds: "20");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("camera", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visit.Look("camera-refused");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on without it" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[data-stage=live]")).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    private static string Clip() => Repository.Shared("clips", "01_good_side.mp4") ?? OwnClip();

    private static string OwnClip()
    {
        string? own = Directory.EnumerateFiles(Repository.At("data", "demo"), "*.mp4").Order(StringComparer.Ordinal).FirstOrDefault();
        Assert.SkipWhen(own is null, "no clip: neither ../shared/clips nor data/demo has one");
        return own!; // skipped otherwise
    }
}
