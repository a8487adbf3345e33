using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The four points where lines from two points touch a cylinder around the z axis, seen from above: two from p, two from q,
/// each level with the point it is seen from. Left and right are as the axis, from below, sees them.
/// </summary>
internal readonly record struct Tangents(Vec3 PLeft, Vec3 PRight, Vec3 QLeft, Vec3 QRight)
{
    /// <summary>Finds them; both points lie outside the cylinder, at given squared distances from its axis.</summary>
    public static Tangents Find(Vec3 p, double pSquare, Vec3 q, double qSquare, double radius)
    {
        Touch(p, pSquare, radius, out Vec3 pLeft, out Vec3 pRight);
        Touch(q, qSquare, radius, out Vec3 qLeft, out Vec3 qRight);
        return new(pLeft, pRight, qLeft, qRight);
    }

    // Seen from a point at distance d the tangent points lie r²/d along its direction and r sqrt(d² - r²)/d to either side.
    private static void Touch(Vec3 point, double square, double radius, out Vec3 left, out Vec3 right)
    {
        double share = radius / square;
        double along = radius * share;
        double across = Math.Sqrt(square - (radius * radius)) * share;
        double alongX = along * point.X;
        double alongY = along * point.Y;
        double acrossX = across * point.Y;
        double acrossY = across * point.X;
        left = new(alongX - acrossX, alongY + acrossY, point.Z);
        right = new(alongX + acrossX, alongY - acrossY, point.Z);
    }
}
