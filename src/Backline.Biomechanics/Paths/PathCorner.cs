using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A corner of a path as it lies in a posture: a path point, or a point where it meets or leaves a wrap surface.</summary>
/// <param name="Position">m. In ground.</param>
/// <param name="Body">The body it belongs to.</param>
/// <param name="Point">The path point, counted from 0; −1 on a surface.</param>
/// <param name="Surface">The wrap surface, as in <see cref="ModelSpecification.Wraps"/>; −1 for a path point.</param>
/// <param name="ArcLength">m. The way along the surface from the corner before; 0 where the path gets here straight.</param>
public readonly record struct PathCorner(Vec3 Position, int Body, int Point, int Surface, double ArcLength);
