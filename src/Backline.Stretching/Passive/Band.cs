namespace Backline.Stretching.Passive;

/// <summary>What nine of ten people are expected to lie within.</summary>
/// <param name="Low">any. The 5th percentile, in the unit of the quantity.</param>
/// <param name="High">any. The 95th percentile, in the unit of the quantity.</param>
public readonly record struct Band(double Low, double High);
