namespace Backline.Web.Tests.Live;

/// <summary>Spoken cues against the voices browsers have, played in <c>speech.test.mjs</c>.</summary>
public sealed class SpeechTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("none")]
    [InlineData("endless")]
    [InlineData("unlock")]
    [InlineData("stale")]
    [InlineData("late")]
    public Task Only_voices_of_the_device_speak_and_none_holds_up_the_next_cue(string voices) => Node.Play("Live/speech.test.mjs", "js/live/speech.js", voices);
}
