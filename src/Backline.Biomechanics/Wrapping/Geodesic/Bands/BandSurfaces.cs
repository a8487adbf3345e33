using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>What keeps the points of a band out of the surfaces of a stretch.</summary>
/// <remarks>
/// A point in one surface is moved out along the surface's normal, so that a band in which no point moves any more bends only towards
/// surfaces. One that leaves a surface into another goes to the groove between both.
/// </remarks>
internal static class BandSurfaces
{
    private const int MostRounds = 12;

    // m. What a point may lie inside by rounding.
    private const double Rounding = 1e-12;

    // 1. Of an ellipsoid's size; a point further in is moved out straight from the middle, for its normal tells little.
    private const double Deep = 0.7;

    /// <summary>The point itself, or one on the surfaces in which it lies.</summary>
    public static Vec3 PushOut(in TautSurfaces surfaces, Vec3 point)
    {
        int last = -1;
        for (int round = 0; round < MostRounds; round++)
        {
            int deepest = -1;
            double depth = -Rounding;
            for (int slot = 0; slot < surfaces.Count; slot++)
            {
                double height = Height(in surfaces, slot, point);
                (deepest, depth) = height < depth ? (slot, height) : (deepest, depth);
            }

            if (deepest < 0)
            {
                break;
            }

            point = last < 0 || last == deepest
                ? point - (depth * Normal(in surfaces, deepest, point))
                : ToGroove(in surfaces, deepest, depth, last, point);
            last = deepest;
        }

        return point;
    }

    /// <summary>m. How far a point is above a surface: exact on it, below 0 inside.</summary>
    public static double Height(in TautSurfaces surfaces, int slot, Vec3 pointInGround)
    {
        ref readonly SurfaceRecord surface = ref surfaces.Surface(slot);
        Vec3 point = surfaces.Frame(slot).Back(pointInGround);
        Vec3 size = surface.Dimensions;
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                return Math.Sqrt((point.X * point.X) + (point.Y * point.Y)) - size.X;
            case WrapShape.Sphere:
                return point.Norm - size.X;
            case WrapShape.Torus:
                return GeodesicTorus.FromTube(point, size.Y) - size.X;
            default:
                Vec3 scaled = new(point.X / size.X, point.Y / size.Y, point.Z / size.Z);
                double level = scaled.Norm;
                double slope = new Vec3(scaled.X / size.X, scaled.Y / size.Y, scaled.Z / size.Z).Norm;
                return level > Deep ? (level - 1) * level / slope : (level - 1) * point.Norm / Math.Max(level, 1e-9);
        }
    }

    /// <summary>A surface's outward normal near a point.</summary>
    public static Vec3 Normal(in TautSurfaces surfaces, int slot, Vec3 pointInGround)
    {
        ref readonly SurfaceRecord surface = ref surfaces.Surface(slot);
        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        Vec3 point = frame.Back(pointInGround);
        Vec3 size = surface.Dimensions;
        Vec3 outward;
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                outward = new(point.X, point.Y, 0);
                break;
            case WrapShape.Sphere:
                outward = point;
                break;
            case WrapShape.Torus:
                outward = new TorusSurface(size.X, size.Y).Normal(point);
                break;
            default:
                Vec3 scaled = new(point.X / size.X, point.Y / size.Y, point.Z / size.Z);
                outward = scaled.Norm > Deep ? new(scaled.X / size.X, scaled.Y / size.Y, scaled.Z / size.Z) : point;
                break;
        }

        return frame.Rotation * (outward.NormSquared > 0 ? outward.Direction() : Vec3.UnitX);
    }

    /// <summary>Whether a straight piece goes where no way may: through a cylinder's fence, or past a ring outside it.</summary>
    public static bool IsBarred(in TautSurfaces surfaces, Vec3 from, Vec3 to)
    {
        for (int slot = 0; slot < surfaces.Count; slot++)
        {
            ref readonly SurfaceRecord surface = ref surfaces.Surface(slot);
            bool isBarred = surface.Shape switch
            {
                WrapShape.Cylinder => surface.QuadrantSign != 0 && surfaces.CrossesFence(slot, from, to),
                WrapShape.Torus => PassesRing(in surfaces, slot, from, to),
                _ => false,
            };
            if (isBarred)
            {
                return true;
            }
        }

        return false;
    }

    // Only a stretch between both sides of the ring's plane must pass the hole.
    private static bool PassesRing(in TautSurfaces surfaces, int slot, Vec3 from, Vec3 to)
    {
        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        if (frame.Back(surfaces.Start).Z * frame.Back(surfaces.End).Z >= 0)
        {
            return false;
        }

        Vec3 p = frame.Back(from);
        Vec3 q = frame.Back(to);
        if (p.Z * q.Z >= 0)
        {
            return false;
        }

        Vec3 pass = p + (p.Z / (p.Z - q.Z) * (q - p));
        double ring = surfaces.Surface(slot).Dimensions.Y;
        return (pass.X * pass.X) + (pass.Y * pass.Y) > ring * ring;
    }

    // The nearest point of both tangent planes; of one only where the other would have to pull.
    private static Vec3 ToGroove(in TautSurfaces surfaces, int one, double oneHeight, int other, Vec3 point)
    {
        Vec3 n = Normal(in surfaces, one, point);
        Vec3 m = Normal(in surfaces, other, point);
        double otherHeight = Height(in surfaces, other, point);
        double cosine = Vec3.Dot(n, m);
        double square = 1 - (cosine * cosine);
        double a = square > 0 ? ((cosine * otherHeight) - oneHeight) / square : 0;
        double b = square > 0 ? ((cosine * oneHeight) - otherHeight) / square : 0;
        return a > 0 && b > 0 ? point + (a * n) + (b * m) : point - (oneHeight * n);
    }
}
