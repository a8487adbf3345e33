namespace Backline.Web.Tests.Live;

/// <summary>The camera's scripts against what browsers and cameras do, played in <c>camera.test.mjs</c> and <c>watch.test.mjs</c>.</summary>
public sealed class CameraScriptTests
{
    [Theory]
    [InlineData("closed-while-asked")]
    [InlineData("opened-twice")]
    [InlineData("closed-while-starting")]
    [InlineData("refused-late")]
    public Task A_camera_that_nobody_waits_for_any_more_is_off(string trouble) => Play("camera", trouble);

    [Theory]
    [InlineData("covered")]
    [InlineData("unplugged")]
    [InlineData("another-is-there")]
    [InlineData("plugged-after-closing")]
    public Task A_camera_that_goes_and_comes_is_noticed(string trouble) => Play("camera", trouble);

    [Theory]
    [InlineData("frozen")]
    [InlineData("hidden")]
    [InlineData("slow-model")]
    [InlineData("stopped")]
    public Task A_picture_that_stands_still_is_told_once_and_a_slow_or_hidden_one_is_not(string trouble) => Play("watch", trouble);

    [Theory]
    [InlineData("dropped")]
    [InlineData("dropped-at-once")]
    [InlineData("refused-again")]
    [InlineData("released")]
    public Task A_screen_lock_the_system_drops_is_taken_again_or_told(string trouble) => Play("wakelock", trouble);

    [Theory]
    [InlineData("two-tabs")]
    [InlineData("left")]
    [InlineData("none")]
    public Task A_session_that_runs_is_known_to_every_tab(string trouble) => Play("running", trouble);

    private static Task Play(string script, string trouble) => Node.Play($"Live/{script}.test.mjs", $"js/live/{script}.js", trouble);
}
