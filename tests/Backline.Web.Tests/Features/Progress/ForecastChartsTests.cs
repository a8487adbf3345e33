using Backline.Figures.Charts;
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
        Chart chart = Ankles(heldThisWeek: 0, daysSinceMonday);

        IReadOnlyList<ChartPoint> past = Curve(chart, "Until now");
        IReadOnlyList<ChartPoint> stopping = Curve(chart, "Stopping");
        Assert.All(past.Zip(past.Skip(1)), pair => Assert.True(pair.First.Y <= pair.Second.Y));
        Assert.Equal(-daysSinceMonday / 7.0, past[^1].X, 9);
        Assert.Equal(past[^1], stopping[0]);
        Assert.Equal(past[^1], Curve(chart, "Going on")[0]);
    }

    [Fact]
    public void Who_has_held_this_week_what_is_usual_begins_to_lose_only_after_it()
    {
        Chart chart = Ankles(heldThisWeek: 7, daysSinceMonday: 6);

        IReadOnlyList<ChartPoint> stopping = Curve(chart, "Stopping");
        Assert.True(stopping[1].Y >= stopping[0].Y);
        Assert.True(stopping[2].Y < stopping[1].Y);
        Assert.Equal(Curve(chart, "Going on")[1], stopping[1]);
    }

    [Fact]
    public void Before_two_weeks_are_over_there_is_nothing_to_go_by() =>
        Assert.Empty(ForecastCharts.Of(new ProgressView(PracticeLog.Of([Some.Session(1, Some.Monday.AddDays(-7))]), Some.Monday), false, 640));

    private static IReadOnlyList<ChartPoint> Curve(Chart chart, string name) => chart.Series.OfType<ChartCurve>().Single(curve => curve.Name == name).Points;

    // Daily sessions before this week, and on its first days.
    private static Chart Ankles(int heldThisWeek, int daysSinceMonday)
    {
        PracticeLog log = PracticeLog.Of(Enumerable.Range(0, PastDays + heldThisWeek).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day - PastDays))));
        return ForecastCharts.Of(new ProgressView(log, Some.Monday.AddDays(daysSinceMonday)), false, 640)[0];
    }
}
