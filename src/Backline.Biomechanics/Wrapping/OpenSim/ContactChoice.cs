using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Which two of the four tangent points OpenSim lets a path touch, and which way around it goes between them.</summary>
/// <param name="First">Where the path meets the cylinder, level with p.</param>
/// <param name="Last">Where it leaves it, level with q.</param>
/// <param name="IsFarSide">Whether the plane of the path is taken through the cylinder's far edge.</param>
/// <param name="IsLong">Whether it goes around more than half of the cylinder.</param>
internal readonly record struct ContactChoice(Vec3 First, Vec3 Last, bool IsFarSide, bool IsLong)
{
    /// <summary>For a surface that may be touched all around: the pair nearest to each other.</summary>
    public static ContactChoice Nearest(in Tangents t)
    {
        double leftLeft = DotAcross(t.PLeft, t.QLeft);
        double leftRight = DotAcross(t.PLeft, t.QRight);
        double rightLeft = DotAcross(t.PRight, t.QLeft);
        double rightRight = DotAcross(t.PRight, t.QRight);
        if (leftLeft > leftRight && leftLeft > rightLeft && leftLeft > rightRight)
        {
            return new(t.PLeft, t.QLeft, false, false);
        }

        if (leftRight > rightLeft && leftRight > rightRight)
        {
            return new(t.PLeft, t.QRight, false, false);
        }

        return rightLeft > rightRight ? new(t.PRight, t.QLeft, false, false) : new(t.PRight, t.QRight, false, false);
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
        bool takesRightLeft;
        bool isFarSide;
        if (!pLeft && !pRight && !qLeft && !qRight)
        {
            takesRightLeft = !isRightLeftNearer;
            isFarSide = true;
        }
        else
        {
            takesRightLeft = pLeft == pRight ? qLeft : pRight;
            isFarSide = takesRightLeft ? !isRightLeftNearer : isRightLeftNearer;
        }

        Vec3 first = takesRightLeft ? t.PRight : t.PLeft;
        Vec3 last = takesRightLeft ? t.QLeft : t.QRight;
        return new(first, last, isFarSide, IsLongWay(first, last, p, q));
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
