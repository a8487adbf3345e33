using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>What is seen leads the way up: obeying is no rise, and nobody is told to step off who is still bowed.</summary>
public sealed class LedRiseTests
{
    private static readonly SessionOptions Dizzy = Scene.Camera with { Restrictions = [Restriction.SlowRise, Restriction.HandsSupported], Support = Support.Chair };

    private static readonly SessionOptions Short = Scene.Camera with { Target = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void Who_comes_higher_as_told_is_held_and_hears_nothing_of_rising(double seconds)
    {
        Body deep = Body.Bowed with { Trunk = 58 }, allowed = Body.Bowed with { Trunk = 38 };
        Scene scene = new Scene(Dizzy with { Restrictions = [.. Dizzy.Restrictions, Restriction.HeadAboveHeart] })
            .Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(deep, 2).Stay(deep, 8).Move(allowed, seconds).Stay(allowed, 20);

        Assert.Contains(scene.Of(SessionEventKinds.Cue), cue => cue.Text == "Chest higher, head stays high.");
        Assert.DoesNotContain(scene.Of(SessionEventKinds.Phase), phase => phase.Id == PhaseIds.Return);
        Assert.InRange(scene.State.Held.TotalSeconds, 19, 20 + seconds);
    }

    [Fact]
    public void Who_obeys_and_then_rises_has_risen()
    {
        Body deep = Body.Bowed with { Trunk = 58 };
        Scene scene = new Scene(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart] })
            .Stay(Body.Upright, 3).Move(deep, 2).Stay(deep, 6).Move(Body.Upright, 2).Stay(Body.Upright, 2);

        Assert.Contains(scene.Of(SessionEventKinds.Phase), phase => phase.Id == PhaseIds.Return);
    }

    [Fact]
    public void A_pause_half_way_that_was_told_ends_and_who_stays_is_held_again()
    {
        Body higher = Body.Bowed with { Trunk = 50 };
        Scene scene = Scene.InHold(Dizzy).Stay(Body.Bowed, 15).Move(higher, 3);
        double held = scene.State.Held.TotalSeconds;

        scene.Stay(higher, 60);

        Assert.True(scene.State.IsHoldRunning);
        Assert.InRange(scene.State.Held.TotalSeconds - held, 28, 50);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(40)]
    public void The_step_off_and_the_end_wait_until_the_person_stands(double seconds)
    {
        Scene scene = Scene.InHold(Short).Stay(Body.Bowed, 25);
        double rises = scene.State.Time.TotalSeconds;

        scene.Move(Body.Upright, seconds).Stay(Body.Upright, 15);

        double stands = rises + (seconds * 52 / 67);
        Assert.InRange(scene.Of(SessionEventKinds.Cue, "step-off").Single().T, stands - 0.1, stands + 9);
        Assert.InRange(scene.Of(SessionEventKinds.Done).Single().T, stands, stands + 13);
    }

    [Fact]
    public void Who_bows_anew_after_the_time_is_told_twice_to_rise_and_the_session_ends()
    {
        Scene scene = Scene.InHold(Short).Stay(Body.Bowed, 22).Move(Body.Bowed with { Trunk = 40 }, 5).Move(Body.Bowed, 3).Stay(Body.Bowed, 100);
        double returns = scene.Of(SessionEventKinds.Phase, PhaseIds.Return).Single().T;

        double[] told = [.. scene.Of(SessionEventKinds.Cue, "rise-again").Select(cue => cue.T - returns)];
        Assert.Equal(2, told.Length);
        Assert.InRange(told[0], 12, 28);
        Assert.InRange(told[1] - told[0], 39.9, 40.2);
        Assert.InRange(scene.Of(SessionEventKinds.Done, "done").Single().T - returns - told[1], 11.9, 12.2);
        Assert.Empty(scene.Of(SessionEventKinds.Cue, "step-off"));
    }

    [Fact]
    public void The_words_of_a_slow_rise_leave_time_for_the_pause_half_way()
    {
        Body half = Body.Bowed with { Trunk = 36 };
        Scene scene = Scene.InHold(Dizzy with { Target = TimeSpan.FromSeconds(20) }).Stay(Body.Bowed, 21).Move(half, 6).Stay(half, 12).Move(Body.Upright, 6).Stay(Body.Upright, 20);

        SessionEvent[] words = [.. scene.Of(SessionEventKinds.Cue).SkipWhile(cue => cue.Id != "target-reached")];
        Assert.Equal(["target-reached", "rise-hands", "rise-slowly", "step-off-pause"], words.Select(cue => cue.Id));
        Assert.InRange(words[1].T - words[0].T, 3.9, 4.5); // the hand is for the way up
        Assert.All(words.Skip(1).Zip(words.Skip(2)), pair => Assert.True(pair.Second.T - pair.First.T >= 7.9));
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(60, 15)]
    [InlineData(90, 25)]
    public void Of_a_very_slow_rise_before_the_time_little_is_held_and_the_voice_does_not_turn_about(double seconds, double most)
    {
        Scene scene = Scene.InHold(Scene.Camera with { Target = TimeSpan.FromSeconds(120) }).Stay(Body.Bowed, 15);
        double held = scene.State.Held.TotalSeconds;
        int soFar = scene.Events.Count;

        scene.Move(Body.Upright, seconds).Stay(Body.Upright, 10);

        Assert.InRange(scene.State.Held.TotalSeconds - held, 0, most);
        Assert.Equal(["return", "stand"], scene.Events.Skip(soFar).Where(one => one.Kind == SessionEventKinds.Phase).Select(one => one.Id));
        Assert.Single(scene.Events.Skip(soFar), one => one.Text == "Rise slowly, head last.");
        Assert.DoesNotContain(scene.Events.Skip(soFar), one => one.Text.Contains("fold", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void After_the_time_eight_degrees_are_a_rise_at_any_speed()
    {
        Body bowed = Body.Bowed with { Trunk = 38 };
        SessionOptions options = Dizzy with { Target = TimeSpan.FromSeconds(20), Restrictions = [Restriction.SlowRise, Restriction.HeadAboveHeart] };
        Scene scene = new Scene(options).Stay(Body.Upright, 3).Move(bowed, 2).Stay(bowed, 22);
        double held = scene.State.Held.TotalSeconds;

        scene.Move(Body.Upright, 60);

        Assert.InRange(scene.State.Held.TotalSeconds - held, 0, 16);
    }
}
