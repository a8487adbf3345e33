using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

public sealed class CameraSessionTests
{
    [Fact]
    public void The_phase_follows_a_person_who_leads()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 2).Move(Body.Upright, 1.5).Stay(Body.Upright, 1);

        Assert.Equal(["stand", "knees", "bow", "hold", "return", "stand"], scene.Of(SessionEventKinds.Phase).Select(phase => phase.Id));
    }

    [Fact]
    public void A_person_who_bows_at_once_is_in_the_bow_whatever_has_been_said()
    {
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 0.5).Move(Body.Bowed, 1.5);

        Assert.Equal(PhaseIds.Bow, scene.State.Phase);
        Assert.True(scene.Of(SessionEventKinds.Phase, "bow").Single().T < 1.5);
    }

    [Fact]
    public void A_person_who_waits_is_led_by_the_words()
    {
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 60);

        Assert.Equal(["stand", "knees", "bow"], scene.Of(SessionEventKinds.Phase).Select(phase => phase.Id));
        Assert.True(scene.Of(SessionEventKinds.Cue, "bow-forward").Count() >= 2, "The bow is asked for again.");
        Assert.Equal(0, scene.State.Held.TotalSeconds);
    }

    [Theory]
    [InlineData("knees")]
    [InlineData("shin")]
    [InlineData("heels")]
    public void A_fault_is_noted_within_a_second_and_a_half_and_its_cue_follows_within_six(string rule)
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 3);
        double since = scene.State.Time.TotalSeconds;

        scene.Stay(Faulty(rule), 8);

        double noted = scene.Of(SessionEventKinds.Fault).Single().T;
        Assert.Equal(rule, scene.Of(SessionEventKinds.Fault).Single().Id);
        Assert.InRange(noted - since, 0, 1.5);
        Assert.InRange(scene.Of(SessionEventKinds.Cue, rule).First().T - noted, 0, 6);
    }

    [Theory]
    [InlineData("knees")]
    [InlineData("shin")]
    [InlineData("heels")]
    public void The_clock_stops_on_a_critical_fault_after_the_grace_and_goes_on_when_it_is_mended(string rule)
    {
        Scene scene = Scene.InHold().Stay(Faulty(rule), 6);
        double atStop = scene.State.Held.TotalSeconds;
        double faultAt = scene.Of(SessionEventKinds.Fault, rule).Single().T;

        scene.Stay(Faulty(rule), 2);

        Assert.Equal(rule, scene.Of(SessionEventKinds.HoldStop).Single().Id);
        Assert.Equal(1.5, scene.Of(SessionEventKinds.HoldStop).Single().T - faultAt, 0.15);
        Assert.Equal(atStop, scene.State.Held.TotalSeconds);
        Assert.True(scene.Stay(Body.Bowed, 3).State.Held.TotalSeconds > atStop + 2);
        Assert.Single(scene.Of(SessionEventKinds.Mended, rule));
    }

    [Fact]
    public void A_fault_shorter_than_the_grace_does_not_stop_the_clock()
    {
        Scene scene = Scene.InHold().Stay(Faulty("heels"), 1.3).Stay(Body.Bowed, 2);

        Assert.Single(scene.Of(SessionEventKinds.Fault, "heels"));
        Assert.Empty(scene.Of(SessionEventKinds.HoldStop));
    }

    [Fact]
    public void A_flicker_is_no_fault()
    {
        Scene scene = Scene.InHold();

        for (int i = 0; i < 20; i++)
        {
            scene.Stay(Faulty("knees"), 0.3).Stay(Body.Bowed, 0.3);
        }

        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Fact]
    public void Praise_follows_a_mended_fault_that_was_spoken_of()
    {
        Scene scene = Scene.InHold().Stay(Faulty("knees"), 4).Stay(Body.Bowed, 6);

        Assert.Single(scene.Of(SessionEventKinds.Praise, "knees"));
    }

    [Fact]
    public void Hidden_joints_never_stop_the_clock_and_never_blame()
    {
        Body hidden = new(72, null, null, null);

        Scene scene = Scene.InHold().Stay(hidden, 10);

        Assert.Empty(scene.Of(SessionEventKinds.Fault));
        Assert.Empty(scene.Of(SessionEventKinds.HoldStop));
        Assert.Equal(Verdict.NotSeen, scene.VerdictOf("knees"));
        Assert.InRange(scene.State.Held.UnseenSeconds, 9, 10);
    }

    [Fact]
    public void A_fault_that_is_hidden_is_forgotten_not_held_against_the_person()
    {
        Body hidden = new(72, null, null, null);

        Scene scene = Scene.InHold().Stay(Faulty("knees"), 4).Stay(hidden, 3);

        Assert.Equal(Verdict.NotSeen, scene.VerdictOf("knees"));
        Assert.True(scene.State.IsHoldRunning);
        Assert.Empty(scene.Of(SessionEventKinds.Mended));
    }

    [Fact]
    public void A_hidden_trunk_never_stops_the_clock()
    {
        Scene scene = Scene.InHold().Stay(new Body(null, null, null, null), 10);

        Assert.Empty(scene.Of(SessionEventKinds.HoldStop));
        Assert.InRange(scene.State.Held.UnseenSeconds, 9, 10);
    }

    [Fact]
    public void A_joint_that_hides_within_the_grace_does_not_stop_the_clock()
    {
        Body hidden = new(72, null, null, null);
        Scene scene = Scene.InHold().Stay(Body.Bowed, 2);

        scene.Stay(Faulty("knees"), 2).Stay(hidden, 5);

        Assert.Single(scene.Of(SessionEventKinds.Fault, "knees"));
        Assert.Empty(scene.Of(SessionEventKinds.HoldStop));
    }

    [Fact]
    public void A_heel_too_coarse_to_judge_counts_as_not_seen_and_the_clock_runs_on()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 2);
        double notSeen = scene.TimeOf("heels").NotSeenSeconds, held = scene.State.Held.TotalSeconds;

        scene.Stay(Body.Bowed with { Heel = 40, HeelError = 16 }, 10);

        Assert.Equal(Verdict.NotSeen, scene.VerdictOf("heels"));
        Assert.Equal(9.5, scene.TimeOf("heels").NotSeenSeconds - notSeen, 0.15);
        Assert.Equal(10, scene.State.Held.TotalSeconds - held, 0.15);
        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(14, false)]
    public void A_heel_that_seems_to_rise_is_doubted_by_what_the_posture_adds_to_its_error(double errorAfter, bool isFault)
    {
        Scene scene = Scene.InHold(Scene.Camera).Stay(Body.Bowed with { Heel = -8, HeelError = 7 }, 6);

        scene.Stay(Body.Bowed with { Heel = 10, HeelError = errorAfter }, 3);

        Assert.Equal(isFault, scene.Of(SessionEventKinds.Fault, "heels").Any());
    }

    [Fact]
    public void Nobody_in_the_picture_is_asked_after_five_seconds_and_paused_after_fifteen()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 5);
        double gone = scene.State.Time.TotalSeconds;

        scene.Nobody(20);

        Assert.InRange(scene.Of(SessionEventKinds.Cue, "absent").Single().T - gone, 5, 9);
        Assert.Equal(15.1, scene.Of(SessionEventKinds.Paused, "absent").Single().T - gone, 0.15);
        Assert.Equal("absent", scene.Of(SessionEventKinds.HoldStop).Single().Id);
        Assert.True(scene.State.IsPaused);
    }

    [Fact]
    public void One_false_detection_does_not_bring_anybody_back()
    {
        Scene scene = Scene.InHold();
        double gone = scene.State.Time.TotalSeconds;

        scene.Nobody(3).Stay(Body.Bowed, 0.1).Nobody(7).Stay(Body.Bowed, 0.1).Nobody(6);

        Assert.InRange(scene.Of(SessionEventKinds.Cue, "absent").Single().T - gone, 5, 9);
        Assert.Equal(15.1, scene.Of(SessionEventKinds.Paused, "absent").Single().T - gone, 0.15);
    }

    [Fact]
    public void Somebody_whom_the_camera_misses_now_and_then_is_there()
    {
        Scene scene = Scene.InHold().Nobody(20);

        for (int i = 0; i < 60; i++)
        {
            scene.Stay(Body.Bowed, 0.4).Nobody(0.1);
        }

        Assert.False(scene.State.IsPaused);
        Assert.Single(scene.Of(SessionEventKinds.Resumed, "back"));
        Assert.Single(scene.Of(SessionEventKinds.Cue, "absent"));
    }

    [Fact]
    public void Who_was_missed_when_the_time_was_up_is_still_led_to_the_end()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 49).Nobody(60);

        Assert.Single(scene.Of(SessionEventKinds.Cue, "absent"));
        Assert.Single(scene.Of(SessionEventKinds.Cue, "target-reached"));
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void What_is_seen_takes_the_place_of_what_was_said()
    {
        Body hidden = Body.Bowed with { Heel = null };
        Scene scene = Scene.InHold().Stay(hidden, 2);

        scene.Give(new Answered(scene.State.Time, "heels", false)).Stay(hidden, 2);
        bool wasSaid = scene.State.Rules.Single(rule => rule.Rule == "heels") is { IsSaid: true, Verdict: Verdict.Broken };
        Verdict seen = scene.Stay(Body.Bowed, 2).VerdictOf("heels");

        Assert.True(wasSaid);
        Assert.Equal(Verdict.Kept, seen);
        Assert.Equal(Verdict.NotSeen, scene.Stay(hidden, 2).VerdictOf("heels"));
    }

    [Fact]
    public void A_fault_first_said_and_then_seen_is_noted_again_and_has_its_own_grace()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed with { Heel = null }, 2);

        scene.Give(new Answered(scene.State.Time, "heels", false)).Stay(Body.Bowed with { Heel = null }, 5).Stay(Body.Bowed with { Heel = 40 }, 4);

        SessionEvent[] faults = [.. scene.Of(SessionEventKinds.Fault, "heels")];
        Assert.Equal(2, faults.Length);
        Assert.Equal(1.5, scene.Of(SessionEventKinds.HoldStop, "heels").Single().T - faults[1].T, 0.15);
    }

    [Fact]
    public void Somebody_who_comes_back_goes_on()
    {
        Scene scene = Scene.InHold().Nobody(20);
        double held = scene.State.Held.TotalSeconds;

        scene.Stay(Body.Bowed, 4);

        Assert.False(scene.State.IsPaused);
        Assert.True(scene.State.Held.TotalSeconds > held + 2);
    }

    [Fact]
    public void A_gap_in_the_frames_counts_as_unseen()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 4);
        HeldTime before = scene.State.Held;

        scene.Give(new Tick(scene.State.Time + TimeSpan.FromSeconds(20)));

        Assert.Equal(before.SeenSeconds, scene.State.Held.SeenSeconds);
        Assert.Equal(20, scene.State.Held.UnseenSeconds - before.UnseenSeconds, 0.3);
    }

    [Fact]
    public void A_gap_never_holds_beyond_the_target()
    {
        Scene scene = Scene.InHold();

        scene.Give(new Tick(scene.State.Time + TimeSpan.FromHours(3)));

        Assert.Equal(60, scene.State.Held.TotalSeconds, 0.001);
        Assert.True(scene.State.IsOver);
    }

    [Fact]
    public void The_hold_ends_with_a_tone_a_slow_rise_and_done()
    {
        Scene scene = Scene.InHold().Stay(Body.Bowed, 61).Move(Body.Upright, 2).Stay(Body.Upright, 25);

        Assert.Single(scene.Of(SessionEventKinds.Target));
        Assert.Equal(3, scene.Of(SessionEventKinds.Tick).Count(tick => double.Parse(tick.Text, System.Globalization.CultureInfo.InvariantCulture) < 59));
        Assert.Contains(scene.Events, said => said.Text.Contains("Rise slowly", StringComparison.Ordinal));
        Assert.Equal("done", scene.Of(SessionEventKinds.Done).Single().Id);
        Assert.Single(scene.Of(SessionEventKinds.Cue, "half-way"));
        Assert.Single(scene.Of(SessionEventKinds.Cue, "last-ten"));
    }

    [Fact]
    public void Slow_frames_are_one_stream()
    {
        Scene scene = Scene.InHold();
        TimeSpan start = scene.State.Time;

        for (int i = 1; i <= 5; i++)
        {
            scene.Give(new FrameSeen(new(start + TimeSpan.FromSeconds(i), true, Coaching.Measures.View.SideRight, Coaching.Measures.Readings.None, Faulty("knees").Readings)));
        }

        Assert.InRange(scene.Of(SessionEventKinds.Fault, "knees").Single().T - start.TotalSeconds, 0, 2.1);
    }

    [Fact]
    public void Without_the_bow_the_hold_is_upright_and_a_bow_is_stopped()
    {
        Scene scene = new(Scene.Camera with { Restrictions = [Restriction.NoBow] });

        scene.Stay(Body.Upright, 10).Stay(Body.SoftKnees, 20).Stay(Body.Bowed, 3);

        Assert.DoesNotContain(scene.Of(SessionEventKinds.Phase), phase => phase.Id == PhaseIds.Bow);
        Assert.Equal("bow", scene.Of(SessionEventKinds.Fault).Single().Id);
        Assert.DoesNotContain(scene.Of(SessionEventKinds.Cue), cue => cue.Text.Contains("bow forward", StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_head_above_the_heart_a_small_bow_is_the_hold_and_a_deep_one_a_fault()
    {
        Scene scene = new(Scene.Camera with { Restrictions = [Restriction.HeadAboveHeart, Restriction.HandsSupported], Support = Support.Chair });
        Body small = Body.Bowed with { Trunk = 40, Shank = 5 };

        scene.Stay(Body.SoftKnees, 1).Move(small, 1).Stay(small, 4);
        bool heldSmall = scene.State.IsHoldRunning;
        scene.Move(Body.Bowed, 1).Stay(Body.Bowed, 3);

        Assert.True(heldSmall);
        Assert.Equal("bow", scene.Of(SessionEventKinds.Fault).Single().Id);
        Assert.False(scene.State.IsHoldRunning);
    }

    [Fact]
    public void Before_the_bow_soft_knees_may_lean_the_shins_forward()
    {
        Scene scene = new Scene(Scene.Camera).Stay(Body.Upright, 1).Stay(Body.SoftKnees with { Shank = 17 }, 30);

        Assert.Empty(scene.Of(SessionEventKinds.Fault));
    }

    [Fact]
    public void Straighter_and_softer_are_not_said_within_ten_seconds_of_each_other()
    {
        SessionOptions straight = Scene.Camera with { Variant = "straight" };
        Scene scene = new Scene(straight).Stay(Body.Bowed with { Knee = 30 }, 5).Stay(Body.Bowed with { Knee = -6 }, 14);

        SessionEvent[] said = [.. scene.Of(SessionEventKinds.Cue, "knees")];
        Assert.Equal(["Knees a little straighter.", "Knees long, just unlocked."], said.Select(cue => cue.Text));
        Assert.True(said[1].T - said[0].T >= 10, $"{said[1].T - said[0].T} s");
    }

    [Theory]
    [InlineData("straight", 0, false)]
    [InlineData("straight", 8, false)]
    [InlineData("straight", 30, true)]
    [InlineData("soft", 30, false)]
    [InlineData("soft", 2, true)]
    public void Each_variant_has_its_own_knee(string variant, double knee, bool isFault)
    {
        Scene scene = new Scene(Scene.Camera with { Variant = variant }).Stay(Body.Bowed with { Knee = knee }, 5);

        Assert.Equal(isFault, scene.Of(SessionEventKinds.Fault, "knees").Any());
    }

    private static Body Faulty(string rule) => rule switch
    {
        "knees" => Body.Bowed with { Knee = 2 },
        "shin" => Body.Bowed with { Shank = 15, Knee = 45 },
        _ => Body.Bowed with { Heel = 28 },
    };
}
