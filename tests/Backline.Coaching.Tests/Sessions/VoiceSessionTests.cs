using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Coaching.Tests.Sessions;

public sealed class VoiceSessionTests
{
    [Fact]
    public void Without_a_camera_the_words_lead_through_every_phase_to_the_end()
    {
        Scene scene = new Scene(Scene.Voice).Ticks(180);

        Assert.Equal(PhaseIds.All, scene.Of(SessionEventKinds.Phase).Select(phase => phase.Id));
        Assert.Equal(60, scene.State.Held.SelfReportedSeconds, 0.001);
        Assert.Equal(0, scene.State.Held.SeenSeconds + scene.State.Held.UnseenSeconds);
        Assert.Equal("done", scene.State.Ended);
    }

    [Fact]
    public void Who_answers_each_question_is_led_into_the_hold_in_40_seconds()
    {
        Scene scene = new(Scene.Voice with { CountIn = TimeSpan.FromSeconds(5), Support = Support.Chair });
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Ticks(0.1);
            if (scene.State.PendingQuestion is { } rule)
            {
                scene.Ticks(1.5).Give(new Answered(scene.State.Time, rule, true));
            }
        }

        Assert.Equal(["heels", "knees", "shin"], scene.Of(SessionEventKinds.Question).Select(question => question.Id));
        Assert.InRange(scene.State.Time.TotalSeconds, 25, 40);
    }

    [Fact]
    public void The_cues_come_in_the_article_s_order()
    {
        Scene scene = new Scene(Scene.Voice).Ticks(180);

        string[] said = [.. scene.Of(SessionEventKinds.Cue).Select(cue => cue.Id)];
        string[] expected = ["stand-balls", "knees-soft", "shins-upright", "bow-forward", "hold-stay", "hold-weight", "target-reached"];
        Assert.Equal(expected, said.Where(expected.Contains));
    }

    [Fact]
    public void Each_rule_is_asked_about_where_the_person_can_answer()
    {
        Scene scene = new Scene(Scene.Voice).Ticks(180);

        Assert.Equal(["heels", "knees", "shin", "bow", "feet", "heels"], scene.Of(SessionEventKinds.Question).Select(question => question.Id));
    }

    [Fact]
    public void A_no_is_answered_with_how_to_mend_it_and_never_stops_the_clock()
    {
        Scene scene = new(Scene.Voice);
        while (scene.State.PendingQuestion is null)
        {
            scene.Ticks(0.1);
        }

        scene.Give(new Answered(scene.State.Time, "heels", false)).Ticks(0.2);

        Assert.Equal(Verdict.Broken, scene.VerdictOf("heels"));
        Assert.True(scene.State.Rules[1].IsSaid);
        scene.Ticks(6);
        Assert.Equal("Step back until the heels rest.", scene.Of(SessionEventKinds.Cue, "heels").Single().Text);
        Assert.True(scene.TicksUntil(PhaseIds.Hold).Ticks(2).State.IsHoldRunning);
    }

    [Fact]
    public void A_no_ends_with_the_phase_it_was_said_in()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Stand);
        scene.Give(new Answered(scene.State.Time, "feet", false)).TicksUntil(PhaseIds.Knees);
        double broken = scene.State.RuleTimes[0].BrokenSeconds;

        scene.Ticks(20);

        Assert.True(broken > 0);
        Assert.Equal(broken, scene.State.RuleTimes[0].BrokenSeconds);
        Assert.Equal(Verdict.NotSeen, scene.VerdictOf("feet"));
        Assert.Empty(scene.Of(SessionEventKinds.Mended));
    }

    [Fact]
    public void A_no_ends_with_a_later_yes()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Stand);

        scene.Give(new Answered(scene.State.Time, "feet", false)).Ticks(1).Give(new Answered(scene.State.Time, "feet", true)).Ticks(1);

        Assert.Equal("Feet pointing straight ahead.", scene.Of(SessionEventKinds.Fault, "feet").Single().Text);
        Assert.Single(scene.Of(SessionEventKinds.Mended, "feet"));
        Assert.Equal(Verdict.Kept, scene.VerdictOf("feet"));
    }

    [Theory]
    [InlineData("soft", "Are your knees softly bent?")]
    [InlineData("straight", "Are your knees straight, but unlocked?")]
    public void The_question_is_put_in_the_words_of_the_variant(string variant, string question)
    {
        Scene scene = new(Scene.Voice with { Variant = variant });
        while (scene.State.PendingQuestion != "knees")
        {
            scene.Ticks(0.1);
        }

        Assert.Equal(question, scene.State.QuestionText);
        Assert.Null(scene.Give(new Answered(scene.State.Time, "knees", true)).State.QuestionText);
    }

    [Fact]
    public void A_yes_is_kept_and_the_words_go_on_sooner()
    {
        Scene patient = new Scene(Scene.Voice).TicksUntil(PhaseIds.Knees);
        Scene quick = new(Scene.Voice);
        while (quick.State.Phase == "ready" || quick.State.Phase == PhaseIds.Stand)
        {
            quick.Ticks(0.1);
            if (quick.State.PendingQuestion is { } rule)
            {
                quick.Give(new Answered(quick.State.Time, rule, true));
            }
        }

        Assert.Equal(Verdict.Kept, quick.VerdictOf("heels"));
        Assert.True(quick.State.Time < patient.State.Time);
    }

    [Fact]
    public void Done_goes_to_the_next_step_at_once()
    {
        Scene scene = new Scene(Scene.Voice with { CountIn = TimeSpan.FromSeconds(5) }).Ticks(1);

        foreach (string phase in PhaseIds.All)
        {
            Assert.Equal(phase, scene.Command(SessionCommand.Done).State.Phase);
        }

        Assert.False(scene.Command(SessionCommand.Done).State.IsOver);
        Assert.Equal("done", scene.Ticks(20).State.Ended);
    }

    [Fact]
    public void Who_taps_on_before_a_question_is_asked_it_in_the_hold()
    {
        Scene scene = new(Scene.Voice);
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Command(SessionCommand.Done);
        }

        scene.Ticks(70);

        Assert.Equal("knees bow feet shin heels", string.Join(' ', scene.Of(SessionEventKinds.Question).Select(question => question.Id)));
        Assert.True(scene.Of(SessionEventKinds.Cue, "hold-stay").Single().T < scene.Of(SessionEventKinds.Question).First().T);
    }

    [Fact]
    public void What_was_answered_already_is_not_asked_in_the_hold()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Stand);
        scene.Give(new Answered(scene.State.Time, "knees", true));
        while (scene.State.Phase != PhaseIds.Hold)
        {
            scene.Command(SessionCommand.Done);
        }

        Assert.DoesNotContain(scene.Ticks(70).Of(SessionEventKinds.Question), question => question.Id == "knees");
    }

    [Fact]
    public void Words_of_a_phase_do_not_stand_over_the_next()
    {
        Scene scene = new Scene(Scene.Voice with { Talk = Talk.SayLess }).TicksUntil(PhaseIds.Hold);
        string spoken = scene.Of(SessionEventKinds.Cue).Last().Text;

        scene.Ticks(0.5);

        Assert.NotEqual(spoken, scene.State.Caption);
        Assert.Equal("Stay here and breathe calmly.", scene.Ticks(5).State.Caption);
    }

    [Fact]
    public void A_pause_stands_still_until_told_to_go_on()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold).Ticks(10).Command(SessionCommand.Pause);
        HeldTime held = scene.State.Held;

        scene.Ticks(7);

        Assert.Equal(held, scene.State.Held);
        Assert.Equal("paused", scene.Of(SessionEventKinds.HoldStop).Single().Id);
        Assert.Equal(held.TotalSeconds + 5, scene.Command(SessionCommand.Resume).Ticks(5).State.Held.TotalSeconds, 0.15);
    }

    [Theory]
    [InlineData("Hips fold, bow forward.")]
    [InlineData("Bow a little, head stays high.", Restriction.HeadAboveHeart)]
    public void Who_goes_on_after_a_long_pause_is_led_into_the_bow_again_and_none_of_that_is_held(string words, params Restriction[] asked)
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = asked, AsksQuestions = false }).TicksUntil(PhaseIds.Hold).Ticks(10).Command(SessionCommand.Pause).Ticks(30);
        HeldTime held = scene.State.Held;
        double resumed = scene.State.Time.TotalSeconds;

        scene.Command(SessionCommand.Resume).Ticks(10);
        HeldTime bowing = scene.State.Held;
        scene.TicksUntil(PhaseIds.Hold).Ticks(5);

        Assert.Equal(held, bowing);
        Assert.Contains(scene.Events, one => one.T > resumed && one.Text == words);
        Assert.Equal(held.TotalSeconds + 5, scene.State.Held.TotalSeconds, 0.15);
    }

    [Fact]
    public void Who_has_stayed_bowed_in_a_long_pause_says_so_with_a_press_and_holds_on_at_once()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold).Ticks(10).Command(SessionCommand.Pause).Ticks(30).Command(SessionCommand.Resume);
        string told = scene.State.Caption;

        scene.Ticks(2).Command(SessionCommand.Done);

        Assert.Equal("Bow again. Press once you are there.", told);
        Assert.True(scene.State is { Phase: PhaseIds.Hold, IsHoldRunning: true, Caption: "" });
    }

    [Theory]
    [InlineData(PhaseIds.Bow)]
    [InlineData(PhaseIds.Knees, Restriction.NoBow)]
    public void Who_may_have_stepped_off_in_a_pause_is_led_onto_the_roll_again(string last, params Restriction[] asked)
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = asked }).TicksUntil(PhaseIds.Hold).Ticks(10).Command(SessionCommand.Pause).Ticks(60);
        double resumed = scene.State.Time.TotalSeconds;
        HeldTime held = scene.State.Held;

        scene.Command(SessionCommand.Resume).TicksUntil(last).TicksUntil(PhaseIds.Hold);

        string[] said = [.. scene.Of(SessionEventKinds.Cue).Where(cue => cue.T > resumed).Select(cue => cue.Id)];
        Assert.Equal(["stand-balls", "knees-soft"], said.Take(2));
        Assert.Equal(held, scene.State.Held);
        Assert.Equal("done", scene.Ticks(100).State.Ended);
    }

    [Fact]
    public void Without_the_bow_there_is_none_to_come_back_to()
    {
        Scene scene = new Scene(Scene.Voice with { Restrictions = [Restriction.NoBow] }).TicksUntil(PhaseIds.Hold).Ticks(10).Command(SessionCommand.Pause).Ticks(30);

        Assert.True(scene.Command(SessionCommand.Resume).Ticks(1).State.IsHoldRunning);
    }

    [Fact]
    public void A_phone_that_slept_through_the_hold_is_where_it_would_have_been()
    {
        Scene awake = new Scene(Scene.Voice).Ticks(100);
        Scene asleep = new Scene(Scene.Voice).Ticks(20);

        asleep.Give(new Tick(TimeSpan.FromSeconds(100)));

        Assert.Equal(awake.State.Phase, asleep.State.Phase);
        Assert.Equal(awake.State.Held.TotalSeconds, asleep.State.Held.TotalSeconds, 1.0);
    }

    [Fact]
    public void A_clock_that_jumps_back_takes_nothing_away()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold).Ticks(10);
        SessionState before = scene.State;

        scene.Give(new Tick(TimeSpan.FromSeconds(1))).Give(new Tick(TimeSpan.FromSeconds(-5)));

        Assert.Equal(before.Held, scene.State.Held);
        Assert.Equal(before.Time, scene.State.Time);
    }

    [Theory]
    [InlineData(StopReason.Pain)]
    [InlineData(StopReason.Tingling)]
    [InlineData(StopReason.Dizzy)]
    [InlineData(StopReason.Tired)]
    [InlineData(StopReason.Other)]
    public void A_stop_is_obeyed_at_once_and_its_reason_advised_on(StopReason reason)
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold).Ticks(7).Command(SessionCommand.Stop);
        bool asked = scene.State.IsAskingWhy;

        scene.Give(new StopExplained(scene.State.Time, reason));

        Assert.True(asked && scene.State is { IsOver: true, Ended: "stopped", IsAskingWhy: false, IsHoldRunning: false });
        Assert.Equal("Rise slowly, head last.", scene.Of(SessionEventKinds.Done, "stopped").Single().Text);
        Assert.Equal(StopReasonIds.IdOf(reason), scene.Of(SessionEventKinds.Advice).Single().Id);
        Assert.Equal(reason, scene.State.StopReason);
    }

    [Fact]
    public void A_slow_rise_takes_twice_as_long_and_pauses_half_way()
    {
        double usual = RiseSeconds(Scene.Voice);
        double slow = RiseSeconds(Scene.Voice with { Restrictions = [Restriction.SlowRise] });

        Assert.InRange(slow, usual + 8, usual + 14);
    }

    [Fact]
    public void Nobody_holds_uncounted_while_a_question_waits_and_a_no_is_still_answered()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Hold);
        string? pending = scene.State.PendingQuestion;

        scene.Give(new Answered(scene.State.Time, "shin", false)).Ticks(6);

        Assert.Equal("shin", pending);
        Assert.Equal("Shins back over your ankles.", scene.Of(SessionEventKinds.Cue, "shin").Single().Text);
        Assert.InRange(scene.State.Held.TotalSeconds, 5.9, 6.1);
    }

    [Fact]
    public void The_step_off_leaves_time_to_rise()
    {
        Scene scene = new Scene(Scene.Voice).TicksUntil(PhaseIds.Return).Ticks(20);

        Assert.True(scene.Of(SessionEventKinds.Cue, "step-off").Single().T - scene.Of(SessionEventKinds.Cue, "target-reached").Single().T >= 7.9);
    }

    [Theory]
    [InlineData(Talk.BellsOnly, Talk.SayLess)]
    [InlineData(Talk.SayLess, Talk.Normal)]
    [InlineData(Talk.Normal, Talk.SayMore)]
    public void Who_asks_for_more_words_hears_no_fewer(Talk less, Talk more)
    {
        int few = new Scene(Scene.Voice with { Talk = less }).Ticks(200).Of(SessionEventKinds.Cue).Count();
        int many = new Scene(Scene.Voice with { Talk = more }).Ticks(200).Of(SessionEventKinds.Cue).Count();

        Assert.True(few <= many && few >= 8, $"{few} and {many}");
    }

    [Fact]
    public void The_count_in_counts_the_last_three_seconds()
    {
        Scene scene = new Scene(Scene.Voice with { CountIn = TimeSpan.FromSeconds(5) }).Ticks(6);

        Assert.Equal(["3", "2", "1"], scene.Of(SessionEventKinds.Count).Select(count => count.Text));
        Assert.Equal("get-ready", scene.Of(SessionEventKinds.Cue).First().Id);
    }

    [Theory]
    [InlineData(19)]
    [InlineData(301)]
    public void A_target_outside_the_protocol_is_refused(double seconds)
    {
        SessionOptions options = Scene.Voice with { Target = TimeSpan.FromSeconds(seconds) };

        Assert.Throws<ArgumentOutOfRangeException>(() => new Session(ProtocolLibrary.Load(), options));
    }

    private static double RiseSeconds(SessionOptions options)
    {
        Scene scene = new Scene(options).TicksUntil(PhaseIds.Return);
        double start = scene.State.Time.TotalSeconds;
        scene.Ticks(60);
        return scene.Of(SessionEventKinds.Done).Single().T - start;
    }
}
