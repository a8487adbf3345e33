using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Summaries;

/// <summary>What a clock that ran ahead has dated later than now.</summary>
public sealed class WrongClockTests
{
    private static readonly DateTimeOffset Now = Made.Monday.AddHours(1);
    private static readonly DateTimeOffset NextYear = Made.Monday.AddYears(1);

    [Fact]
    public void Sessions_dated_ahead_stop_nothing_before_their_day()
    {
        PracticeLog log = Made.Log(Made.Screening(Made.Monday), Tingling(NextYear), Tingling(NextYear.AddDays(1)));

        Assert.Equal(PlanStage.Beginning, PlanMaker.For(log, Now).Stage);
        Assert.Equal(PlanStage.Stopped, PlanMaker.For(log, NextYear.AddDays(2)).Stage);
    }

    [Fact]
    public void A_session_dated_ahead_lowers_nothing_fills_no_day_and_ends_no_pause()
    {
        PracticeRecord[] before = [.. Enumerable.Range(-40, 12).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        PracticeRecord ahead = Made.Session(Made.Monday.AddHours(9));

        TodaysPlan plan = PlanMaker.For(Made.Log([.. before, ahead, Made.CheckIn(ahead, CheckInContent.Worse)]), Now);

        Assert.Equal((PlanStage.Beginning, false, 0), (plan.Stage, plan.IsLowered, plan.Week.Days));
        Assert.Contains("Some of what was gained will have faded", plan.Missed ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_ankle_check_dated_ahead_puts_no_calves_first() =>
        Assert.False(PlanMaker.For(Made.Log(Made.Ankles(NextYear, 6, 10)), Now).IsCalvesFirst);

    [Fact]
    public void A_plan_dated_ahead_gives_way_to_the_latest_up_to_now_in_the_same_month_too()
    {
        foreach (DateTimeOffset ahead in (DateTimeOffset[])[NextYear, Now.AddDays(2)])
        {
            PracticeLog log = Made.Log(Made.Plan(Made.Monday, PlanContent.Build), Made.Plan(ahead, PlanContent.Rest));

            Assert.Equal(PlanStage.Beginning, PlanMaker.For(log, Now).Stage);
            Assert.Equal(PlanStage.Resting, PlanMaker.For(log, ahead).Stage);
        }
    }

    [Theory]
    [InlineData("go")]
    [InlineData("not-today")]
    public void Safety_answers_dated_ahead_neither_allow_nor_forbid_and_are_asked_anew(string level)
    {
        PracticeRecord ahead = Made.Screening(NextYear, level);

        Assert.Contains("date has not come", Clearance.Reason(Made.Log(Made.Screening(Made.Monday), ahead).AsOf(Now)), StringComparison.Ordinal);
        Assert.Contains("date has not come", Clearance.Reason(Made.Log(ahead).AsOf(Now)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void What_another_device_dated_some_minutes_ahead_is_as_of_now(int minutes, bool isNow)
    {
        DateTimeOffset there = Now.AddMinutes(minutes);

        TodaysPlan plan = PlanMaker.For(Made.Log(Made.Screening(there), Made.Session(there, 30)), Now);

        Assert.Equal((!isNow, isNow), (plan.Stage == PlanStage.Stopped, plan.Week.Days == 1));
    }

    [Fact]
    public void Answers_this_version_does_not_know_and_answers_dated_ahead_are_told_apart()
    {
        PracticeRecord newer = Made.Screening(Made.Monday) with { Schema = 2 };

        TodaysPlan unknown = PlanMaker.For(Made.Log(newer), Now);
        TodaysPlan ahead = PlanMaker.For(Made.Log(Made.Screening(NextYear)), Now);
        TodaysPlan notToday = PlanMaker.For(Made.Log(Made.Screening(Made.Monday, "not-today")), Now);

        Assert.Contains("this version does not know them", unknown.Words[0], StringComparison.Ordinal);
        Assert.DoesNotContain("date", unknown.Words[0], StringComparison.Ordinal);
        Assert.Contains("a clock was wrong", ahead.Words[0], StringComparison.Ordinal);
        Assert.DoesNotContain("version", ahead.Words[0], StringComparison.Ordinal);
        Assert.Equal((true, true, false), (unknown.IsAskedAnew, ahead.IsAskedAnew, notToday.IsAskedAnew));
    }

    [Fact]
    public void By_a_clock_from_before_there_was_a_Backline_nothing_is_left_out()
    {
        PracticeLog log = Made.Log(Made.Screening(Made.Monday.AddDays(-1)), Tingling(Made.Monday), Tingling(Made.Monday.AddDays(1)));

        Assert.Equal(PlanStage.Stopped, PlanMaker.For(log, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).Stage);
    }

    [Fact]
    public void Somebody_who_travelled_west_has_nothing_ahead()
    {
        PracticeLog log = Made.Log(Made.Session(new DateTimeOffset(2026, 5, 5, 1, 0, 0, TimeSpan.FromHours(9))));

        Assert.Single(log.AsOf(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.FromHours(-7))).Sessions);
    }

    private static PracticeRecord Tingling(DateTimeOffset at) => Made.Session(at, change: content => content with { Felt = ["tingling"] });
}
