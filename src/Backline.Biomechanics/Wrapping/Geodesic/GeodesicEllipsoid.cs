using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The taut way around an ellipsoid about the origin.</summary>
/// <remarks>
/// Scaled to a sphere, tangents stay tangents, so the great-circle way of the scaled sphere gives contact points that are
/// tangent already; <see cref="GeodesicShooting{TSurface}"/> makes the way between them a geodesic. A half that may not be
/// touched is kept clear of as for a sphere.
/// </remarks>
internal static class GeodesicEllipsoid
{
    private const double SideMargin = 1e-6;
    private const int Chords = 32;

    /// <summary>Finds the way.</summary>
    public static void Touch(in SurfaceRecord surface, Vec3 p, Vec3 q, ref SurfaceTouch touch)
    {
        Vec3 half = surface.Dimensions;
        SurfaceRecord sphere = new()
        {
            SurfaceToBody = surface.SurfaceToBody,
            Dimensions = new(1, 1, 1),
            Body = surface.Body,
            Shape = WrapShape.Sphere,
            QuadrantAxis = 0,
            QuadrantSign = 0,
            IsActive = true,
        };
        GeodesicSphere.Touch(in sphere, Unscaled(p, half), Unscaled(q, half), ref touch);
        if (!touch.IsTouching)
        {
            return;
        }

        touch.ArcLength = SectionLength(touch.First, touch.Last, half);
        touch.First = Vec3.Scale(touch.First, half);
        touch.Last = Vec3.Scale(touch.Last, half);
        double size = (half.X + half.Y + half.Z) / 3;
        if (!GeodesicShooting<EllipsoidSurface>.Solve(new(half), p, q, size, ref touch))
        {
            touch.Status |= PathStatus.NotConverged;
        }

        HoldToHalf(in surface, size, ref touch);
    }

    private static Vec3 Unscaled(Vec3 point, Vec3 half) => new(point.X / half.X, point.Y / half.Y, point.Z / half.Z);

    // The great circle of the scaled sphere, measured on the ellipsoid.
    private static double SectionLength(Vec3 first, Vec3 last, Vec3 half)
    {
        double angle = Math.Acos(Math.Clamp(Vec3.Dot(first, last), -1, 1));
        Vec3 across = (last - (Vec3.Dot(first, last) * first)).Direction();
        double length = 0;
        Vec3 before = Vec3.Scale(first, half);
        for (int i = 1; i <= Chords; i++)
        {
            (double sine, double cosine) = Math.SinCos(angle * i / Chords);
            Vec3 here = Vec3.Scale((cosine * first) + (sine * across), half);
            length += Vec3.Distance(before, here);
            before = here;
        }

        return length;
    }

    private static void HoldToHalf(in SurfaceRecord surface, double size, ref SurfaceTouch touch)
    {
        if (surface.QuadrantSign == 0)
        {
            return;
        }

        double height = surface.QuadrantSign * (touch.First + touch.Last)[surface.QuadrantAxis] / 2;
        touch.IsTouching = height >= 0;
        if (Math.Abs(height) < SideMargin * size)
        {
            touch.Status |= PathStatus.AtQuadrantLimit;
        }
    }
}
