using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A torus about the z axis: a tube of one radius around a circle of another.</summary>
internal readonly struct TorusSurface(double tube, double ring) : ISmoothSurface
{
    public Vec3 Project(Vec3 point)
    {
        Vec3 centre = TubeCentre(point);
        return centre + (tube * (point - centre).Direction());
    }

    /// <summary>The unit tangent at a point of the torus that a direction comes to there.</summary>
    public Vec3 Along(Vec3 point, Vec3 direction)
    {
        Vec3 normal = Normal(point);
        return (direction - (Vec3.Dot(direction, normal) * normal)).Direction();
    }

    public Vec3 Normal(Vec3 point) => (point - TubeCentre(point)).Direction();

    // Along the tube's own circle the curvature is that of the tube; along the ring it is that of the parallel, seen from the normal.
    public double Curvature(Vec3 point, Vec3 tangent)
    {
        double fromAxis = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        double alongRing = ((point.X * tangent.Y) - (point.Y * tangent.X)) / fromAxis;
        double outward = (fromAxis - ring) / tube;
        double square = alongRing * alongRing;
        return ((tangent.NormSquared - square) / tube) + (square * outward / fromAxis);
    }

    /// <summary>1/m. How a geodesic's direction turns as it goes on: the curvature along it, into the torus.</summary>
    public Vec3 Bending(Vec3 point, Vec3 tangent)
    {
        double fromAxis = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        double flat = 1 - (ring / fromAxis);
        Vec3 fromTube = new(flat * point.X, flat * point.Y, point.Z);
        double alongRing = ((point.X * tangent.Y) - (point.Y * tangent.X)) / fromAxis;
        double square = alongRing * alongRing;
        double curvature = (tangent.NormSquared - square + (square * flat)) / tube;
        return -curvature / fromTube.Norm * fromTube;
    }

    private Vec3 TubeCentre(Vec3 point)
    {
        double fromAxis = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        return fromAxis > 0 ? new(ring * point.X / fromAxis, ring * point.Y / fromAxis, 0) : new(ring, 0, 0);
    }
}
