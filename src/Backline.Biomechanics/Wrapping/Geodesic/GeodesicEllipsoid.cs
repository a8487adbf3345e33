using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The taut way around an ellipsoid about the origin.</summary>
/// <remarks>
/// <para>Several ways may each be shorter than all near them. Planes through the stretch, turned about it, each hold a way
/// around the ellipsoid's section on one side (<see cref="EllipsoidPlaneWay"/>); where that is shorter than on both neighbouring
/// planes, a geodesic is near, and <see cref="GeodesicShooting{TSurface}"/> finds it. The shortest is taken, so the length does
/// not jump where one way becomes shorter than another; a status tells that it is about to.</para>
/// <para>Where one half may be touched, the shortest of the ways with their middle on that half is taken, and the stretch stays
/// straight where there is none.</para>
/// </remarks>
internal static class GeodesicEllipsoid
{
    private const int Planes = 16;

    // m. Ways that differ by less are about to change places.
    private const double TieMargin = 1e-7;

    // 1. A plane's way is this much longer than its geodesic at the most; a longer one cannot win.
    private const double PlaneExcess = 1.1;

    /// <summary>Finds the way.</summary>
    public static void Touch(in SurfaceRecord surface, Vec3 p, Vec3 q, RoundWay way, ref SurfaceTouch touch)
    {
        touch.IsTouching = false;
        touch.Status = PathStatus.Plain;
        EllipsoidPlaneWay planes = new(p, q, surface.Dimensions);
        if (planes.IsEndInside)
        {
            touch.Status = PathStatus.PointInside;
            return;
        }

        if (!planes.IsCutThrough)
        {
            return;
        }

        Span<double> lengths = stackalloc double[Planes];
        for (int i = 0; i < Planes; i++)
        {
            lengths[i] = planes.Length(2 * Math.PI * i / Planes);
        }

        TakeShortest(in surface, in planes, lengths, p, q, way, ref touch);
    }

    private static void TakeShortest(
        in SurfaceRecord surface, in EllipsoidPlaneWay planes, ReadOnlySpan<double> lengths, Vec3 p, Vec3 q, RoundWay way, ref SurfaceTouch touch)
    {
        double shortest = double.PositiveInfinity;
        double second = double.PositiveInfinity;
        SurfaceTouch best = touch;
        PathStatus limit = PathStatus.Plain;
        for (int i = 0; i < Planes; i++)
        {
            if (!IsWorthTrying(lengths, i) || lengths[i] > PlaneExcess * shortest)
            {
                continue;
            }

            SurfaceTouch found = Find(in planes, 2 * Math.PI * i / Planes, p, q, surface.Dimensions, out double length);
            if (way == RoundWay.Allowed && !TouchableHalf.Allows(in surface, in found, ref limit))
            {
                continue;
            }

            second = Math.Min(second, Math.Max(length, shortest));
            if (length < shortest)
            {
                (shortest, best) = (length, found);
            }
        }

        touch = best;
        touch.Status |= limit;
        if (second - shortest < TieMargin && best.IsTouching)
        {
            touch.Status |= PathStatus.AtQuadrantLimit;
        }
    }

    // Shorter than on both neighbouring planes; or the first of the shortest, for on a sphere seen end on all are alike.
    private static bool IsWorthTrying(ReadOnlySpan<double> lengths, int plane)
    {
        double own = lengths[plane];
        double before = lengths[(plane + Planes - 1) % Planes];
        double after = lengths[(plane + 1) % Planes];
        return (own <= before && own < after) || plane == Shortest(lengths);
    }

    private static int Shortest(ReadOnlySpan<double> lengths)
    {
        int shortest = 0;
        for (int i = 1; i < lengths.Length; i++)
        {
            shortest = lengths[i] < lengths[shortest] ? i : shortest;
        }

        return shortest;
    }

    private static SurfaceTouch Find(in EllipsoidPlaneWay planes, double angle, Vec3 p, Vec3 q, Vec3 half, out double length)
    {
        SurfaceTouch found = default;
        planes.Lay(angle, ref found);
        double size = (half.X + half.Y + half.Z) / 3;
        found.IsTouching = true;
        if (!GeodesicShooting<EllipsoidSurface>.Solve(new(half), p, q, size, ref found))
        {
            found.Status |= PathStatus.NotConverged;
        }

        length = Vec3.Distance(p, found.First) + found.ArcLength + Vec3.Distance(found.Last, q);
        return found;
    }
}
