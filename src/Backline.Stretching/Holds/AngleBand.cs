using Backline.Numerics;

namespace Backline.Stretching.Holds;

/// <summary>An angle as a band.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="Middle">The middle.</param>
/// <param name="High">The upper end.</param>
public readonly record struct AngleBand(Angle Low, Angle Middle, Angle High);
