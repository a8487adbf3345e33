using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The four points where lines from two points touch a cylinder around the z axis, seen from above: two from p, two from q,
/// each level with the point it is seen from. Left and right are as the axis, from below, sees them.
/// </summary>
internal readonly record struct Tangents(Vec3 PLeft, Vec3 PRight, Vec3 QLeft, Vec3 QRight)
{
    /// <summary>Finds them; both points lie outside the cylinder, at given distances from its axis.</summary>
    public static Tangents Find(Vec3 p, double pFromAxis, Vec3 q, double qFromAxis, double radius)
    {
        Touch(p, pFromAxis, radius, out Vec3 pLeft, out Vec3 pRight);
        Touch(q, qFromAxis, radius, out Vec3 qLeft, out Vec3 qRight);
        return new(pLeft, pRight, qLeft, qRight);
    }

    // Seen from a point at distance d the tangent points lie r²/d along its direction and r sqrt(1 - r²/d²) to either side.
    private static void Touch(Vec3 point, double fromAxis, double radius, out Vec3 left, out Vec3 right)
    {
        double reciprocal = 1 / fromAxis;
        double x = point.X * reciprocal;
        double y = point.Y * reciprocal;
        double along = radius * (radius * reciprocal);
        double across = Math.Sqrt((radius * radius) - (along * along));
        left = new((along * x) - (across * y), (along * y) + (across * x), point.Z);
        right = new((along * x) + (across * y), (along * y) - (across * x), point.Z);
    }
}
