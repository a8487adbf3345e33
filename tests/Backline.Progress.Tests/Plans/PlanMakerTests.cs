using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using CsCheck;

namespace Backline.Progress.Tests.Plans;

public sealed class PlanMakerTests
{
    [Fact]
    public void The_first_day_is_one_short_soft_hold()
    {
        TodaysPlan plan = PlanMaker.For(PracticeLog.Empty, Made.Monday);

        Assert.Equal(PlanStage.Beginning, plan.Stage);
        Assert.Equal([new PlannedHold("soft", 30, true)], plan.Holds);
        Assert.Null(plan.Missed);
    }

    [Theory]
    [InlineData(PlanContent.Build, 300, 600)]
    [InlineData(PlanContent.Maintain, 180, 360)]
    [InlineData(PlanContent.Build, 300, 0, "no-bow")]
    [InlineData(PlanContent.Build, 300, 0, "head-above-heart")]
    public void What_a_week_comes_to_after_the_gentle_start_is_known_from_the_first_day_on(string mode, double calf, double thigh, params string[] restrictions)
    {
        PracticeLog log = Made.Log(Made.Screening(Made.Monday, restrictions.Length > 0 ? "with-limits" : "go", restrictions), Made.Plan(Made.Monday, mode));

        TodaysPlan plan = PlanMaker.For(log, Made.Monday.AddHours(1));

        Assert.Equal((PlanStage.Beginning, new MuscleTime(calf, calf, thigh)), (plan.Stage, plan.SteadyWeek));
    }

    [Theory]
    [InlineData("not-today")]
    [InlineData("emergency")]
    public void Who_was_told_not_today_is_offered_no_stretch_and_told_why(string level)
    {
        TodaysPlan plan = PlanMaker.For(Made.Log(Made.Screening(Made.Monday, "go"), Made.Screening(Made.Monday.AddHours(1), level)), Made.Monday.AddHours(2));

        Assert.Equal(PlanStage.Stopped, plan.Stage);
        Assert.Empty(plan.Holds);
        Assert.Contains("not today", Assert.Single(plan.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void No_bow_is_planned_while_the_safety_answers_leave_it_out() => Gen.Int[0, 40].Sample(days =>
    {
        PracticeRecord[] done = [.. Enumerable.Range(0, days).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        DateTimeOffset now = Made.Monday.AddDays(days);

        Assert.All(PlanMaker.For(Made.Log([.. done, Made.Screening(now, "with-limits", "no-bow")]), now.AddHours(1)).Holds, hold => Assert.False(hold.HasBow));
        Assert.All(PlanMaker.For(Made.Log([.. done, Made.Screening(now, "with-limits", "no-bow"), Made.Screening(now.AddMinutes(1))]), now.AddHours(1)).Holds, hold => Assert.True(hold.HasBow));
    });

    [Theory]
    [InlineData(3, PlanStage.Beginning)]
    [InlineData(4, PlanStage.Building)]
    [InlineData(8, PlanStage.Building)]
    [InlineData(9, PlanStage.Steady)]
    public void The_start_is_gentle_and_counted_in_days_of_practice(int days, PlanStage stage) =>
        Assert.Equal(stage, PlanMaker.For(Practised(days), Made.Monday.AddDays(days)).Stage);

    [Fact]
    public void Days_left_out_do_not_set_the_start_back()
    {
        PracticeLog everyThirdDay = Made.Log(Enumerable.Range(0, 9).Select(day => Made.Session(Made.Monday.AddDays(3 * day))));

        Assert.Equal(PlanStage.Steady, PlanMaker.For(everyThirdDay, Made.Monday.AddDays(26)).Stage);
    }

    [Fact]
    public void Straight_and_soft_knees_take_turns_while_it_is_one_hold_a_day()
    {
        List<PracticeRecord> done = [];
        List<string> variants = [];
        for (int day = 0; day < 6; day++)
        {
            DateTimeOffset at = Made.Monday.AddDays(day);
            PlannedHold hold = Assert.Single(PlanMaker.For(Made.Log(done), at).Holds);
            variants.Add(hold.Variant);
            done.Add(Made.Session(at, hold.Seconds, hold.Variant));
        }

        Assert.Equal(["soft", "straight", "soft", "straight"], variants.Take(4));
    }

    [Fact]
    public void After_a_long_pause_it_begins_small_again_and_the_day_itself_does_not_turn_it()
    {
        PracticeRecord[] before = [.. Enumerable.Range(0, 20).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        DateTimeOffset back = Made.Monday.AddDays(40);

        Assert.Equal(PlanStage.Beginning, PlanMaker.For(Made.Log(before), back).Stage);
        TodaysPlan afterwards = PlanMaker.For(Made.Log([.. before, Made.Session(back, 30, "straight")]), back.AddHours(1));
        Assert.Equal((PlanStage.Beginning, true), (afterwards.Stage, afterwards.IsDoneToday));
        Assert.Equal(PlanStage.Beginning, PlanMaker.For(Made.Log([.. before, Made.Session(back, 30, "straight")]), back.AddDays(1)).Stage);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(3, null)]
    [InlineData(4, "3 days without a stretch")]
    [InlineData(14, "13 days without a stretch")]
    [InlineData(15, "14 days without a stretch. Some of what was gained will have faded.")]
    [InlineData(21, "20 days without a stretch")]
    [InlineData(29, "4 weeks without a stretch")]
    [InlineData(35, "More than 4 weeks without a stretch")]
    public void Missed_days_are_said_plainly_and_without_blame(int daysLater, string? words)
    {
        string? missed = PlanMaker.For(Made.Log(Made.Session(Made.Monday)), Made.Monday.AddDays(daysLater)).Missed;

        Assert.Equal(words is null, missed is null);
        Assert.StartsWith(words ?? "", missed ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("streak", missed ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_worse_day_halves_the_holds_and_never_below_what_a_session_can_be()
    {
        PracticeRecord[] records = [.. Enumerable.Range(0, 12).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        TodaysPlan plan = PlanMaker.For(Made.Log([.. records, Made.CheckIn(records[^1], CheckInContent.Worse)]), Made.Monday.AddDays(12));

        Assert.All(plan.Holds, hold => Assert.Equal(30, hold.Seconds));
        Assert.True(plan.IsLowered);
        PracticeRecord first = Made.Session(Made.Monday, 30);
        Assert.Equal(20, Assert.Single(PlanMaker.For(Made.Log(first, Made.CheckIn(first, CheckInContent.Worse)), Made.Monday.AddDays(1)).Holds).Seconds);
    }

    [Fact]
    public void Stiff_ankles_or_the_person_put_the_calves_first_for_ten_days_of_practice()
    {
        PracticeRecord stiff = Made.Ankles(Made.Monday, 6, 10);
        PracticeRecord asked = Made.Plan(Made.Monday, PlanContent.Build, PlanContent.CalvesFirst);

        foreach (PracticeRecord reason in (PracticeRecord[])[stiff, asked])
        {
            Assert.All(PlanMaker.For(Made.Log(reason), Made.Monday).Holds, hold => Assert.False(hold.HasBow));
            PracticeRecord[] ten = [.. Alone(10)];
            Assert.All(PlanMaker.For(Made.Log([reason, .. ten.Take(9)]), Made.Monday.AddDays(10)).Holds, hold => Assert.False(hold.HasBow));
            Assert.All(PlanMaker.For(Made.Log([reason, .. ten]), Made.Monday.AddDays(10)).Holds, hold => Assert.True(hold.HasBow));
        }

        Assert.True(Assert.Single(PlanMaker.For(Made.Log(stiff, Made.Plan(Made.Monday, PlanContent.Build)), Made.Monday).Holds).HasBow);
    }

    [Fact]
    public void Calves_come_first_for_ten_days_also_after_many_days_with_the_bow_and_the_plan_says_how_many_more()
    {
        PracticeRecord[] before = [.. Enumerable.Range(-20, 20).Select(day => Made.Session(Made.Monday.AddDays(day)))];

        (PracticeRecord Record, string Why)[] reasons =
        [
            (Made.Plan(Made.Monday, PlanContent.Build, PlanContent.CalvesFirst), "As you wished"),
            (Made.Ankles(Made.Monday, 6, 10), "Your ankle check"),
        ];
        foreach ((PracticeRecord reason, string why) in reasons)
        {
            TodaysPlan first = PlanMaker.For(Made.Log([.. before, reason]), Made.Monday.AddMinutes(1));
            TodaysPlan last = PlanMaker.For(Made.Log([.. before, reason, .. Alone(9)]), Made.Monday.AddDays(9));

            Assert.Equal((10, true), (first.CalvesFirstDays, first.IsCalvesFirst));
            Assert.All(first.Holds, hold => Assert.False(hold.HasBow));
            Assert.Contains(first.Words, words => words.StartsWith(why, StringComparison.Ordinal) && words.Contains("for 10 more days of practice", StringComparison.Ordinal));
            Assert.Contains(last.Words, words => words.Contains("for 1 more day of practice", StringComparison.Ordinal));
            Assert.False(PlanMaker.For(Made.Log([.. before, reason, .. Alone(10)]), Made.Monday.AddDays(10)).IsCalvesFirst);
        }
    }

    [Fact]
    public void Calves_come_first_again_after_a_long_pause_and_not_after_a_check_that_finds_the_same()
    {
        PracticeRecord stiff = Made.Ankles(Made.Monday, 6, 10);
        PracticeRecord back = Made.Session(Made.Monday.AddDays(40));

        Assert.Equal(10, PlanMaker.For(Made.Log([stiff, .. Alone(10), back]), back.At.AddDays(1)).CalvesFirstDays);
        Assert.Equal(0, PlanMaker.For(Made.Log([stiff, .. Alone(10), Made.Ankles(Made.Monday.AddDays(10), 6, 10)]), Made.Monday.AddDays(10)).CalvesFirstDays);
    }

    [Fact]
    public void Sessions_stopped_at_once_move_nobody_on()
    {
        PracticeLog log = Made.Log(Enumerable.Range(0, 5).Select(day => Made.Session(Made.Monday.AddDays(day), 2)));
        TodaysPlan plan = PlanMaker.For(log, Made.Monday.AddDays(5));

        Assert.Equal((PlanStage.Beginning, 0, false), (plan.Stage, plan.Week.Days, plan.IsWeekFull));
    }

    [Theory]
    [InlineData(35, 35, false)]
    [InlineData(60, 35, false)]
    [InlineData(54, 54, true)]
    public void A_day_is_done_when_nearly_all_planned_seconds_were_held(double straight, double soft, bool isDone)
    {
        DateTimeOffset today = Made.Monday.AddDays(12);
        PracticeRecord[] before = [.. Enumerable.Range(0, 12).Select(day => Made.Session(Made.Monday.AddDays(day)))];

        Assert.Equal(isDone, PlanMaker.For(Made.Log([.. before, Made.Session(today, straight, "straight"), Made.Session(today, soft)]), today.AddHours(1)).IsDoneToday);
    }

    [Fact]
    public void A_hold_held_to_its_end_is_done_although_the_camera_saw_the_knees_between_straight_and_soft()
    {
        DateTimeOffset today = Made.Monday.AddDays(12);
        PracticeRecord[] before = [.. Enumerable.Range(0, 12).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        PracticeRecord[] seen =
        [
            .. ((string[])["straight", "soft"]).Select(variant =>
                Made.Session(today, 60, variant, content => content with { Camera = true, Measures = [new MeasureSummary("kneeFlexionDeg", 14, 3)] })),
        ];

        Assert.True(PlanMaker.For(Made.Log([.. before, .. seen]), today.AddHours(1)).IsDoneToday);
    }

    [Theory]
    [InlineData(35, false)]
    [InlineData(60, true)]
    public void A_week_is_done_by_its_days_and_its_minutes(double seconds, bool isFull)
    {
        PracticeRecord[] before = [.. Enumerable.Range(-14, 14).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        IEnumerable<PracticeRecord> week =
            from day in Enumerable.Range(0, 5)
            from variant in (string[])["straight", "soft"]
            select Made.Session(Made.Monday.AddDays(day), seconds, variant);

        Assert.Equal(isFull, PlanMaker.For(Made.Log([.. before, .. week]), Made.Monday.AddDays(5)).IsWeekFull);
    }

    [Theory]
    [InlineData("no-bow")]
    [InlineData("head-above-heart")]
    public void Who_may_not_bow_may_keep_it_with_less_all_the_same(string restriction)
    {
        PracticeRecord[] records =
        [
            .. from week in Enumerable.Range(0, 8)
               from day in Enumerable.Range(0, 5)
               from variant in (string[])["soft", "straight"]
               select Made.Session(Made.Monday.AddDays((7 * week) + day), 60, variant, content => content with { Restrictions = [restriction] }),
        ];
        DateTimeOffset later = Made.Monday.AddDays(8 * 7);

        Assert.True(PlanMaker.For(Made.Log([.. records, Made.Screening(Made.Monday, "with-limits", restriction)]), later).MayMaintain);
        Assert.False(PlanMaker.For(Made.Log(records), later).MayMaintain);
    }

    [Fact]
    public void After_a_worse_day_the_seconds_are_said()
    {
        PracticeRecord first = Made.Session(Made.Monday, 30);
        TodaysPlan plan = PlanMaker.For(Made.Log(first, Made.CheckIn(first, CheckInContent.Worse)), Made.Monday.AddDays(1));

        Assert.Contains("Today that is 20 seconds.", plan.Words[0], StringComparison.Ordinal);
        Assert.DoesNotContain("half as long", plan.Words[0], StringComparison.Ordinal);
        Assert.Equal(30, plan.HoldSeconds);
    }

    [Theory]
    [InlineData(6, PlanContent.Build, "30 seconds a day.")]
    [InlineData(12, PlanContent.Build, "30 seconds with straight knees, 30 seconds with soft knees")]
    [InlineData(12, PlanContent.Maintain, "Twice 30 seconds")]
    public void The_plan_s_sentence_tells_the_seconds_of_today(int days, string mode, string words)
    {
        PracticeRecord[] done = [Made.Plan(Made.Monday, mode), .. Enumerable.Range(0, days).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        DateTimeOffset now = Made.Monday.AddDays(days);

        TodaysPlan whole = PlanMaker.For(Made.Log(done), now);
        TodaysPlan lowered = PlanMaker.For(Made.Log([.. done, Made.CheckIn(done[^1], CheckInContent.Worse)]), now);

        Assert.Contains("minute", whole.Words[^1], StringComparison.Ordinal);
        Assert.StartsWith(words, lowered.Words[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("minute", lowered.Words[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_start_is_gentle_again_only_after_a_long_pause()
    {
        PracticeRecord[] before = [.. Enumerable.Range(0, 20).Select(day => Made.Session(Made.Monday.AddDays(day)))];

        Assert.False(PlanMaker.For(Made.Log(before.Take(2)), Made.Monday.AddDays(2)).IsGentleAgain);
        Assert.False(PlanMaker.For(Made.Log(before), Made.Monday.AddDays(20)).IsGentleAgain);
        Assert.True(PlanMaker.For(Made.Log(before), Made.Monday.AddDays(40)).IsGentleAgain);
        Assert.True(PlanMaker.For(Made.Log([.. before, Made.Session(Made.Monday.AddDays(40), 30)]), Made.Monday.AddDays(41)).IsGentleAgain);
    }

    [Fact]
    public void Who_rests_after_a_worse_day_is_not_told_how_the_next_hold_is_to_be()
    {
        PracticeRecord session = Made.Session(Made.Monday);
        PracticeRecord worse = Made.CheckIn(session, CheckInContent.Worse, Made.Monday.AddDays(1));
        DateTimeOffset now = Made.Monday.AddDays(1).AddHours(1);

        Assert.Contains("halved", string.Join(' ', PlanMaker.For(Made.Log(session, worse), now).Words), StringComparison.Ordinal);
        Assert.StartsWith("You rest.", Assert.Single(PlanMaker.For(Made.Log(session, worse, Made.Plan(Made.Monday.AddDays(1), PlanContent.Rest)), now).Words), StringComparison.Ordinal);
    }

    [Fact]
    public void Resting_and_stopping_offer_nothing()
    {
        Assert.Empty(PlanMaker.For(Made.Log(Made.Plan(Made.Monday, PlanContent.Rest)), Made.Monday).Holds);
        PracticeRecord[] tingling = [.. Enumerable.Range(0, 2).Select(day => Made.Session(Made.Monday.AddDays(day), change: content => content with { Felt = ["tingling"] }))];
        TodaysPlan stopped = PlanMaker.For(Made.Log(tingling), Made.Monday.AddDays(2));
        Assert.Equal(PlanStage.Stopped, stopped.Stage);
        Assert.Empty(stopped.Holds);
        Assert.Single(stopped.Words);
    }

    [Fact]
    public void Six_weeks_in_the_window_may_be_kept_with_less()
    {
        PracticeRecord[] records = [.. Weeks(8, 5)];
        DateTimeOffset later = Made.Monday.AddDays(8 * 7);

        Assert.True(PlanMaker.For(Made.Log(records), later).MayMaintain);
        TodaysPlan kept = PlanMaker.For(Made.Log([.. records, Made.Plan(later, PlanContent.Maintain)]), later);
        Assert.Equal((PlanStage.Maintaining, 3), (kept.Stage, kept.DaysAWeek));
        Assert.False(PlanMaker.For(Made.Log(Weeks(8, 4)), later).MayMaintain);
    }

    [Fact]
    public void Whoever_follows_the_steady_plan_for_a_week_is_in_the_window_with_every_muscle()
    {
        List<PracticeRecord> done = [.. Enumerable.Range(-14, 14).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        for (int day = 0; day < 7; day++)
        {
            for (int part = 0; part < 3; part++)
            {
                DateTimeOffset at = Made.Monday.AddDays(day).AddMinutes(10 * part);
                TodaysPlan plan = PlanMaker.For(Made.Log(done), at);
                if (plan.Holds.Count > 0 && (!plan.IsWeekFull || plan.Week.MuscleDays.Min() < 5))
                {
                    done.Add(Made.Session(at, plan.Holds[0].Seconds, plan.Holds[0].Variant));
                }
            }
        }

        PracticeWeek week = PlanMaker.For(Made.Log(done), Made.Monday.AddDays(6)).Week;
        Assert.All(Enum.GetValues<MuscleGroup>(), muscle => Assert.Equal(DosePlace.Within, DoseWindow.PlaceOf(week.Held.Of(muscle))));
        Assert.Equal(5, week.Days);
    }

    [Fact]
    public void Whatever_was_done_the_plan_never_asks_for_more_than_two_minutes_a_day() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[0, 4], Gen.Int[0, 11]).List[0, 50].Sample(
            all =>
            {
                List<PracticeRecord> records = [];
                foreach ((int day, int answer, int pain) in all)
                {
                    PracticeRecord session = Made.Session(Made.Monday.AddDays(day), 20 + day % 100, day % 2 == 0 ? "soft" : "straight");
                    records.Add(session);
                    records.AddRange(answer < 3 ? [Made.CheckIn(session, ((string[])["better", "same", "worse"])[answer])] : []);
                    records.AddRange(pain < 11 ? [Made.After(session, 3, pain)] : []);
                }

                TodaysPlan plan = PlanMaker.For(Made.Log(records), Made.Monday.AddDays(910));

                return plan.Holds.Sum(hold => hold.Seconds) <= 120 && plan.Holds.All(hold => hold.Seconds is >= 20 and <= 60) && plan.Words.Count is >= 1 and <= 3;
            },
            iter: 150);

    private static IEnumerable<PracticeRecord> Alone(int days) => Enumerable.Range(0, days)
        .Select(day => Made.Session(Made.Monday.AddDays(day).AddMinutes(5), change: content => content with { Restrictions = ["no-bow"] }));

    private static PracticeLog Practised(int days) => Made.Log(Enumerable.Range(0, days).Select(day => Made.Session(Made.Monday.AddDays(day))));

    private static IEnumerable<PracticeRecord> Weeks(int weeks, int days) =>
        from week in Enumerable.Range(0, weeks)
        from day in Enumerable.Range(0, days)
        from variant in (string[])["soft", "straight"]
        select Made.Session(Made.Monday.AddDays((7 * week) + day), 60, variant);
}
