namespace Backline.Figures.Charts;

/// <summary>A place on an axis with its own words: a date, a group, a model.</summary>
/// <param name="At">any. Where, in the axis' unit.</param>
/// <param name="Words">What stands there.</param>
public readonly record struct ChartTick(double At, string Words);
