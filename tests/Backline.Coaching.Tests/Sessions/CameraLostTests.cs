using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

public sealed class CameraLostTests
{
    [Fact]
    public void A_camera_lost_in_a_fault_takes_its_verdict_along_and_time_is_self_reported_from_then_on()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed with { Knee = 2 }, 6);
        HeldTime before = scene.State.Held;
        bool wasRunning = scene.State.IsHoldRunning;

        Lose(scene).Ticks(5);

        Assert.False(wasRunning);
        Assert.All(scene.State.Rules, rule => Assert.Equal(Verdict.NotSeen, rule.Verdict));
        Assert.Empty(scene.Of(SessionEventKinds.Mended));
        Assert.Equal(5, scene.State.Held.SelfReportedSeconds, 0.001);
        Assert.Equal(before.SeenSeconds, scene.State.Held.SeenSeconds);
        Assert.Equal(before.UnseenSeconds, scene.State.Held.UnseenSeconds);
    }

    [Fact]
    public void A_lost_camera_misses_nobody_and_the_session_is_done_by_time()
    {
        Scene scene = Lose(Scene.InHold()).Ticks(120);

        Assert.Empty(scene.Of(SessionEventKinds.Paused));
        Assert.Equal("done", scene.State.Ended);
        Assert.Equal(60, scene.State.Held.TotalSeconds, 0.2);
    }

    [Fact]
    public void A_frame_shows_that_the_camera_is_back()
    {
        Scene scene = Lose(Scene.InHold()).Ticks(5);
        double selfReported = scene.State.Held.SelfReportedSeconds, seen = scene.State.Held.SeenSeconds;

        scene.Stay(Body.Bowed, 3).Stay(Body.Bowed with { Knee = 2 }, 2);

        Assert.Equal(selfReported + 0.1, scene.State.Held.SelfReportedSeconds, 0.001);
        Assert.True(scene.State.Held.SeenSeconds > seen + 4);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
    }

    [Fact]
    public void A_pause_because_nobody_was_there_is_the_persons_to_end_once_the_camera_is_lost()
    {
        Scene scene = Lose(Scene.InHold().Nobody(20));
        string caption = scene.State.Caption;

        scene.Ticks(3).Command(SessionCommand.Resume).Ticks(3);

        Assert.Equal("Paused.", caption);
        Assert.False(scene.State.IsPaused);
        Assert.Equal(3, scene.State.Held.SelfReportedSeconds, 0.001);
    }

    [Fact]
    public void What_the_camera_told_is_asked_once_it_is_lost()
    {
        Scene scene = Scene.InHold(Scene.Camera with { AsksQuestions = true });
        string[] before = [.. scene.Of(SessionEventKinds.Question).Select(question => question.Id)];

        Lose(scene).Ticks(55);

        Assert.DoesNotContain("heels", before);
        Assert.Equal("knees bow feet shin heels", string.Join(' ', scene.Of(SessionEventKinds.Question).Select(question => question.Id)));
    }

    [Fact]
    public void Who_is_found_standing_at_the_time_is_led_to_the_end()
    {
        Scene scene = Lose(new Scene(Scene.Camera with { Target = TimeSpan.FromSeconds(20) }).Stay(Body.Upright, 1)).TicksUntil(PhaseIds.Hold).Ticks(18.5).Stay(Body.Upright, 40);

        Assert.Single(scene.Of(SessionEventKinds.Target));
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void Who_was_told_to_rise_is_not_told_to_go_on_by_a_camera_that_is_lost()
    {
        Scene scene = Scene.InHold(Scene.Camera with { Target = TimeSpan.FromSeconds(20) });
        while (!scene.Of(SessionEventKinds.Target).Any())
        {
            scene.Stay(Body.Bowed, 0.1);
        }

        scene.Stay(Body.Bowed, 1.5);
        string caption = scene.State.Caption;
        Lose(scene).Ticks(3);
        string after = scene.State.Caption;
        scene.Ticks(60);

        Assert.Contains("Rise slowly", caption, StringComparison.Ordinal);
        Assert.Equal(caption, after);
        Assert.Empty(scene.Of(SessionEventKinds.Cue, "camera-lost"));
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void A_session_without_a_camera_has_none_to_lose()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold);

        Lose(scene.Give(new Answered(scene.State.Time, "heels", true))).Ticks(2);

        Assert.Equal(Verdict.Kept, scene.VerdictOf("heels"));
        Assert.Equal(2, scene.State.Held.SelfReportedSeconds, 0.001);
    }

    private static Scene Lose(Scene scene) => scene.Give(new CameraLost(scene.State.Time));
}
