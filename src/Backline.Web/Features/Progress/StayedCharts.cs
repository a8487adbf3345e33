using System.Globalization;
using Backline.Figures.Charts;
using Backline.Progress.Trends;

namespace Backline.Web.Features.Progress;

/// <summary>What stayed, drawn: each pause as a span, the value before and after it with how far either may be off, and a line between them that says what the two tell.</summary>
internal static class StayedCharts
{
    private const double Height = 320;
    private const double Room = 0.12; // of the values' span, above and below
    private const int EdgeDays = 14;

    /// <summary>The chart of a measure, or <see langword="null"/> where no pause was measured on both sides.</summary>
    public static Chart? Of(MeasureSeries series, IReadOnlyList<Pause> pauses, double width)
    {
        Pause[] judged = [.. pauses.Where(pause => pause.Change is not (null or RealChange.Untold))];
        if (judged.Length == 0)
        {
            return null;
        }

        double first = judged.Min(pause => Day((pause.Start ?? pause.Before!).At)) - EdgeDays; // judged: both are there
        double end = judged.Max(pause => Math.Max(pause.FirstAfter.DayNumber, Day(pause.After!.At))) + EdgeDays; // judged
        MeasurePoint[] others = [.. series.Points.Where(point => Day(point.At) >= first && Day(point.At) <= end && !judged.Any(pause => point == pause.Before || point == pause.After))];
        MeasurePoint[] ends = [.. judged.SelectMany(pause => new[] { pause.Before!, pause.After! }).Distinct()]; // judged
        (double low, double high) = Span([.. others, .. ends]);
        (low, high) = (MeasureWords.Possible(series, low), MeasureWords.Possible(series, high));
        return new Chart(
            $"{series.Name}: what stayed over pauses",
            ProgressCharts.DayAxis(first, end),
            new ChartAxis(MeasureWords.Axis(series), series.Unit) { Min = low, Max = high },
            [
                .. judged.Select(pause => new ChartBand("Pause", [new(pause.LastBefore.DayNumber, low), new(pause.FirstAfter.DayNumber, low)], [new(pause.LastBefore.DayNumber, high), new(pause.FirstAfter.DayNumber, high)])),
                .. judged.Select(pause => new ChartCurve(NameOf(pause.Change), [PointOf(pause.Before!), PointOf(pause.After!)])), // judged
                .. others.Length == 0 ? [] : (ChartSeries[])[new ChartPoints("Measured", [.. others.Select(PointOf)])],
                new ChartPoints("Before and after, as far as either may be off", [.. ends.Select(PointOf)]) { Errors = [.. ends.Select(point => point.Margin ?? 0)] },
            ])
        {
            Width = width,
            Height = Height,
            IdPrefix = $"stayed-{series.Id}",
            Description = string.Join(" ", judged.Select(pause => string.Create(
                CultureInfo.InvariantCulture,
                $"Pause from {pause.LastBefore.AddDays(1):d MMMM yyyy}, {pause.Days} days: {MeasureWords.WithMargin(series, pause.Before)} before, {MeasureWords.WithMargin(series, pause.After)} after. {NameOf(pause.Change)}."))), // judged
        };
    }

    private static string NameOf(RealChange? change) => change switch
    {
        RealChange.Less => "Really less",
        RealChange.More => "Really more",
        _ => "No change beyond scatter",
    };

    private static (double Low, double High) Span(IReadOnlyList<MeasurePoint> points)
    {
        double low = points.Min(point => point.Value - (point.Margin ?? 0));
        double high = points.Max(point => point.Value + (point.Margin ?? 0));
        double room = Math.Max(high - low, 1) * Room;
        return (low - room, high + room);
    }

    private static ChartPoint PointOf(MeasurePoint point) => new(Day(point.At), point.Value);

    private static double Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime).DayNumber;
}
