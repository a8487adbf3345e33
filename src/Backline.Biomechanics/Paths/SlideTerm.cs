namespace Backline.Biomechanics.Paths;

/// <summary>What a sliding point adds to a path's moment arm about the coordinate that moves it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="MomentArm">m per unit. What is added.</param>
internal readonly record struct SlideTerm(int Path, int Coordinate, double MomentArm);
