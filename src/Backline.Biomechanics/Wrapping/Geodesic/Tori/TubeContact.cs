using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A geodesic along a torus: where it starts, which way, and how long it is.</summary>
/// <param name="First">m. Where it starts, on the torus.</param>
/// <param name="Direction">1. Its direction there, a unit vector.</param>
/// <param name="Length">m. How long it is.</param>
internal readonly record struct TubeContact(Vec3 First, Vec3 Direction, double Length)
{
    private const int Steps = 144;

    /// <summary>Where it ends, and with what direction.</summary>
    public TubeEnd End(in TorusSurface surface)
    {
        Trace(in surface, out Vec3 last, out Vec3 leaving);
        return new(last, leaving);
    }

    /// <summary>Follows it to its end.</summary>
    public void Trace(in TorusSurface surface, out Vec3 point, out Vec3 direction)
    {
        point = First;
        direction = Direction;
        for (int i = 0; i < Steps; i++)
        {
            Step(in surface, Length / Steps, ref point, ref direction);
        }
    }

    /// <summary>m. Between which lengths along it the torus does not fall away from it; both 0 where it does everywhere.</summary>
    public (double From, double To) FindHollow(in TorusSurface surface)
    {
        (double from, double to) = (0, 0);
        Vec3 point = First;
        Vec3 direction = Direction;
        for (int i = 0; i <= Steps; i++)
        {
            if (surface.Curvature(point, direction) < 0)
            {
                double along = Length * i / Steps;
                from = to > 0 ? from : along;
                to = Math.Max(along, double.Epsilon);
            }

            Step(in surface, Length / Steps, ref point, ref direction);
        }

        return (from, to);
    }

    /// <summary>Whether it passes the ring's plane outside the circle the tube's middle runs along.</summary>
    public bool PassesOutside(in TorusSurface surface, double ring)
    {
        Vec3 point = First;
        Vec3 direction = Direction;
        for (int i = 0; i < Steps; i++)
        {
            Vec3 before = point;
            Step(in surface, Length / Steps, ref point, ref direction);
            if (GeodesicTorus.PassesOutside(before, point, ring))
            {
                return true;
            }
        }

        return false;
    }

    // Of fourth order, by Runge and Kutta: x' = t, t' = −κ n.
    private static void Step(in TorusSurface surface, double h, ref Vec3 point, ref Vec3 direction)
    {
        Vec3 k1 = surface.Bending(point, direction);
        Vec3 k2 = surface.Bending(point + (h / 2 * direction), direction + (h / 2 * k1));
        Vec3 k3 = surface.Bending(point + (h / 2 * direction) + (h * h / 4 * k1), direction + (h / 2 * k2));
        Vec3 k4 = surface.Bending(point + (h * direction) + (h * h / 2 * k2), direction + (h * k3));
        point += (h * direction) + (h * h / 6 * (k1 + k2 + k3));
        direction += h / 6 * (k1 + (2 * k2) + (2 * k3) + k4);
    }
}
