using Backline.Browser.Tests.Kit;
using Backline.Practice.Records;
using Backline.TestKit;
using Microsoft.Playwright;

namespace Backline.Browser.Tests;

/// <summary>The read-out beside a real camera session: a film takes the person's place.</summary>
[Trait(Parts.Name, Parts.Sessions)]
public sealed class ReadoutSessionTests(BrowserBench bench)
{
    [Fact]
    public async Task Calf_and_hamstrings_are_shown_while_the_camera_sees_and_told_afterwards()
    {
        LongTest.SkipUnlessAsked();
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.WithCamera(await Films.SoonInTheHold()), server.Url, isOwned: true);
        IPage page = visit.Page;

        await visit.OpenReadySession(hasCamera: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on the camera" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-stage=framing]")).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await visit.BeginNow();
        await Assertions.Expect(page.Locator("[data-tissue=gastrocnemius] .word")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-tissue=soleus] .word")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-tissue=hamstrings] .word")).ToContainTextAsync("to", new() { Timeout = 120_000 });
        await visit.AssertAccessible("session-readout");
        await visit.Look("session-readout");
        await visit.FollowTheVoice();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What was stretched" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByText("What would change it")).ToBeVisibleAsync();
        await visit.AssertAccessible("after-readout");
        await visit.Look("after-readout");
        SessionContent session = VoiceSessionTests.ReadSession(await VoiceSessionTests.Stored(server));
        Assert.True(session.Camera && session.Measures.Count > 0);
        visit.AssertQuiet();
    }
}
