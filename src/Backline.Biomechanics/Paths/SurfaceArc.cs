using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A way along a surface between two of its points, in the surface's frame, for drawing.</summary>
internal readonly struct SurfaceArc
{
    private readonly WrapShape _shape;
    private readonly Vec3 _dimensions;
    private readonly Vec3 _start;    // of the shape's own coordinates, see Between
    private readonly Vec3 _end;

    private SurfaceArc(WrapShape shape, Vec3 dimensions, Vec3 start, Vec3 end)
    {
        _shape = shape;
        _dimensions = dimensions;
        _start = start;
        _end = end;
    }

    /// <summary>Finds the way.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="from">m. Where it begins, in the surface's frame.</param>
    /// <param name="to">m. Where it ends.</param>
    /// <param name="length">m. How long it is, which tells the short way around a cylinder from the long one.</param>
    public static SurfaceArc Between(WrapSpecification surface, Vec3 from, Vec3 to, double length)
    {
        Vec3 size = surface.Dimensions;
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                double start = Math.Atan2(from.Y, from.X);
                double rise = to.Z - from.Z;
                double swept = Math.Sqrt(Math.Max(0, (length * length) - (rise * rise))) / size.X;
                return new(WrapShape.Cylinder, size, new(start, from.Z, 0), new(start + Towards(start, Math.Atan2(to.Y, to.X), swept), to.Z, 0));
            case WrapShape.Torus:
                return new(WrapShape.Torus, size, AroundTorus(from, size.Y), Unwound(AroundTorus(from, size.Y), AroundTorus(to, size.Y)));
            default:
                // As on a sphere, in lengths of the half axes.
                return new(surface.Shape, size, new(from.X / size.X, from.Y / size.Y, from.Z / size.Z), new(to.X / size.X, to.Y / size.Y, to.Z / size.Z));
        }
    }

    /// <summary>A point of the way, in the surface's frame.</summary>
    /// <param name="share">1. 0 at its beginning, 1 at its end.</param>
    /// <returns>m. The point.</returns>
    public Vec3 At(double share)
    {
        Vec3 between = ((1 - share) * _start) + (share * _end);
        switch (_shape)
        {
            case WrapShape.Cylinder:
                return new(_dimensions.X * Math.Cos(between.X), _dimensions.X * Math.Sin(between.X), between.Y);
            case WrapShape.Torus:
                double ring = _dimensions.Y + (_dimensions.X * Math.Cos(between.Y));
                return new(ring * Math.Cos(between.X), ring * Math.Sin(between.X), _dimensions.X * Math.Sin(between.Y));
            default:
                Vec3 direction = between / between.Norm;
                return new(_dimensions.X * direction.X, _dimensions.Y * direction.Y, _dimensions.Z * direction.Z);
        }
    }

    // The turn of the given size, one way or the other, that ends nearest to where it should.
    private static double Towards(double start, double end, double swept) =>
        Distance(start + swept, end) <= Distance(start - swept, end) ? swept : -swept;

    private static double Distance(double one, double other) => Math.Abs(Math.IEEERemainder(one - other, 2 * Math.PI));

    // Around the ring, and around the tube.
    private static Vec3 AroundTorus(Vec3 point, double ringRadius) => new(
        Math.Atan2(point.Y, point.X),
        Math.Atan2(point.Z, Math.Sqrt((point.X * point.X) + (point.Y * point.Y)) - ringRadius),
        0);

    private static Vec3 Unwound(Vec3 start, Vec3 end) => new(
        start.X + Math.IEEERemainder(end.X - start.X, 2 * Math.PI),
        start.Y + Math.IEEERemainder(end.Y - start.Y, 2 * Math.PI),
        0);
}
