using System.Runtime.CompilerServices;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Which two of the four tangent points OpenSim lets a path touch, and which way around it goes between them.</summary>
/// <param name="First">Where the path meets the cylinder, level with p.</param>
/// <param name="Last">Where it leaves it, level with q.</param>
/// <param name="IsLong">Whether it goes around more than half of the cylinder.</param>
internal readonly record struct ContactChoice(Vec3 First, Vec3 Last, bool IsLong)
{
    /// <summary>For a surface that may be touched all around and is cut through: the pair nearest to each other.</summary>
    /// <remarks>
    /// OpenSim compares all four pairs. Where the line from p to q cuts through, the angle between the two is more than that from
    /// each to its tangent points together, so the nearest pair is the one on the side on which the line passes the axis.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ContactChoice Nearest(Vec3 p, double pSquare, Vec3 q, double qSquare, double radius)
    {
        double side = (p.X * q.Y) - (p.Y * q.X) > 0 ? 1 : -1;
        return new(Tangents.Touch(p, pSquare, radius, side), Tangents.Touch(q, qSquare, radius, -side), false);
    }

    /// <summary>For a surface of which one half may be touched: by which tangent points lie on that half.</summary>
    public static ContactChoice OnHalf(in Tangents t, Vec3 p, Vec3 q, int axis, int sign)
    {
        // Whether the pair right-left is the nearer one (its angle is the smaller).
        bool isRightLeftNearer = DotAcross(t.PLeft, t.QRight) < DotAcross(t.PRight, t.QLeft);
        bool pLeft = IsOn(t.PLeft, axis, sign);
        bool pRight = IsOn(t.PRight, axis, sign);
        bool qLeft = IsOn(t.QLeft, axis, sign);
        bool qRight = IsOn(t.QRight, axis, sign);
        bool isNone = !pLeft && !pRight && !qLeft && !qRight;
        bool takesRightLeft = isNone ? !isRightLeftNearer : pLeft == pRight ? qLeft : pRight;
        Vec3 first = takesRightLeft ? t.PRight : t.PLeft;
        Vec3 last = takesRightLeft ? t.QLeft : t.QRight;
        return new(first, last, IsLongWay(first, last, p, q));
    }

    // When the pulls of both ends and the two radii point apart, the path goes around more than half.
    private static bool IsLongWay(Vec3 first, Vec3 last, Vec3 p, Vec3 q)
    {
        Vec3 pulls = first - p + (last - q);
        var radii = new Vec3(first.X + last.X, first.Y + last.Y, first.Z - p.Z + (last.Z - q.Z));
        return Vec3.Dot(radii, pulls) < 0;
    }

    private static bool IsOn(Vec3 point, int axis, int sign) => OpenSimCylinder.Sign(point[axis]) == sign;

    private static double DotAcross(Vec3 left, Vec3 right) => (left.X * right.X) + (left.Y * right.Y);
}
