using System.Runtime.CompilerServices;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The four points where lines from two points touch a cylinder around the z axis, seen from above: two from p, two from q,
/// each level with the point it is seen from. Left and right are as the axis, from below, sees them.
/// </summary>
internal readonly record struct Tangents(Vec3 PLeft, Vec3 PRight, Vec3 QLeft, Vec3 QRight)
{
    /// <summary>Finds them; both points lie outside the cylinder, at given squared distances from its axis.</summary>
    public static Tangents Find(Vec3 p, double pSquare, Vec3 q, double qSquare, double radius) => new(
        Touch(p, pSquare, radius, 1), Touch(p, pSquare, radius, -1), Touch(q, qSquare, radius, 1), Touch(q, qSquare, radius, -1));

    /// <summary>One of them: to the left for side 1, to the right for −1.</summary>
    /// <remarks>Seen from a point at distance d they lie r²/d along its direction and r sqrt(d² - r²)/d to either side.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 Touch(Vec3 point, double square, double radius, double side)
    {
        double share = radius / square;
        double along = radius * share;
        double across = side * (Math.Sqrt(square - (radius * radius)) * share);
        return new((along * point.X) - (across * point.Y), (along * point.Y) + (across * point.X), point.Z);
    }
}
