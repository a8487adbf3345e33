using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way around a sphere about the origin: tangent, great circle, tangent, in the plane of both ends and the centre.</summary>
/// <remarks>
/// Closed form. Where only one half may be touched, a way whose middle would lie on the other half goes straight, as if the
/// sphere were not there: the length jumps where the middle crosses the limit, and a status stands as long as the way goes through.
/// </remarks>
internal static class GeodesicSphere
{
    // 1. Sine of the angle to the opposite of the other end within which the way is about to change its side.
    private const double SideMargin = 1e-6;

    /// <summary>Finds the way.</summary>
    public static void Touch(in SurfaceRecord surface, Vec3 p, Vec3 q, RoundWay way, ref SurfaceTouch touch)
    {
        touch.IsTouching = false;
        touch.Status = PathStatus.Plain;
        double radius = surface.Dimensions.X;
        double pSquare = p.NormSquared;
        double qSquare = q.NormSquared;
        if (pSquare < radius * radius || qSquare < radius * radius)
        {
            touch.Status = PathStatus.PointInside;
            return;
        }

        Vec3 along = q - p;
        double t = -Vec3.Dot(p, along);
        Vec3 cross = Vec3.Cross(p, q);
        if (!(cross.NormSquared < radius * radius * along.NormSquared && t > 0 && t < along.NormSquared))
        {
            return;
        }

        if (cross.NormSquared < SideMargin * SideMargin * pSquare * qSquare)
        {
            touch.Status |= PathStatus.AtQuadrantLimit;
        }

        // Ends exactly opposite each other leave the plane open; any one will do.
        Vec3 axis = cross.NormSquared > 0 ? cross.Direction() : p.AnyPerpendicular();
        Lay(p, q, pSquare, qSquare, axis, radius, ref touch);
        touch.IsTouching = way != RoundWay.Allowed || TouchableHalf.Allows(in surface, in touch, ref touch.Status);
        touch.Status |= touch.IsTouching ? PathStatus.Plain : PathStatus.AtQuadrantLimit;
    }

    private static void Lay(Vec3 p, Vec3 q, double pSquare, double qSquare, Vec3 axis, double radius, ref SurfaceTouch touch)
    {
        double pTangent = Math.Sqrt(pSquare - (radius * radius));
        double qTangent = Math.Sqrt(qSquare - (radius * radius));
        touch.IsTouching = true;
        touch.First = TangentPoint(p, pSquare, pTangent, axis, radius);
        touch.Last = TangentPoint(q, qSquare, qTangent, -axis, radius);
        double angle = Math.Max(0, Math.Atan2(Vec3.Dot(axis, Vec3.Cross(touch.First, touch.Last)), Vec3.Dot(touch.First, touch.Last)));
        touch.ArcLength = radius * angle;
        touch.FirstNormal = touch.First / radius;
        touch.LastNormal = touch.Last / radius;
        touch.SidewaysAtQ = Sideways(pTangent, angle, qTangent, radius);
        touch.SidewaysAtP = Sideways(qTangent, angle, pTangent, radius);
    }

    internal static Vec3 TangentPoint(Vec3 point, double square, double tangent, Vec3 axis, double radius) =>
        (radius * radius / square * point) + (radius * tangent / square * Vec3.Cross(axis, point));

    // Two ways that leave one end at a small angle part by j (per angle): evenly on straight stretches, by j'' = -j / r² on the
    // sphere. At the other end their direction turns by j' / j per shift.
    private static double Sideways(double start, double angle, double end, double radius)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        double gap = (start * cosine) + (radius * sine);
        double rate = cosine - (start / radius * sine);
        return rate / (gap + (rate * end));
    }
}
