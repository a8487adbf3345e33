using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using CsCheck;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>A fault that lasts ends in one offer and in peace; the hold goes on once it is done right.</summary>
public sealed class StuckHoldTests
{
    private static readonly SessionOptions NoBow = Scene.Camera with { Restrictions = [Restriction.NoBow] };

    private static readonly Body HeelsUp = Body.SoftKnees with { Heel = 45 };

    private static readonly Gen<(Body Body, double Seconds)> Part =
        from knee in Gen.Int[0, 4].Select(i => new double?[] { 1, 8, 13, 20, null }[i])
        from heel in Gen.Int[0, 3].Select(i => new[] { 0, 0, 0, 45.0 }[i])
        from seconds in Gen.OneOf(Gen.Double[0.3, 3], Gen.Double[5, 60])
        select (new Body(9, knee, 11, heel), seconds);

    [Fact]
    public void A_lasting_fault_ends_in_one_offer_without_turning_about()
    {
        Scene scene = Held(NoBow);
        double lifted = scene.State.Time.TotalSeconds;

        scene.Stay(HeelsUp, 120);

        SessionEvent[] since = [.. scene.Events.Where(one => one.T > lifted)];
        Assert.DoesNotContain(since, one => one.Kind is SessionEventKinds.Phase or SessionEventKinds.HoldStart);
        Assert.Single(since, one => one.Kind == SessionEventKinds.Fault);
        Assert.Single(since, one => one.Text == "Go on, or press to finish.");
        Assert.InRange(since.Count(one => one.Kind == SessionEventKinds.Cue), 3, 5);
        Assert.True(scene.State.HasRisenEarly);
        Assert.True(scene.Stay(Body.SoftKnees, 3).State is { IsHoldRunning: true, HasRisenEarly: false });
    }

    [Fact]
    public void A_lasting_fault_with_the_trunk_hidden_does_so_too()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10).Stay(Body.Bowed with { Trunk = null, Heel = 45 }, 90);

        Assert.Single(scene.Of(SessionEventKinds.Cue, "rose-early"));
        Assert.DoesNotContain(scene.Of(SessionEventKinds.Phase), phase => phase.Id is PhaseIds.Return);
        Assert.True(scene.Stay(Body.Bowed, 5).State.IsHoldRunning);
    }

    [Fact]
    public void A_lasting_fault_of_who_is_seen_bowed_does_so_too()
    {
        Body locked = Body.Bowed with { Knee = 1 };
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10).Stay(locked, 120);
        int cues = scene.Of(SessionEventKinds.Cue, "knees").Count();

        scene.Command(SessionCommand.Done);

        Assert.Single(scene.Of(SessionEventKinds.Cue, "rose-early"));
        Assert.InRange(cues, 2, 3);
        Assert.True(scene.State is { IsOver: false, Phase: PhaseIds.Return });
        Assert.Equal("done", scene.Move(Body.Upright, 3).Stay(Body.Upright, 20).State.Ended);
    }

    /// <summary>Whoever stays deeper than they may obeys no more than anybody else. That they are too deep they hear all the same, for it is for their safety.</summary>
    [Fact]
    public void Who_stays_too_deep_is_offered_the_end_too()
    {
        SessionOptions high = Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart], Support = Support.Chair };
        Body deep = new(75, 20, 0, 0);

        Scene scene = new Scene(high).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(deep, 3).Stay(deep, 120);

        Assert.Single(scene.Of(SessionEventKinds.Cue, "rose-early"));
        Assert.NotEmpty(scene.Of(SessionEventKinds.Cue, "bow"));
        Assert.Equal("done", scene.Command(SessionCommand.Done).Move(Body.Upright, 4).Stay(Body.Upright, 30).State.Ended);
    }

    [Fact]
    public void Who_stands_in_the_hold_from_its_beginning_is_offered_the_end_and_may_still_bow()
    {
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 2);
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Command(SessionCommand.Done);
        }

        int cues = scene.Stay(Body.Upright, 200).Of(SessionEventKinds.Cue).Count();

        Assert.InRange(cues, 3, 7);
        Assert.Single(scene.Of(SessionEventKinds.Cue, "rose-early"));
        Assert.True(scene.Move(Body.Bowed, 2).Stay(Body.Bowed, 5).State is { IsHoldRunning: true, HasRisenEarly: false });
    }

    [Fact]
    public void Who_never_softened_their_knees_is_offered_the_end_too() =>
        Assert.Single(new Scene(NoBow).Stay(Body.Upright, 150).Of(SessionEventKinds.Cue, "rose-early"));

    [Theory]
    [InlineData("soft", 1.0, 13.0)]
    [InlineData("soft", 1.0, 20.0)]
    [InlineData("straight", -14.0, 8.0)]
    public void Who_goes_on_as_far_as_is_allowed_is_heard(string variant, double locked, double right)
    {
        Body good = Body.SoftKnees with { Knee = right }, bad = good with { Knee = locked };
        Scene scene = new Scene(NoBow with { Variant = variant }).Stay(Body.Upright, 3).Stay(good, 40).Stay(bad, 40);
        bool wasOffered = scene.State.HasRisenEarly;

        scene.Stay(good, 5);

        Assert.True(wasOffered);
        Assert.True(scene.State is { IsHoldRunning: true, HasRisenEarly: false });
    }

    [Fact]
    public void A_knee_that_is_hidden_after_the_offer_is_not_known_to_be_soft_again()
    {
        Scene scene = Held(NoBow).Stay(Body.SoftKnees with { Knee = 1 }, 40).Stay(Body.SoftKnees with { Knee = null }, 20);

        Assert.True(scene.State is { IsHoldRunning: false, HasRisenEarly: true });
    }

    [Fact]
    public void Who_goes_on_after_the_camera_was_gone_for_a_moment_is_heard()
    {
        Scene scene = Held(NoBow).Stay(Body.SoftKnees with { Knee = 1 }, 40);
        scene.Give(new CameraLost(scene.State.Time)).Ticks(5);
        string told = scene.State.Caption;

        scene.Stay(Body.SoftKnees, 5);

        Assert.Equal("Press to finish.", told);
        Assert.True(scene.State.IsHoldRunning);
    }

    [Fact]
    public void A_press_finishes() =>
        Assert.Equal("done", Held(NoBow).Stay(HeelsUp, 40).Command(SessionCommand.Done).Stay(HeelsUp, 15).State.Ended);

    [Fact]
    public void Unwatched_the_session_ends_after_a_minute()
    {
        Scene scene = Held(NoBow).Stay(HeelsUp, 40);
        double held = scene.State.Held.TotalSeconds;

        scene.Give(new CameraLost(scene.State.Time)).Ticks(65);

        Assert.Equal("done", scene.State.Ended);
        Assert.Equal(held, scene.State.Held.TotalSeconds);
    }

    [Fact]
    public void Whatever_is_seen_the_hold_does_not_turn_about_and_the_words_stay_few() => Part.List[1, 8].Sample(
        parts =>
        {
            Scene scene = Held(NoBow with { Target = TimeSpan.FromSeconds(300) });
            foreach ((Body body, double seconds) in parts)
            {
                double since = scene.State.Time.TotalSeconds;
                scene.Stay(body, seconds);
                Assert.InRange(scene.Events.Count(one => one.T > since && one.Kind == SessionEventKinds.Phase), 0, 1);
                Assert.InRange(scene.Events.Count(one => one.T > since && one.Kind is SessionEventKinds.Cue or SessionEventKinds.Praise), 0, 8);
            }
        },
        iter: 100);

    private static Scene Held(SessionOptions options) => new Scene(options).Stay(Body.Upright, 3).Stay(Body.SoftKnees, 40);
}
