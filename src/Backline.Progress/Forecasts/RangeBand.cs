using Backline.Numerics;

namespace Backline.Progress.Forecasts;

/// <summary>A gain of range over where a person began, as a band.</summary>
/// <param name="Low">What the least of the studies leaves to expect.</param>
/// <param name="Middle">What the studies' means leave to expect.</param>
/// <param name="High">What the most of the studies leaves to expect.</param>
public readonly record struct RangeBand(Angle Low, Angle Middle, Angle High);
