using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A rise before the time is not the end: not where nobody is seen, nor after a pause; and it never waits for ever unheard.</summary>
public sealed class LeftRiseTests
{
    private static readonly Body Half = Body.Bowed with { Trunk = 45 };

    [Fact]
    public void Who_leaves_the_picture_while_rising_is_asked_for_and_paused_for_and_goes_on()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Half, 2).Nobody(20).Move(Body.Bowed, 2).Stay(Body.Bowed, 10);

        Assert.Single(scene.Of(SessionEventKinds.Cue, "absent"));
        Assert.Single(scene.Of(SessionEventKinds.Paused, "absent"));
        Assert.DoesNotContain(scene.Of(SessionEventKinds.Cue), cue => cue.Id == "step-off");
        Assert.True(scene.State is { IsHoldRunning: true, IsOver: false });
    }

    [Fact]
    public void Whose_trunk_is_hidden_while_rising_hears_the_offer_and_goes_on()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Half, 2).Stay(Half with { Trunk = null }, 20);

        Assert.True(scene.State is { HasRisenEarly: true, IsOver: false });
        Assert.True(scene.Move(Body.Bowed, 2).Stay(Body.Bowed, 5).State.IsHoldRunning);
    }

    [Fact]
    public void Who_stands_when_the_camera_stops_is_told_to_press_and_the_session_ends_unpressed()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Body.Upright, 3).Stay(Body.Upright, 10);
        scene.Give(new CameraLost(scene.State.Time)).Ticks(50);
        bool wasOver = scene.State.IsOver;

        scene.Ticks(15);

        Assert.Equal("Press to finish.", scene.Of(SessionEventKinds.Cue).Last().Text);
        Assert.False(wasOver);
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void Who_stands_up_in_a_pause_is_credited_nothing_and_hears_what_they_may_do()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Command(SessionCommand.Pause).Move(Body.Upright, 3).Stay(Body.Upright, 7);
        double held = scene.State.Held.TotalSeconds;

        scene.Command(SessionCommand.Resume).Stay(Body.Upright, 10);

        Assert.Equal(held, scene.State.Held.TotalSeconds);
        Assert.Single(scene.Of(SessionEventKinds.HoldStart));
        Assert.Equal("rose-early", scene.Of(SessionEventKinds.Cue).Last().Id);
    }

    [Fact]
    public void Who_resumes_bowed_goes_on_however_long_the_pause()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Command(SessionCommand.Pause).Stay(Body.Bowed, 120);
        double held = scene.State.Held.TotalSeconds;

        scene.Command(SessionCommand.Resume).Stay(Body.Bowed, 10);

        Assert.InRange(scene.State.Held.TotalSeconds - held, 9.5, 10);
    }

    [Fact]
    public void A_press_while_rising_leads_to_the_end_with_its_words()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Half, 1.2).Command(SessionCommand.Done);
        bool wasOver = scene.State.IsOver;

        scene.Stay(Half, 4).Move(Body.Upright, 3).Stay(Body.Upright, 15);

        Assert.False(wasOver);
        Assert.Equal(["rise-slowly", "step-off"], scene.Of(SessionEventKinds.Cue).Select(cue => cue.Id).TakeLast(2));
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void The_dizzy_are_offered_the_end_once_they_have_stood_and_hear_of_the_step_off_after_the_press()
    {
        Body bowed = Body.Bowed with { Trunk = 38 };
        SessionOptions options = Scene.Camera with { Restrictions = [Restriction.SlowRise, Restriction.HeadAboveHeart], Support = Support.Chair };
        Scene scene = new Scene(options).Stay(Body.Upright, 3).Move(bowed, 2).Stay(bowed, 15).Move(Body.Upright, 6);
        double stands = scene.State.Time.TotalSeconds - 2.7; // below 20° from there on

        scene.Stay(Body.Upright, 20).Command(SessionCommand.Done).Stay(Body.Upright, 10);

        Assert.True(scene.Of(SessionEventKinds.Cue, "rose-early").Single().T - stands >= 4.9);
        Assert.Equal("step-off-pause", scene.Of(SessionEventKinds.Cue).Last().Id);
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void Without_the_bow_who_steps_off_is_offered_the_end_and_goes_on_with_soft_knees()
    {
        Body straight = Body.Upright with { Knee = 2 };
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.NoBow] }).Stay(Body.Upright, 3).Stay(Body.SoftKnees, 40).Stay(straight, 90);
        int cues = scene.Of(SessionEventKinds.Cue, "knees").Count();
        bool isOffered = scene.State.HasRisenEarly;

        scene.Stay(Body.SoftKnees, 5);

        Assert.InRange(cues, 2, 3);
        Assert.True(isOffered);
        Assert.Equal("Go on, or press to finish.", scene.Of(SessionEventKinds.Cue, "rose-early").Single().Text);
        Assert.True(scene.State.IsHoldRunning);
    }
}
