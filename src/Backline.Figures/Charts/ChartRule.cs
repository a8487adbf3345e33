namespace Backline.Figures.Charts;

/// <summary>A straight line across the whole chart with its words on it: a target, a limit, today.</summary>
/// <param name="Words">What it means, written along it.</param>
/// <param name="At">any. Where it crosses its axis, in that axis' unit.</param>
/// <param name="IsUpright">Whether it stands at a place of the horizontal axis; else it lies at a height.</param>
public sealed record ChartRule(string Words, double At, bool IsUpright);
