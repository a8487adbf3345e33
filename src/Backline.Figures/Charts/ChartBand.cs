namespace Backline.Figures.Charts;

/// <summary>The area between a lower and an upper line: a range, an interval, a forecast.</summary>
/// <param name="Name">What it is. A curve of the same name gets the same colour.</param>
/// <param name="Low">The lower line, from left to right.</param>
/// <param name="High">The upper line, from left to right.</param>
public sealed record ChartBand(string Name, IReadOnlyList<ChartPoint> Low, IReadOnlyList<ChartPoint> High) : ChartSeries(Name)
{
    internal override IEnumerable<ChartPoint> Extent => Low.Concat(High);
}
