using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The taut way through the hole of a torus about the z axis. The torus' dimensions are the radius of its tube and that of the
/// ring its tube's middle runs along.
/// </summary>
/// <remarks>
/// A stretch whose ends lie on both sides of the ring's plane must pass through the hole; one whose ends lie on one side is
/// only kept out of the tube. The first guess is the way around the tube's circle in the half plane through the axis where the
/// stretch comes nearest; <see cref="GeodesicShooting{TSurface}"/> makes it a geodesic.
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
        Vec3 pass = isThrough ? p + (p.Z / (p.Z - q.Z) * (q - p)) : p;
        bool isOutside = isThrough && FromAxis(pass) > ring;
        double nearest = Nearest(p, q, ring);
        Vec3 near = p + (nearest * (q - p));
        if (!isOutside && FromTube(near, ring) >= tube)
        {
            return;
        }

        if (Math.Min(Math.Abs(p.Z), Math.Abs(q.Z)) < SideMargin * tube)
        {
            touch.Status |= PathStatus.AtQuadrantLimit;
        }

        Guess(p, q, isOutside ? pass : near, isThrough, tube, ring, ref touch);
        touch.IsTouching = true;
        if (!GeodesicShooting<TorusSurface>.Solve(new(tube, ring), p, q, tube, ref touch))
        {
            touch.Status |= PathStatus.NotConverged;
        }

        // A way that need not bend anywhere has been straight all along.
        touch.IsTouching = touch.ArcLength > 0;
    }

    /// <summary>Whether the stretch from p to q cuts through the tube, or passes the ring's plane outside the ring.</summary>
    public static bool Cuts(Vec3 p, Vec3 q, double tube, double ring) => FromTube(p + (Nearest(p, q, ring) * (q - p)), ring) < tube;

    private static double FromAxis(Vec3 point) => Math.Sqrt((point.X * point.X) + (point.Y * point.Y));

    /// <summary>m. How far a point is from the circle the tube's middle runs along.</summary>
    public static double FromTube(Vec3 point, double ring)
    {
        double outward = FromAxis(point) - ring;
        return Math.Sqrt((outward * outward) + (point.Z * point.Z));
    }

    // The share of the stretch at which it comes nearest to the ring.
    private static double Nearest(Vec3 p, Vec3 q, double ring)
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

    private static void Guess(Vec3 p, Vec3 q, Vec3 pass, bool isThrough, double tube, double ring, ref SurfaceTouch touch)
    {
        Vec3 outward = new Vec3(pass.X, pass.Y, 0).Direction();
        outward = outward == Vec3.Zero ? Vec3.UnitX : outward;
        (double pu, double pw) = InHalfPlane(p, outward, tube, ring);
        (double qu, double qw) = InHalfPlane(q, outward, tube, ring);
        double cross = (pu * qw) - (pw * qu);
        double sense = isThrough ? Math.Sign(p.Z) : cross >= 0 ? 1 : -1;
        Vec3 first = Tangent(pu, pw, sense, tube);
        Vec3 last = Tangent(qu, qw, -sense, tube);
        double angle = Math.Atan2(sense * ((first.X * last.Y) - (first.Y * last.X)), (first.X * last.X) + (first.Y * last.Y));
        touch.First = OnTorus(first, outward, ring);
        touch.Last = OnTorus(last, outward, ring);
        touch.ArcLength = tube * (angle < 0 ? angle + (2 * Math.PI) : angle);
    }

    // Out from the tube's middle and up; a point that would fall into the tube there is moved just out of it.
    private static (double Out, double Up) InHalfPlane(Vec3 point, Vec3 outward, double tube, double ring)
    {
        double u = Vec3.Dot(point, outward) - ring;
        double distance = Math.Sqrt((u * u) + (point.Z * point.Z));
        double stretch = distance < 1.01 * tube && distance > 0 ? 1.01 * tube / distance : 1;
        return (stretch * u, stretch * point.Z);
    }

    private static Vec3 Tangent(double u, double w, double side, double tube)
    {
        double square = (u * u) + (w * w);
        double along = tube * tube / square;
        double across = side * tube * Math.Sqrt(Math.Max(0, square - (tube * tube))) / square;
        return new((along * u) - (across * w), (along * w) + (across * u), 0);
    }

    private static Vec3 OnTorus(Vec3 inPlane, Vec3 outward, double ring) => ((ring + inPlane.X) * outward) + (inPlane.Y * Vec3.UnitZ);
}
