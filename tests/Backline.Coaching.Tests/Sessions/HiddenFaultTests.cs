using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Records;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A joint that is hidden for a moment in a fault has mended nothing.</summary>
public sealed class HiddenFaultTests
{
    private static readonly Body Locked = Body.Bowed with { Knee = 2 }, Hidden = Body.Bowed with { Knee = null };

    private static readonly SessionOptions Long = Scene.Camera with { Target = TimeSpan.FromSeconds(300) };

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.9)]
    public void A_blink_does_not_start_the_clock_on_a_fault(double blink)
    {
        Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Locked, 1.5).Stay(Locked, 4).Stay(Hidden, blink).Stay(Locked, 10);

        Assert.Equal(0, scene.State.Held.TotalSeconds);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
        Assert.Equal(Verdict.Broken, scene.VerdictOf("knees"));
    }

    [Theory]
    [InlineData(0.8, 1.6)]
    [InlineData(0.6, 0.4)]
    [InlineData(1.5, 0.9)]
    public void A_joint_that_flickers_in_a_fault_holds_nothing_and_is_one_fault(double hidden, double seen)
    {
        Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Locked, 1.5).Stay(Locked, 4);

        for (int i = 0; i < 30; i++)
        {
            scene.Stay(Hidden, hidden).Stay(Locked, seen);
        }

        Assert.Equal(0, scene.State.Held.TotalSeconds);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
        Assert.Empty(scene.Of(SessionEventKinds.Mended));
    }

    [Theory]
    [InlineData(0.5, 0.1)]
    [InlineData(0.6, 0.1)]
    [InlineData(0.4, 0.2)]
    public void A_fault_that_flickers_from_the_first_is_noted_and_holds_nothing(double seen, double hidden)
    {
        Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Locked, 1.5);

        for (int i = 0; i < 60; i++)
        {
            scene.Stay(Locked, seen).Stay(Hidden, hidden);
        }

        Assert.Equal(0, scene.State.Held.TotalSeconds);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
        Assert.Equal(Verdict.Broken, scene.VerdictOf("knees"));
    }

    [Fact]
    public void A_joint_hidden_for_long_lets_the_clock_run_as_unseen_and_a_fault_seen_again_stops_it_at_once()
    {
        Scene scene = Scene.InHold(Long).Stay(Locked, 6);
        HeldTime held = scene.State.Held;

        scene.Stay(Hidden, 12).Stay(Locked, 10);

        Assert.InRange(scene.State.Held.TotalSeconds - held.TotalSeconds, 9.5, 10.2);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
        Assert.Equal(2, scene.Of(SessionEventKinds.HoldStop, "knees").Count());
    }

    [Fact]
    public void What_was_mended_while_hidden_is_told_as_mended_when_it_is_seen()
    {
        Scene scene = Scene.InHold(Long).Stay(Locked, 6).Stay(Hidden, 3).Stay(Body.Bowed, 5);

        Assert.Single(scene.Of(SessionEventKinds.Mended, "knees"));
        Assert.True(scene.State.IsHoldRunning);
    }

    [Fact]
    public void A_fault_that_comes_back_after_it_was_mended_has_its_own_grace()
    {
        Scene scene = Scene.InHold(Long).Stay(Locked, 6).Stay(Body.Bowed, 3).Stay(Locked, 6);

        SessionEvent[] faults = [.. scene.Of(SessionEventKinds.Fault, "knees")], stops = [.. scene.Of(SessionEventKinds.HoldStop, "knees")];
        Assert.Equal(2, faults.Length);
        Assert.All(stops.Zip(faults), pair => Assert.Equal(1.5, pair.First.T - pair.Second.T, 0.15));
    }

    [Fact]
    public void The_shins_are_not_forgotten_when_the_trunk_is_hidden_for_a_moment()
    {
        Body forward = Body.Bowed with { Shank = 15, Knee = 45 };
        Scene scene = Scene.InHold(Long).Stay(forward, 6);
        double held = scene.State.Held.TotalSeconds;

        for (int i = 0; i < 10; i++)
        {
            scene.Stay(forward with { Trunk = null }, 0.8).Stay(forward, 1.6);
        }

        Assert.Equal(held, scene.State.Held.TotalSeconds);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "shin"));
    }

    [Fact]
    public void An_instant_that_looks_mended_between_two_hidden_ones_mends_nothing_and_starts_no_clock()
    {
        Scene scene = new Scene(Long).Stay(Body.Upright, 1).Move(Locked, 1.5).Stay(Locked, 6);

        for (int i = 0; i < 12; i++)
        {
            scene.Stay(Hidden, 0.6).Stay(Body.Bowed, 0.1).Stay(Hidden, 1.8).Stay(Locked, 0.4);
        }

        Assert.Equal(0, scene.State.Held.TotalSeconds);
        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
        Assert.Empty(scene.Of(SessionEventKinds.Mended));
        Assert.Empty(scene.Of(SessionEventKinds.Praise));
        Assert.Equal(Verdict.Broken, scene.VerdictOf("knees"));
    }

    [Fact]
    public void A_fault_truly_mended_on_a_joint_that_flickers_is_told_as_mended_once()
    {
        Scene scene = Scene.InHold(Long).Stay(Locked, 6);

        for (int i = 0; i < 57; i++)
        {
            scene.Stay(Body.Bowed, 0.1).Stay(Hidden, 0.6);
        }

        Assert.Single(scene.Of(SessionEventKinds.Mended, "knees"));
        Assert.True(scene.State.IsHoldRunning);
    }
}
