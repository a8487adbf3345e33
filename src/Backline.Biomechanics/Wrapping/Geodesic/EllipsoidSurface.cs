using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>An ellipsoid about the origin: f = Σ x² / a² − 1 = 0.</summary>
internal readonly struct EllipsoidSurface(Vec3 half) : ISmoothSurface
{
    private readonly Vec3 _inverseSquare = new(1 / (half.X * half.X), 1 / (half.Y * half.Y), 1 / (half.Z * half.Z));

    public Vec3 Project(Vec3 point)
    {
        // Newton along the gradient; two steps suffice for points that are off by a rounding or by a guess.
        for (int i = 0; i < 3; i++)
        {
            Vec3 slope = Vec3.Scale(point, _inverseSquare);
            point -= (Vec3.Dot(slope, point) - 1) / (2 * slope.NormSquared) * slope;
        }

        return point;
    }

    public Vec3 Normal(Vec3 point) => Vec3.Scale(point, _inverseSquare).Direction();

    public double Curvature(Vec3 point, Vec3 tangent) =>
        Vec3.Dot(tangent, Vec3.Scale(tangent, _inverseSquare)) / Vec3.Scale(point, _inverseSquare).Norm;
}
