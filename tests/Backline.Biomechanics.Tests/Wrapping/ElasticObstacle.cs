using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>A surface that keeps a chain out.</summary>
internal sealed class ElasticObstacle(WrapSpecification surface)
{
    // m.
    private const double Stuck = 1e-5;

    private readonly RigidTransform _frame = surface.Pose.ToTransform();
    private readonly Vec3 _size = surface.Dimensions;

    /// <summary>Moves a point that lies inside onto the surface, along its normal.</summary>
    public bool PushOut(ref Vec3 point)
    {
        Vec3 at = _frame.Back(point);
        if (Depth(at, out Vec3 outward) is not (> 0 and double depth))
        {
            return false;
        }

        point = _frame * (at + (depth * outward));
        return true;
    }

    /// <summary>Whether a chain is stuck inside, as where surfaces that cut each other push it to and fro.</summary>
    public bool Holds(Vec3[] chain) => chain.Skip(1).SkipLast(1).Any(point => Depth(_frame.Back(point), out _) > Stuck);

    /// <summary>Whether a chain keeps to the touchable half, and to the hole of a ring between whose sides it leads.</summary>
    public bool Allows(Vec3[] chain)
    {
        Vec3[] at = [.. chain.Select(_frame.Back)];
        if (surface.Shape == WrapShape.Torus)
        {
            return at[0].Z * at[^1].Z >= 0 || !at.Zip(at.Skip(1)).Any(piece => PassesOutside(piece.First, piece.Second));
        }

        Vec3[] touching = [.. at.Where(point => Depth(point, out _) > -1e-6)];
        if (surface.Quadrant == Quadrant.All || surface.Shape == WrapShape.Cylinder || touching.Length == 0)
        {
            return true;
        }

        Vec3 middle = touching[0] + touching[^1];
        return surface.Quadrant switch
        {
            Quadrant.PositiveX => middle.X >= 0,
            Quadrant.PositiveY => middle.Y >= 0,
            _ => throw new NotSupportedException($"{surface.Quadrant}"),
        };
    }

    // An ellipsoid's is by the first order; chains come near it from outside, where that is enough.
    private double Depth(Vec3 at, out Vec3 outward)
    {
        switch (surface.Shape)
        {
            case WrapShape.Cylinder:
                double fromAxis = Math.Sqrt((at.X * at.X) + (at.Y * at.Y));
                outward = new Vec3(at.X, at.Y, 0) / Math.Max(fromAxis, 1e-12);
                return _size.X - fromAxis;
            case WrapShape.Torus:
                double distance = Math.Sqrt((at.X * at.X) + (at.Y * at.Y));
                Vec3 fromTube = at - (_size.Y / Math.Max(distance, 1e-12) * new Vec3(at.X, at.Y, 0));
                outward = fromTube / Math.Max(fromTube.Norm, 1e-12);
                return _size.X - fromTube.Norm;
            default:
                Vec3 slope = new(at.X / (_size.X * _size.X), at.Y / (_size.Y * _size.Y), at.Z / (_size.Z * _size.Z));
                double level = Math.Sqrt(Vec3.Dot(slope, at));
                bool isDeep = level < 0.5;
                outward = isDeep ? at / Math.Max(at.Norm, 1e-12) : slope.Direction();
                return isDeep ? 0.1 * _size.X : (1 - level) * level / slope.Norm;
        }
    }

    private bool PassesOutside(Vec3 from, Vec3 to)
    {
        if (from.Z * to.Z >= 0)
        {
            return false;
        }

        Vec3 pass = from + (from.Z / (from.Z - to.Z) * (to - from));
        return Math.Sqrt((pass.X * pass.X) + (pass.Y * pass.Y)) > _size.Y;
    }
}
