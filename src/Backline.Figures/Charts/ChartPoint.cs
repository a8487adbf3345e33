namespace Backline.Figures.Charts;

/// <summary>A point of a chart, in the units its axes name.</summary>
/// <param name="X">any. Along the horizontal axis.</param>
/// <param name="Y">any. Along the vertical axis.</param>
public readonly record struct ChartPoint(double X, double Y);
