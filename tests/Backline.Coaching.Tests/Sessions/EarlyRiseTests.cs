using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

/// <summary>Somebody comes up before the time: they hear how, and that they may bow again or press to finish. Both are true.</summary>
public sealed class EarlyRiseTests
{
    private const string Offer = "Bow again, or press to finish.";

    private static readonly SessionOptions Dizzy = Scene.Camera with
    {
        Restrictions = [Restriction.SlowRise, Restriction.HeadAboveHeart, Restriction.HandsSupported],
        Support = Support.Chair,
    };

    public static MatrixTheoryData<double, double> Rises { get; } = new([25.0, 35, 44], [1.0, 2, 6]);

    [Fact]
    public void A_press_finishes_with_what_was_held()
    {
        Scene scene = Risen();
        double held = scene.State.Held.TotalSeconds;
        bool wasOffered = scene.State.HasRisenEarly;

        scene.Command(SessionCommand.Done);

        Assert.True(wasOffered);
        Assert.Equal(Offer, scene.Of(SessionEventKinds.Cue).Last().Text);
        Assert.Equal("Done. Your time is kept.", scene.Of(SessionEventKinds.Done, "done").Single().Text);
        Assert.True(scene.State is { IsOver: true, Ended: "done", HasRisenEarly: false });
        Assert.Equal(held, scene.State.Held.TotalSeconds);
        Assert.InRange(held, 9, 12);
    }

    [Fact]
    public void Who_bows_again_goes_on_in_the_hold()
    {
        Scene scene = Risen();
        double held = scene.State.Held.TotalSeconds;

        scene.Move(Body.Bowed, 1.5).Stay(Body.Bowed, 10);

        Assert.True(scene.State is { Phase: PhaseIds.Hold, IsHoldRunning: true, HasRisenEarly: false });
        Assert.InRange(scene.State.Held.TotalSeconds - held, 8.5, 10.5);
    }

    [Fact]
    public void Who_bows_again_at_once_hears_no_offer_any_more()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10).Move(Body.Upright, 1.5);
        while (!scene.State.HasRisenEarly)
        {
            scene.Stay(Body.Upright, 0.1);
        }

        scene.Move(Body.Bowed, 1.5).Stay(Body.Bowed, 10);

        Assert.Empty(scene.Of(SessionEventKinds.Cue, "rose-early"));
        Assert.True(scene.State.IsHoldRunning);
    }

    [Fact]
    public void Who_does_neither_is_left_in_peace()
    {
        Scene scene = Risen();
        HeldTime held = scene.State.Held;
        int soFar = scene.Events.Count;

        scene.Stay(Body.Upright, 60).Stay(Body.SoftKnees, 60).Stay(new Body(null, null, null, null), 60);

        Assert.True(scene.State is { Phase: PhaseIds.Stand, HasRisenEarly: true });
        Assert.Equal(held, scene.State.Held);
        Assert.Equal(soFar, scene.Events.Count);
        Assert.Equal(Offer, scene.State.Caption);
    }

    [Fact]
    public void Each_early_rise_is_offered_anew()
    {
        Scene scene = Risen().Move(Body.Bowed, 1.5).Stay(Body.Bowed, 10).Move(Body.Upright, 3).Stay(Body.Upright, 8);

        Assert.Equal(2, scene.Of(SessionEventKinds.Cue, "rose-early").Count());
        Assert.Equal("done", scene.Command(SessionCommand.Done).State.Ended);
    }

    [Fact]
    public void Who_comes_back_into_the_picture_hears_again_what_they_may_do()
    {
        Scene scene = Risen().Nobody(20).Stay(Body.Upright, 10);

        Assert.Equal(["absent", "back", "rose-early"], scene.Of(SessionEventKinds.Cue).Select(cue => cue.Id).TakeLast(3));
    }

    [Fact]
    public void Who_loses_the_camera_then_holds_nothing_unseen_and_a_press_still_finishes()
    {
        Scene scene = Risen();
        HeldTime held = scene.State.Held;

        scene.Give(new CameraLost(TimeSpan.Zero)).Ticks(60);

        Assert.Equal(held, scene.State.Held);
        Assert.Equal("done", scene.Command(SessionCommand.Done).State.Ended);
    }

    [Fact]
    public void Who_has_not_held_is_led_on()
    {
        Body locked = Body.Bowed with { Knee = 0 };
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 1).Move(locked, 1.5).Stay(locked, 6).Move(Body.Upright, 3).Stay(Body.Upright, 40);

        Assert.Equal(0, scene.State.Held.TotalSeconds);
        Assert.False(scene.State.HasRisenEarly);
        Assert.Contains(scene.Of(SessionEventKinds.Cue), cue => cue.Id == "knees-soft");
    }

    [Theory]
    [MemberData(nameof(Rises))]
    public void The_dizzy_hear_how_to_rise_before_anything_else(double bow, double seconds)
    {
        Body bowed = Body.Bowed with { Trunk = bow };
        Scene scene = new Scene(Dizzy).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(bowed, 2).Stay(bowed, 14);
        while (scene.State.Time.TotalSeconds - scene.Of(SessionEventKinds.Cue).Last().T is < 4 or > 5)
        {
            scene.Stay(bowed, 0.1);
        }

        double rises = scene.State.Time.TotalSeconds;

        scene.Move(Body.Upright, seconds).Stay(Body.Upright, 30);

        SessionEvent[] said = [.. scene.Of(SessionEventKinds.Cue).Where(cue => cue.T >= rises)];
        Assert.Equal("Rise half-way, then pause.", said[0].Text);
        Assert.InRange(said[0].T - rises, 0, 0.9 * seconds);
        Assert.Equal(["A hand stays on something firm.", Offer], said.Select(cue => cue.Text).TakeLast(2));
        Assert.DoesNotContain(said, cue => cue.Id == "step-off-pause");
    }

    [Fact]
    public void The_dizzy_who_hear_it_too_late_are_not_told_to_pause_half_way_when_they_stand()
    {
        Body bowed = Body.Bowed with { Trunk = 35 };
        Scene scene = new Scene(Dizzy).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(bowed, 2);
        while (scene.Of(SessionEventKinds.Cue).Last().Id != "hold-stay")
        {
            scene.Stay(bowed, 0.1);
        }

        scene.Move(Body.Upright, 1).Stay(Body.Upright, 20);

        string[] said = [.. scene.Of(SessionEventKinds.Cue).Select(cue => cue.Id)];
        Assert.DoesNotContain("rise-pause", said);
        Assert.Equal(["rise-hands", "rose-early"], said.TakeLast(2));
    }

    [Fact]
    public void A_press_while_the_words_of_rising_are_said_finishes_too_once_they_are_through()
    {
        Body bowed = Body.Bowed with { Trunk = 35 };
        Scene scene = new Scene(Dizzy).Stay(Body.Upright, 3).Move(bowed, 2).Stay(bowed, 10).Move(Body.Upright, 2).Stay(Body.Upright, 3);
        scene.Command(SessionCommand.Done).Stay(Body.Upright, 25);

        Assert.Equal(["step-off-pause", "done"], scene.Events.Where(one => one.Kind is SessionEventKinds.Cue or SessionEventKinds.Done).Select(one => one.Id).TakeLast(2));
    }

    [Fact]
    public void Nobody_is_told_to_step_off_who_may_bow_again()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 10).Move(Body.Upright, 12).Stay(Body.Upright, 8);

        Assert.Equal(["rise-slowly", "rose-early"], scene.Of(SessionEventKinds.Cue).Select(cue => cue.Id).TakeLast(2));
    }

    private static Scene Risen() =>
        new Scene(Scene.Camera).Stay(Body.Upright, 3).Move(Body.SoftKnees, 1).Move(Body.Bowed, 2).Stay(Body.Bowed, 10).Move(Body.Upright, 3).Stay(Body.Upright, 8);
}
