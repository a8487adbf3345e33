namespace Backline.Figures.Charts;

/// <summary>What an axis measures, and how far it reaches.</summary>
/// <param name="Name">What is measured, as a reader says it: <c>Knee flexion</c>.</param>
/// <param name="Unit">The unit after the name: <c>°</c>, <c>mm</c>, <c>N</c>; empty for a pure number or a date.</param>
public sealed record ChartAxis(string Name, string Unit)
{
    /// <value>any. Where the axis begins, in its unit; absent: at what is drawn.</value>
    public double? Min { get; init; }

    /// <value>any. Where the axis ends, above <see cref="Min"/>; absent: at what is drawn.</value>
    public double? Max { get; init; }

    /// <value>Whether zero is on the axis even where nothing drawn comes near it.</value>
    public bool HasZero { get; init; }

    /// <value>The axis' own ticks, ascending, in place of round numbers; absent: round numbers.</value>
    public IReadOnlyList<ChartTick>? Ticks { get; init; }

    internal string Title => Unit.Length == 0 ? Name : $"{Name} ({Unit})";
}
