using System.Globalization;
using Backline.Figures.Charts;
using Backline.Progress.Doses;
using Backline.Web.Features.Progress;
using CsCheck;

namespace Backline.Web.Tests.Features.Progress;

public sealed class ProgressChartsTests
{
    private static readonly DateOnly Monday = new(2021, 5, 3);

    // A month's name alone would not say on which day something was measured.
    [Theory]
    [InlineData(7, "2026-03-02", "2026-03-09")]
    [InlineData(28, "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30")]
    [InlineData(77, "2026-03-02", "2026-03-23", "2026-04-13", "2026-05-04")]
    [InlineData(200, "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01")]
    public void Few_weeks_are_told_by_days_and_many_by_months(int days, params string[] expected)
    {
        double first = new DateOnly(2026, 3, 2).DayNumber; // a Monday

        IReadOnlyList<ChartTick> ticks = ProgressCharts.DayAxis(first, first + days).Ticks!; // set by it

        Assert.Equal(expected, ticks.Select(tick => DateOnly.FromDayNumber((int)tick.At).ToString("O", CultureInfo.InvariantCulture)));
        Assert.Equal(days < 126 ? "2 Mar" : "Apr", ticks[0].Words);
    }

    [Fact]
    public void However_many_days_an_axis_has_something_stands_on_it_and_not_too_much() => Gen.Select(Gen.Int[0, 6], Gen.Int[7, 3000]).Sample((later, days) =>
    {
        double first = new DateOnly(2026, 3, 2).DayNumber + later;

        int ticks = ProgressCharts.DayAxis(first, first + days).Ticks!.Count; // set by it

        return ticks >= 1 && (days >= 126 || ticks <= 6);
    });

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(52)]
    [InlineData(260)]
    public void Who_follows_the_plan_exactly_sees_three_lines_apart_and_below_the_frame(int weeks)
    {
        Chart chart = ProgressCharts.Done(
            [.. Enumerable.Range(0, weeks).Select(week => new PracticeWeek(Monday.AddDays(7 * week), new MuscleTime(300, 300, 600), 7, 7) { MuscleDays = [7, 7, 7] })], 640);

        ChartCurve[] curves = [.. chart.Series.OfType<ChartCurve>()];
        ChartPoints[] marks = [.. chart.Series.OfType<ChartPoints>()];
        Assert.Equal(12, chart.Y.Max!.Value, 9); // set, as this holds
        Assert.Equal(curves.Select(curve => curve.Name), marks.Select(mark => mark.Name));
        Assert.All(marks, mark => Assert.NotEmpty(mark.Points));
        Assert.All(marks.Zip(curves), pair => Assert.Subset(pair.Second.Points.ToHashSet(), pair.First.Points.ToHashSet()));
        double[] places = [.. marks.SelectMany(mark => mark.Points).Select(point => point.X)];
        Assert.Equal(places.Length, places.Distinct().Count());
        Assert.InRange(places.Length, 3, 24);
    }
}
