using Backline.Figures.Charts;
using Backline.Progress.Trends;
using Backline.Web.Features.Progress;

namespace Backline.Web.Tests.Features.Progress;

public sealed class PainChartTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    /// <summary>A line through a pause would say something of weeks in which nothing was said.</summary>
    [Fact]
    public void A_line_ends_where_nothing_was_said_for_more_than_two_weeks()
    {
        PainWeek[] weeks = [.. ((int[])[0, 1, 3, 7, 8]).Select(week => new PainWeek(Monday.AddDays(7 * week), 4, null, 0, 0, 0))];

        ChartCurve[] lines = [.. ProgressCharts.Pain(weeks, 640).Series.OfType<ChartCurve>()];

        Assert.Equal([3, 2], lines.Select(line => line.Points.Count));
        Assert.All(lines, line => Assert.Equal("Before", line.Name));
    }
}
