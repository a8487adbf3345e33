namespace Backline.Figures.Charts;

/// <summary>A line through points in the order given.</summary>
/// <param name="Name">What it is. Where a line has gaps, give its parts as several curves of one name.</param>
/// <param name="Points">At least one.</param>
public sealed record ChartCurve(string Name, IReadOnlyList<ChartPoint> Points) : ChartSeries(Name)
{
    internal override IEnumerable<ChartPoint> Extent => Points;
}
