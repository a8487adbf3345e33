using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>Who stands: seen below 20°, or still well up from their bow. Who is bowed after the time is told again to rise.</summary>
public sealed class StandingTests
{
    private static readonly SessionOptions Short = Scene.Camera with { Target = TimeSpan.FromSeconds(20) };

    private static readonly SessionOptions Dizzy = Scene.Camera with { Restrictions = [Restriction.SlowRise, Restriction.HandsSupported], Support = Support.Chair };

    private static readonly Body Stooped = Body.Upright with { Trunk = 22 };

    [Fact]
    public void Who_stands_stooped_is_told_to_step_off()
    {
        Scene scene = Scene.InHold(Short).Stay(Body.Bowed, 22).Move(Stooped, 4);
        double stands = scene.State.Time.TotalSeconds;

        scene.Stay(Stooped, 20);

        Assert.InRange(scene.Of(SessionEventKinds.Cue, "step-off").Single().T - stands, 1, 9);
        Assert.InRange(scene.Of(SessionEventKinds.Done, "done").Single().T - stands, 2, 14);
    }

    [Fact]
    public void Who_never_rises_is_told_again_and_again_and_goes_on_being_held()
    {
        Scene scene = Scene.InHold(Short).Stay(Body.Bowed, 140);
        double time = scene.Of(SessionEventKinds.Cue, "target-reached").Single().T;

        double[] told = [.. scene.Of(SessionEventKinds.Cue, "rise-again").Select(cue => cue.T - time)];

        Assert.Equal(3, told.Length);
        Assert.InRange(told[0], 19.9, 20.2);
        Assert.All(told.Skip(1).Zip(told), pair => Assert.InRange(pair.First - pair.Second, 39.9, 40.2));
        Assert.True(scene.State.IsHoldRunning);
    }

    [Fact]
    public void Who_has_come_half_way_is_not_told_to_come_half_way()
    {
        Body half = Body.Bowed with { Trunk = 36 };
        Scene scene = Scene.InHold(Dizzy with { Target = TimeSpan.FromSeconds(20) }).Stay(Body.Bowed, 22).Move(half, 4).Stay(half, 60);

        Assert.All(scene.Of(SessionEventKinds.Cue, "rise-again"), cue => Assert.Equal("Rise slowly, head last.", cue.Text));
        Assert.NotEmpty(scene.Of(SessionEventKinds.Cue, "rise-again"));
    }

    [Fact]
    public void A_press_by_who_stands_stooped_leads_to_the_step_off()
    {
        Body low = Body.Bowed with { Trunk = 27 };
        Scene scene = Scene.InHold(Dizzy).Stay(Body.Bowed, 15).Move(low, 5).Stay(low, 60).Command(SessionCommand.Done).Stay(low, 15);

        Assert.Equal("step-off-pause", scene.Of(SessionEventKinds.Cue).Last().Id);
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void A_press_by_who_is_bowed_again_begins_with_the_rise()
    {
        Body bowed = Body.Bowed with { Trunk = 28 };
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Body.Upright, 3).Stay(Body.Upright, 8).Move(bowed, 3).Command(SessionCommand.Done);
        bool wasOver = scene.State.IsOver;
        double pressed = scene.State.Time.TotalSeconds;

        scene.Stay(bowed, 6).Move(Body.Upright, 3).Stay(Body.Upright, 15);

        Assert.False(wasOver);
        Assert.Equal(["rise-slowly", "step-off"], scene.Of(SessionEventKinds.Cue).Where(cue => cue.T >= pressed).Select(cue => cue.Id));
        Assert.Equal("done", scene.State.Ended);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(28)]
    public void Who_bows_again_slowly_and_as_little_as_they_may_is_held(double trunk)
    {
        Body bowed = Body.Bowed with { Trunk = trunk };
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart] })
            .Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(bowed, 2).Stay(bowed, 15).Move(Body.Upright, 3).Stay(Body.Upright, 10);
        bool wasOffered = scene.State.HasRisenEarly;
        double held = scene.State.Held.TotalSeconds;

        scene.Move(bowed, 4).Stay(bowed, 20);

        Assert.True(wasOffered);
        Assert.True(scene.State.IsHoldRunning);
        Assert.InRange(scene.State.Held.TotalSeconds - held, 15, 22);
    }

    [Fact]
    public void Stop_words_know_who_stands_stooped()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Stooped, 4).Stay(Stooped, 5).Command(SessionCommand.Stop);

        Assert.Equal("Step off slowly.", scene.Give(new StopExplained(scene.State.Time, StopReason.Pain)).Of(SessionEventKinds.Advice).Single().Text);
    }

    [Fact]
    public void A_pause_that_ends_before_an_empty_picture_starts_no_clock()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Command(SessionCommand.Pause).Nobody(20);
        double held = scene.State.Held.TotalSeconds;

        scene.Command(SessionCommand.Resume).Nobody(12);
        double unseen = scene.State.Held.TotalSeconds;
        scene.Stay(Body.Bowed, 5);

        Assert.Equal(held, unseen);
        Assert.InRange(scene.State.Held.TotalSeconds - held, 4, 5);
    }

    [Fact]
    public void A_camera_lost_on_the_way_up_waits_for_a_press()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 15).Move(Body.Bowed with { Trunk = 45 }, 2);
        scene.Give(new CameraLost(scene.State.Time)).Ticks(16);

        Assert.Equal("Press to finish.", scene.Of(SessionEventKinds.Cue).Last().Text);
        Assert.True(scene.State is { IsOver: false, HasRisenEarly: true });
        Assert.True(scene.Stay(Body.Bowed, 5).State.IsHoldRunning);
    }
}
