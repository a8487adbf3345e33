using Backline.Figures.Charts;
using Backline.Progress.Doses;
using Backline.Web.Features.Progress;

namespace Backline.Web.Tests.Features.Progress;

public sealed class ProgressChartsTests
{
    private static readonly DateOnly Monday = new(2021, 5, 3);

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
