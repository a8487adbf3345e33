using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Whether straight stretches cut through surfaces, and how points get out of them. In the surface's frame.</summary>
internal static class SurfaceCut
{
    // 1. How far beyond the surface a point is put that is moved out of it.
    private const double PushFactor = 1 + 1e-6;

    /// <summary>Whether the stretch from p to q cuts through a surface, whatever half of it may be touched.</summary>
    public static bool Is(in SurfaceRecord surface, Vec3 p, Vec3 q)
    {
        Vec3 size = surface.Dimensions;
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                return CutsUnitBall(new(p.X / size.X, p.Y / size.X, 0), new(q.X / size.X, q.Y / size.X, 0));
            case WrapShape.Torus:
                return GeodesicTorus.Cuts(p, q, size.X, size.Y);
            default:
                return CutsUnitBall(Scaled(p, size), Scaled(q, size));
        }
    }

    /// <summary>Whether the stretch from p to q crosses a cylinder's fence: the plane half from its axis away from the touchable half.</summary>
    public static bool CrossesFence(in SurfaceRecord surface, Vec3 p, Vec3 q)
    {
        if (surface.Shape != WrapShape.Cylinder || surface.QuadrantSign == 0 || surface.QuadrantAxis > 1)
        {
            return false;
        }

        bool isX = surface.QuadrantAxis == 0;
        (double pAlong, double pAcross) = isX ? (p.X, p.Y) : (p.Y, p.X);
        (double qAlong, double qAcross) = isX ? (q.X, q.Y) : (q.Y, q.X);
        return pAcross >= 0 != qAcross >= 0
            && surface.QuadrantSign * ((pAlong * qAcross) - (qAlong * pAcross)) * (qAcross - pAcross) < 0;
    }

    /// <summary>The point itself, or one just outside the surface if it lies in it.</summary>
    public static Vec3 PushOut(in SurfaceRecord surface, Vec3 point)
    {
        Vec3 size = surface.Dimensions;
        if (surface.Shape == WrapShape.Torus)
        {
            TorusSurface torus = new(size.X * PushFactor, size.Y);
            return GeodesicTorus.FromTube(point, size.Y) < size.X ? torus.Project(point) : point;
        }

        bool isCylinder = surface.Shape == WrapShape.Cylinder;
        Vec3 scaled = isCylinder ? new(point.X / size.X, point.Y / size.X, 0) : Scaled(point, size);
        double depth = scaled.Norm;
        if (depth >= 1)
        {
            return point;
        }

        Vec3 on = PushFactor * (depth > 0 ? scaled / depth : Vec3.UnitX);
        return isCylinder ? new(on.X * size.X, on.Y * size.X, point.Z) : Vec3.Scale(on, size);
    }

    /// <summary>m. The middle of the way along a surface between two of its points; exact on cylinders and spheres.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="from">m. Where the way begins.</param>
    /// <param name="to">m. Where it ends.</param>
    /// <param name="length">m. How long it is, which tells more than half a turn about a cylinder from less.</param>
    public static Vec3 MiddleOfArc(in SurfaceRecord surface, Vec3 from, Vec3 to, double length)
    {
        Vec3 size = surface.Dimensions;
        Vec3 middle = 0.5 * (from + to);
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                double rise = to.Z - from.Z;
                double halfTurn = Math.PI * size.X;
                double fromAxis = Math.Sqrt((middle.X * middle.X) + (middle.Y * middle.Y));
                double factor = (length * length) - (rise * rise) > halfTurn * halfTurn ? -size.X / fromAxis : size.X / fromAxis;
                return fromAxis > 0 ? new(factor * middle.X, factor * middle.Y, middle.Z) : from;
            case WrapShape.Torus:
                return new TorusSurface(size.X, size.Y).Project(middle);
            default:
                Vec3 scaled = Scaled(middle, size);
                return scaled.NormSquared > 0 ? Vec3.Scale(scaled.Direction(), size) : from;
        }
    }

    /// <summary>m. How far a point is from a surface: below 0 inside it, and nowhere more than the true distance.</summary>
    public static double Clearance(in SurfaceRecord surface, Vec3 point)
    {
        Vec3 size = surface.Dimensions;
        return surface.Shape switch
        {
            WrapShape.Cylinder => Math.Sqrt((point.X * point.X) + (point.Y * point.Y)) - size.X,
            WrapShape.Torus => GeodesicTorus.FromTube(point, size.Y) - size.X,
            _ => (Scaled(point, size).Norm - 1) * Math.Min(size.X, Math.Min(size.Y, size.Z)),
        };
    }

    private static Vec3 Scaled(Vec3 point, Vec3 size) => new(point.X / size.X, point.Y / size.Y, point.Z / size.Z);

    private static bool CutsUnitBall(Vec3 p, Vec3 q)
    {
        Vec3 along = q - p;
        double square = along.NormSquared;
        double t = -Vec3.Dot(p, along);
        return t > 0 && t < square && (p.NormSquared * square) - (t * t) < square;
    }
}
