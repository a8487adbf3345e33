using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>What no way past cylinders on given sides is shorter than: around each alone, and between two that cut each other.</summary>
/// <remarks>
/// <para>Between two that cross at a sharp angle 2α a way must go far out. Their axes, c ± h n / 2 + s (u ± v tan α), are
/// √(h² + (2 s tan α)²) apart at a height s along their middle direction u. A way between them crosses the line from one to the other at some
/// height, where there must be room for both radii: |s| ≥ √((r + R)² − h²) / (2 tan α). Along either axis that is at least
/// s cos 2α / cos α from the place where they cross.</para>
/// <para>Seen along an axis a way is no shorter than tangent, arc, tangent; along the axis it goes out and back.</para>
/// </remarks>
internal static class CrossedCylinders
{
    /// <summary>Whether all ways on given sides are longer than a length.</summary>
    public static bool AreLonger(in TautSurfaces surfaces, int sides, double length)
    {
        for (int slot = 0; slot < Math.Min(TautSides.Most, surfaces.Count); slot++)
        {
            if (surfaces.IsTwoSided(slot) && LeastOn(in surfaces, slot, (sides & (1 << slot)) != 0) > length)
            {
                return true;
            }
        }

        if (surfaces.Count != 2 || surfaces.Surface(0).Shape != WrapShape.Cylinder || surfaces.Surface(1).Shape != WrapShape.Cylinder)
        {
            return false;
        }

        bool isOneLeft = IsLeft(in surfaces, 0, sides);
        bool isOtherLeft = IsLeft(in surfaces, 1, sides);
        bool areAlike = Vec3.Dot(surfaces.Frame(0).Rotation.Z, surfaces.Frame(1).Rotation.Z) >= 0;
        return isOneLeft != isOtherLeft == areAlike && LeastBetween(in surfaces, isOneLeft, isOtherLeft) > length;
    }

    private static double LeastOn(in TautSurfaces surfaces, int slot, bool isLeft)
    {
        double rise = Vec3.Dot(surfaces.Frame(slot).Rotation.Z, surfaces.End - surfaces.Start);
        double across = Across(in surfaces, slot, isLeft);
        return Math.Sqrt((across * across) + (rise * rise));
    }

    // m. Seen along the axis, also around the far side of a cylinder that the straight stretch passes clear.
    private static double Across(in TautSurfaces surfaces, int slot, bool isLeft)
    {
        Vec3 p = surfaces.Frame(slot).Back(surfaces.Start);
        Vec3 q = surfaces.Frame(slot).Back(surfaces.End);
        double cross = (p.X * q.Y) - (p.Y * q.X);
        double radius = surfaces.Surface(slot).Dimensions.X;
        if (cross < 0 == isLeft)
        {
            return Math.Sqrt(((q.X - p.X) * (q.X - p.X)) + ((q.Y - p.Y) * (q.Y - p.Y)));
        }

        double side = isLeft ? -1 : 1;
        GeodesicCylinder.TangentPoint(p, (p.X * p.X) + (p.Y * p.Y), radius, side, out double x1, out double y1, out double pTangent);
        GeodesicCylinder.TangentPoint(q, (q.X * q.X) + (q.Y * q.Y), radius, -side, out double x2, out double y2, out double qTangent);
        double angle = Math.Atan2(side * ((x1 * y2) - (y1 * x2)), (x1 * x2) + (y1 * y2));
        return pTangent + qTangent + (radius * (angle < 0 ? angle + (2 * Math.PI) : angle));
    }

    // A cylinder with a fence is passed on the side clear of it.
    private static bool IsLeft(in TautSurfaces surfaces, int slot, int sides)
    {
        if (surfaces.IsTwoSided(slot))
        {
            return (sides & (1 << slot)) != 0;
        }

        Vec3 p = surfaces.Frame(slot).Back(surfaces.Start);
        Vec3 q = surfaces.Frame(slot).Back(surfaces.End);
        return (p.X * q.Y) - (p.Y * q.X) < 0 != surfaces.CrossesFence(slot, surfaces.Start, surfaces.End);
    }

    private static double LeastBetween(in TautSurfaces surfaces, bool isOneLeft, bool isOtherLeft)
    {
        Vec3 one = surfaces.Frame(0).Rotation.Z;
        Vec3 other = Vec3.Dot(one, surfaces.Frame(1).Rotation.Z) < 0 ? -surfaces.Frame(1).Rotation.Z : surfaces.Frame(1).Rotation.Z;
        Vec3 between = surfaces.Frame(1).Translation - surfaces.Frame(0).Translation;
        double room = surfaces.Surface(0).Dimensions.X + surfaces.Surface(1).Dimensions.X;
        Vec3 across = Vec3.Cross(one, other);
        double square = across.NormSquared;
        if (!(square > 0))
        {
            return (between - (Vec3.Dot(between, one) * one)).Norm < room ? double.PositiveInfinity : 0;
        }

        double apart = Vec3.Dot(between, across) / Math.Sqrt(square);
        if (Math.Abs(apart) >= room)
        {
            return 0;
        }

        // The nearest points of the axes to each other, and what is left of the height along the axes.
        Vec3 onOne = surfaces.Frame(0).Translation + (Vec3.Dot(Vec3.Cross(between, other), across) / square * one);
        Vec3 onOther = surfaces.Frame(1).Translation + (Vec3.Dot(Vec3.Cross(between, one), across) / square * other);
        double slope = (one - other).Norm / (one + other).Norm;
        double height = Math.Sqrt((room * room) - (apart * apart)) / (2 * slope) * Vec3.Dot(one, other) * Math.Sqrt(1 + (slope * slope));
        double byOne = LeastBy(in surfaces, onOne, one, height, Across(in surfaces, 0, isOneLeft));
        double byOther = LeastBy(in surfaces, onOther, other, height, Across(in surfaces, 1, isOtherLeft));
        return Math.Max(byOne, byOther);
    }

    // Out to a height either way along an axis, and back.
    private static double LeastBy(in TautSurfaces surfaces, Vec3 middle, Vec3 axis, double height, double across)
    {
        double start = Vec3.Dot(surfaces.Start - middle, axis);
        double end = Vec3.Dot(surfaces.End - middle, axis);
        double up = Math.Max(0, height - start) + Math.Max(0, height - end);
        double down = Math.Max(0, height + start) + Math.Max(0, height + end);
        double rise = Math.Max(Math.Abs(end - start), Math.Min(up, down));
        return Math.Sqrt((across * across) + (rise * rise));
    }
}
