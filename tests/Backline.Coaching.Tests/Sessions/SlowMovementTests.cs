using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

public sealed class SlowMovementTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(25)]
    public void A_slow_rise_after_the_time_is_the_return(double seconds)
    {
        Scene scene = Scene.InHold(Scene.Camera with { Target = TimeSpan.FromSeconds(20) }).Stay(Body.Bowed, 21);
        double rises = scene.State.Time.TotalSeconds;

        scene.Move(Body.Upright with { Heel = 12 }, seconds);

        Assert.InRange(scene.Of(SessionEventKinds.Phase, PhaseIds.Return).Single().T - rises, 0, 0.6 + (seconds * 10 / 67));
        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(25)]
    public void A_slow_rise_before_the_time_ends_the_hold(double seconds)
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10).Move(Body.Upright, seconds).Stay(Body.Upright, 2);

        Assert.Equal(["hold", "return", "stand"], scene.Of(SessionEventKinds.Phase).Select(phase => phase.Id).SkipWhile(phase => phase != PhaseIds.Hold));
        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    public void A_slow_bow_is_held_from_where_it_ends(double seconds)
    {
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 1).Move(Body.SoftKnees, 1).Move(Body.Bowed, seconds);
        double ends = scene.State.Time.TotalSeconds;

        scene.Stay(Body.Bowed, 3);

        Assert.InRange(scene.Of(SessionEventKinds.Phase, PhaseIds.Hold).Single().T - ends, -1.5, 1.5);
    }

    [Fact]
    public void A_posture_that_tires_is_no_rise()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 5).Move(Body.Bowed with { Trunk = 55 }, 45).Stay(Body.Bowed with { Trunk = 55 }, 5);

        Assert.DoesNotContain(scene.Of(SessionEventKinds.Phase), phase => phase.Id == PhaseIds.Return);
        Assert.InRange(scene.State.Held.TotalSeconds, 54, 57);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Who_settles_a_little_higher_goes_on_and_hears_nothing_about_rising(double seconds)
    {
        Body higher = Body.Bowed with { Trunk = 57 };
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10).Move(higher, seconds).Stay(higher, 10);

        Assert.Equal(PhaseIds.Hold, scene.State.Phase);
        Assert.True(scene.State.IsHoldRunning);
        Assert.DoesNotContain(scene.Of(SessionEventKinds.Cue), cue => cue.Text.Contains("Rise", StringComparison.Ordinal));
        Assert.InRange(scene.State.Held.TotalSeconds, 17 + seconds, 22 + seconds);
    }

    [Fact]
    public void Who_stays_well_beyond_the_time_is_held_and_who_stays_badly_is_neither_held_nor_told()
    {
        Scene scene = Scene.InHold(Scene.Camera with { Target = TimeSpan.FromSeconds(20) }).Stay(Body.Bowed, 30);
        double held = scene.State.Held.TotalSeconds;

        scene.Stay(Body.Bowed with { Knee = 0 }, 10);

        Assert.InRange(held, 29, 31.5);
        Assert.InRange(scene.State.Held.TotalSeconds - held, 0, 1.5);
        Assert.Equal("target", scene.Of(SessionEventKinds.HoldStop).Single().Id);
        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Fact]
    public void A_heel_that_seems_to_rise_while_the_trunk_goes_down_slowly_is_no_fault()
    {
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 2).Move(Body.Bowed with { Heel = 18, HeelError = 9 }, 12).Stay(Body.Bowed with { Heel = 18 }, 5);

        Assert.Empty(scene.Of(SessionEventKinds.Fault));
        Assert.True(scene.State.IsHoldRunning);
    }
}
