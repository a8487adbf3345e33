using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The taut way through the hole of a torus about the z axis. The torus' dimensions are the radius of its tube and that of the
/// ring its tube's middle runs along.
/// </summary>
/// <remarks>
/// A stretch whose ends lie on both sides of the ring's plane must pass through the hole; one whose ends lie on one side is
/// only kept out of the tube. It may touch the tube at two places, as over both sides of the ring (<see cref="TorusWays"/>).
/// </remarks>
internal static class GeodesicTorus
{
    private const double SideMargin = 1e-6;
    private const int Samples = 32;
    private const int Halvings = 60;

    /// <summary>Finds the way.</summary>
    public static void Touch(in SurfaceRecord surface, Vec3 p, Vec3 q, ref SurfaceTouch touch)
    {
        touch.IsTouching = false;
        touch.Status = PathStatus.Plain;
        (double tube, double ring) = (surface.Dimensions.X, surface.Dimensions.Y);
        if (FromTube(p, ring) < tube || FromTube(q, ring) < tube)
        {
            touch.Status = PathStatus.PointInside;
            return;
        }

        bool isThrough = p.Z * q.Z < 0;
        if (!PassesOutside(p, q, ring) && !Cuts(p, q, tube, ring))
        {
            return;
        }

        if (Math.Min(Math.Abs(p.Z), Math.Abs(q.Z)) < SideMargin * tube)
        {
            touch.Status |= PathStatus.AtQuadrantLimit;
        }

        TorusWays ways = new(p, q, isThrough, tube, ring);
        ways.TakeShortest(ref touch);
    }

    /// <summary>Whether the stretch from p to q cuts through the tube, or passes the ring's plane outside the ring.</summary>
    public static bool Cuts(Vec3 p, Vec3 q, double tube, double ring) => FromTube(p + (Nearest(p, q, ring) * (q - p)), ring) < tube;

    /// <summary>Whether the stretch passes the ring's plane outside the circle the tube's middle runs along.</summary>
    public static bool PassesOutside(Vec3 from, Vec3 to, double ring) =>
        from.Z * to.Z < 0 && FromAxis(from + (from.Z / (from.Z - to.Z) * (to - from))) > ring;

    /// <summary>m. How far a point is from the torus' axis.</summary>
    public static double FromAxis(Vec3 point) => Math.Sqrt((point.X * point.X) + (point.Y * point.Y));

    /// <summary>m. How far a point is from the circle the tube's middle runs along.</summary>
    public static double FromTube(Vec3 point, double ring)
    {
        double outward = FromAxis(point) - ring;
        return Math.Sqrt((outward * outward) + (point.Z * point.Z));
    }

    /// <summary>1. The share of the stretch at which it comes nearest to the circle the tube's middle runs along.</summary>
    public static double Nearest(Vec3 p, Vec3 q, double ring)
    {
        int best = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i <= Samples; i++)
        {
            double distance = FromTube(p + ((double)i / Samples * (q - p)), ring);
            (best, least) = distance < least ? (i, distance) : (best, least);
        }

        double low = Math.Max(0, best - 1.0) / Samples;
        double high = Math.Min(Samples, best + 1.0) / Samples;
        for (int i = 0; i < Halvings; i++)
        {
            double third = (high - low) / 3;
            bool isLeftNearer = FromTube(p + ((low + third) * (q - p)), ring) < FromTube(p + ((high - third) * (q - p)), ring);
            (low, high) = isLeftNearer ? (low, high - third) : (low + third, high);
        }

        return (low + high) / 2;
    }
}
