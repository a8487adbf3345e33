using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Plans;

/// <summary>Keeping what was gained, on three days a week: when it is offered, and what it asks.</summary>
public sealed class KeepingTests
{
    private static readonly PracticeRecord Chosen = Made.Plan(Made.Monday, PlanContent.Maintain);

    [Theory]
    [InlineData(0, 0, PlanStage.Beginning)]
    [InlineData(6, 6, PlanStage.Building)]
    [InlineData(12, 12, PlanStage.Maintaining)]
    [InlineData(12, 40, PlanStage.Beginning)] // after a long pause
    public void Who_keeps_it_is_asked_for_three_days_a_week_in_every_stage(int days, int today, PlanStage stage)
    {
        TodaysPlan plan = PlanMaker.For(Made.Log([Chosen, .. Days(days)]), Made.Monday.AddDays(today));

        Assert.Equal((stage, 3), (plan.Stage, plan.DaysAWeek));
        Assert.Contains(plan.Words, words => words.Contains("on three days of the week", StringComparison.Ordinal));
    }

    [Fact]
    public void A_week_of_the_gentle_start_is_done_after_three_days()
    {
        PracticeRecord[] done = [Chosen, .. Days(3)];

        Assert.False(PlanMaker.For(Made.Log(done.Take(3)), Made.Monday.AddDays(4)).IsWeekFull);
        Assert.True(PlanMaker.For(Made.Log(done), Made.Monday.AddDays(4)).IsWeekFull);
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, "6 days without a stretch")]
    public void Days_left_out_are_worth_saying_from_six_on(int daysLater, string? words)
    {
        string? missed = PlanMaker.For(Made.Log(Chosen, Made.Session(Made.Monday)), Made.Monday.AddDays(daysLater)).Missed;

        Assert.Equal(words is null, missed is null);
        Assert.StartsWith(words ?? "", missed ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(53, false)]
    [InlineData(54, true)]
    [InlineData(59.8, true)]
    public void Whose_weeks_are_told_to_be_done_may_keep_it(double seconds, bool isDone)
    {
        PracticeLog log = Made.Log(
            from day in Enumerable.Range(0, 8 * 7)
            where day % 7 < 5
            from variant in (string[])["soft", "straight"]
            select Made.Session(Made.Monday.AddDays(day), seconds, variant));

        Assert.Equal(isDone, PlanMaker.For(log, Made.Monday.AddDays((7 * 7) + 4).AddHours(1)).IsWeekFull);
        Assert.Equal(isDone, PlanMaker.For(log, Made.Monday.AddDays(8 * 7)).MayMaintain);
    }

    private static IEnumerable<PracticeRecord> Days(int days) => Enumerable.Range(0, days).Select(day => Made.Session(Made.Monday.AddDays(day)));
}
