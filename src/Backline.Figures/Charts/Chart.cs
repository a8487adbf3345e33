namespace Backline.Figures.Charts;

/// <summary>A chart to draw with <see cref="ChartFigure.Draw"/>: axes and what stands between them, in the order of drawing.</summary>
/// <param name="Title">What the chart shows, for those who hear it and, where asked for, above it.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">Bands, curves and points.</param>
public sealed record Chart(string Title, ChartAxis X, ChartAxis Y, IReadOnlyList<ChartSeries> Series)
{
    /// <value>What is to be seen, in a sentence, for those who hear it; absent: one made from the axes and names.</value>
    public string? Description { get; init; }

    /// <value>Lines across the whole chart.</value>
    public IReadOnlyList<ChartRule> Rules { get; init; } = [];

    /// <value>Whether lines of the same values lie within each other, so that up to three are all seen: a double line, a dashed one, a thin one.</value>
    public bool IsNested { get; init; }

    /// <value>Whether the title is written above the chart, as in a file of its own; a page has its own heading.</value>
    public bool IsTitleShown { get; init; }

    /// <value>px. Width of the chart at its natural size, 240 to 4000; words keep their size, so give a phone a narrower chart.</value>
    public double Width { get; init; } = 640;

    /// <value>px. Height of the chart, title and key included, 160 to 4000.</value>
    public double Height { get; init; } = 400;

    /// <value>Begins every id in the picture, so that several fit one page; letters, digits and hyphens.</value>
    public string IdPrefix { get; init; } = "chart";
}
