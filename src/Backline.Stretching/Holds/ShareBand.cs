namespace Backline.Stretching.Holds;

/// <summary>A share as a band.</summary>
/// <param name="Low">1. The lower end.</param>
/// <param name="Middle">1. The middle.</param>
/// <param name="High">1. The upper end.</param>
public readonly record struct ShareBand(double Low, double Middle, double High);
