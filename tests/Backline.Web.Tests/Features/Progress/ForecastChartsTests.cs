using Backline.Figures.Charts;
using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;
using Backline.Web.Features.Progress;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.Progress;

public sealed class ForecastChartsTests
{
    private const int PastDays = 56;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_week_that_is_not_over_bends_nothing_down(int daysSinceMonday)
    {
        Chart chart = Ankles(heldThisWeek: daysSinceMonday + 1, daysSinceMonday);

        IReadOnlyList<ChartPoint> past = Curve(chart, "Until now, by the model");
        IReadOnlyList<ChartPoint> stopping = Curve(chart, "Stopping");
        Assert.All(past.Zip(past.Skip(1)), pair => Assert.True(pair.First.Y <= pair.Second.Y));
        Assert.Equal(0, past[^1].X);
        Assert.Equal(past[^1], stopping[0]);
        Assert.Equal(past[^1], Curve(chart, "Going on")[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void What_has_faded_this_week_has_faded_before_today(int daysSinceMonday)
    {
        Chart chart = Ankles(heldThisWeek: 0, daysSinceMonday);

        IReadOnlyList<ChartPoint> past = Curve(chart, "Until now, by the model"), stopping = Curve(chart, "Stopping");
        double part = daysSinceMonday / 7.0;
        Assert.Equal(-part, past[^2].X, 9);
        Assert.Equal(Math.Pow(stopping[1].Y / past[^1].Y, part), past[^1].Y / past[^2].Y, 9); // nothing was held, nothing will be: one way down
        Assert.True(past[^1].Y < past[^2].Y);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    public void What_may_come_goes_by_whole_weeks_from_today_whatever_the_day(int daysSinceMonday)
    {
        Chart chart = Ankles(heldThisWeek: daysSinceMonday, daysSinceMonday);

        Assert.Equal(Enumerable.Range(0, 17).Select(week => (double)week), Curve(chart, "Going on").Select(point => point.X));
        Assert.Equal(Enumerable.Range(0, 17).Select(week => (double)week), Curve(chart, "Stopping").Select(point => point.X));
        Assert.True(Curve(chart, "Stopping")[1].Y < Curve(chart, "Stopping")[0].Y);
    }

    /// <summary>A whole usual week in the days that were left of this one made a jump, at the same moment of a Sunday.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Who_stopped_long_ago_and_goes_on_gains_as_quickly_late_in_a_week_as_on_a_monday(int daysSinceMonday)
    {
        double[] rise = [.. ((int[])[0, daysSinceMonday]).Select(days => Curve(ForecastCharts.Of(LongAgo(days), false, 640)[1], "Going on")).Select(curve => curve[1].Y - curve[0].Y)];

        Assert.Equal(rise[0], rise[1], 0.1);
    }

    [Fact]
    public void Weeks_that_lie_long_back_are_dated() => Assert.Contains(
        "in the last 4 whole weeks in which you practised, from 21 July 2025 to 17 August 2025: calves",
        GoingOn.Of(LongAgo(0).Weeks)?.InWords(LongAgo(0).Plan, LongAgo(0).Today),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void After_a_pause_going_on_is_as_in_the_weeks_of_practice_whether_one_is_back_or_not(int daysBack)
    {
        const int Daily = 84;
        const int Away = 35;
        DateTimeOffset now = Some.Monday.AddDays(Math.Max(0, daysBack - 1));
        var view = new ProgressView(
            PracticeLog.Of(
            [
                .. Enumerable.Range(0, Daily).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day - Daily - Away))),
                .. Enumerable.Range(0, daysBack).Select(day => Some.Session(2000 + day, Some.Monday.AddDays(day))),
            ]),
            now);

        IReadOnlyList<Chart> charts = ForecastCharts.Of(view, false, 640);

        Assert.All(charts, chart => Assert.True(Curve(chart, "Going on")[^1].Y > 5 * Curve(chart, "Stopping")[^1].Y));
        Assert.StartsWith(
            "Going on means as much a week as you held, on average, in the last 4 whole weeks in which you practised, from 2 March to 29 March: calves 7 min, back of the thigh 7 min. Stopping means none.",
            GoingOn.Of(view.Weeks)?.InWords(view.Plan, view.Today),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlanStage.Beginning, "After a gentle start the plan asks for more.")]
    [InlineData(PlanStage.Building, "After a gentle start the plan asks for more.")]
    [InlineData(PlanStage.Steady, "Stopping means none.")]
    [InlineData(PlanStage.Maintaining, "Stopping means none.")]
    [InlineData(PlanStage.Resting, "“Stopping” is the one to look at.")]
    [InlineData(PlanStage.Stopped, "“Stopping” is the one to look at.")]
    public void What_the_plan_asks_beside_going_on_is_said_as_it_is(PlanStage stage, string end) =>
        Assert.EndsWith(end, InWords(stage, held: default, asked: new MuscleTime(300, 300, 600)), StringComparison.Ordinal);

    [Theory]
    [InlineData(720, 720, "Stopping means none.")]
    [InlineData(600, 600, "Stopping means none.")]
    [InlineData(580, 590, "Stopping means none.")]
    [InlineData(720, 300, "After a gentle start the plan asks for more for the back of the thigh.")]
    [InlineData(300, 600, "After a gentle start the plan asks for more for the calves.")]
    public void The_plan_asks_for_more_only_where_it_does(double calves, double thigh, string end) =>
        Assert.EndsWith(end, InWords(PlanStage.Beginning, new MuscleTime(calves / 2, calves / 2, thigh), new MuscleTime(300, 300, 600)), StringComparison.Ordinal);

    [Fact]
    public void Weeks_of_nothing_but_sessions_stopped_at_once_are_nothing_to_go_by()
    {
        PracticeLog log = PracticeLog.Of(
            [.. Enumerable.Range(0, 21).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day - 21), content => content with { Held = new HeldTime(0, 0, 2) }))]);

        Assert.Empty(ForecastCharts.Of(new ProgressView(log, Some.Monday), false, 640));
    }

    [Fact]
    public void Before_two_weeks_are_over_there_is_nothing_to_go_by() =>
        Assert.Empty(ForecastCharts.Of(new ProgressView(PracticeLog.Of([Some.Session(1, Some.Monday.AddDays(-7))]), Some.Monday), false, 640));

    private static string InWords(PlanStage stage, MuscleTime held, MuscleTime asked) =>
        new GoingOn(held, [new DateOnly(2026, 4, 27)], new DateOnly(2026, 5, 4)).InWords(PlanMaker.For(PracticeLog.Empty, Some.Monday) with { Stage = stage, SteadyWeek = asked }, new DateOnly(2026, 5, 4));

    // Nine weeks of practice that ended thirty-seven weeks ago, seen on a day of this week.
    private static ProgressView LongAgo(int daysSinceMonday) => new(
        PracticeLog.Of(Enumerable.Range(0, 63).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day - 63 - (37 * 7))))),
        Some.Monday.AddDays(daysSinceMonday));

    private static IReadOnlyList<ChartPoint> Curve(Chart chart, string name) => chart.Series.OfType<ChartCurve>().Single(curve => curve.Name == name).Points;

    // Daily sessions before this week, and on its first days.
    private static Chart Ankles(int heldThisWeek, int daysSinceMonday)
    {
        PracticeLog log = PracticeLog.Of(Enumerable.Range(0, PastDays + heldThisWeek).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day - PastDays))));
        return ForecastCharts.Of(new ProgressView(log, Some.Monday.AddDays(daysSinceMonday)), false, 640)[0];
    }
}
