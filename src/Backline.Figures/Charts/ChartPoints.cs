namespace Backline.Figures.Charts;

/// <summary>Single values as marks, each with its error if it has one.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Points">The values.</param>
public sealed record ChartPoints(string Name, IReadOnlyList<ChartPoint> Points) : ChartSeries(Name)
{
    /// <value>any. How far each value may be off up and down, in the unit of the vertical axis, one a point; empty: nothing is said about it.</value>
    public IReadOnlyList<double> Errors { get; init; } = [];

    internal override IEnumerable<ChartPoint> Extent => Errors.Count == 0
        ? Points
        : Points.Zip(Errors).SelectMany(pair => (ChartPoint[])[pair.First with { Y = pair.First.Y - pair.Second }, pair.First with { Y = pair.First.Y + pair.Second }]);
}
