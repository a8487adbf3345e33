using System.Diagnostics;
using Backline.TestKit;

namespace Backline.Web.Tests.Live;

/// <summary>Spoken cues against the voices browsers have, played in <c>speech.test.mjs</c>.</summary>
public sealed class SpeechTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("none")]
    [InlineData("endless")]
    [InlineData("stale")]
    [InlineData("late")]
    public async Task Only_voices_of_the_device_speak_and_none_holds_up_the_next_cue(string voices)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Repository.At("tests", "Backline.Web.Tests", "Live", "speech.test.mjs"),
                Repository.At("src", "Backline.Web", "wwwroot", "js", "live", "speech.js"),
                voices,
            },
            RedirectStandardError = true,
        };

        using Process node = Process.Start(start)!; // started anew, so there is one
        string said = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, said);
    }
}
