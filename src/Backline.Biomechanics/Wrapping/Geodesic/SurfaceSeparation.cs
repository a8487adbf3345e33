using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// Whether a plane parts two surfaces and the two ends of a stretch, so that a shortest way surely meets them in one order:
/// a way that crossed the plane more than once could be shortened along the plane, which nothing obstructs.
/// </summary>
internal static class SurfaceSeparation
{
    /// <summary>Whether a plane parts the start and one surface from another surface and the end.</summary>
    public static bool Is(in TautSurfaces surfaces, int near, int far)
    {
        Vec3 normal = Normal(in surfaces, near, far);
        double nearLevel = Vec3.Dot(normal, surfaces.Frame(near).Translation) + Reach(in surfaces, near, normal);
        double farLevel = Vec3.Dot(normal, surfaces.Frame(far).Translation) - Reach(in surfaces, far, normal);
        double low = Math.Max(nearLevel, Vec3.Dot(normal, surfaces.Start));
        double high = Math.Min(farLevel, Vec3.Dot(normal, surfaces.End));
        return low < high;
    }

    /// <summary>Whether any two surfaces of the stretch may cut each other: no plane along this choice of directions parts them.</summary>
    public static bool IsAnyOverlap(in TautSurfaces surfaces)
    {
        for (int one = 0; one < surfaces.Count; one++)
        {
            for (int other = 0; other < one; other++)
            {
                Vec3 normal = Normal(in surfaces, one, other);
                double apart = Vec3.Dot(normal, surfaces.Frame(other).Translation - surfaces.Frame(one).Translation);
                if (!(Reach(in surfaces, one, normal) + Reach(in surfaces, other, normal) < apart))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Across the axes of cylinders; else from middle to middle.
    private static Vec3 Normal(in TautSurfaces surfaces, int near, int far)
    {
        Vec3 between = surfaces.Frame(far).Translation - surfaces.Frame(near).Translation;
        bool isNearLong = surfaces.Surface(near).Shape == WrapShape.Cylinder;
        bool isFarLong = surfaces.Surface(far).Shape == WrapShape.Cylinder;
        if (isNearLong && isFarLong)
        {
            Vec3 across = Vec3.Cross(surfaces.Frame(near).Rotation.Z, surfaces.Frame(far).Rotation.Z);
            if (across.NormSquared > 1e-12)
            {
                return Vec3.Dot(across, between) < 0 ? -across.Direction() : across.Direction();
            }
        }

        if (isNearLong || isFarLong)
        {
            Vec3 axis = surfaces.Frame(isNearLong ? near : far).Rotation.Z;
            between -= Vec3.Dot(between, axis) * axis;
        }

        return between.Direction();
    }

    // How far a surface reaches from its middle in a direction.
    private static double Reach(in TautSurfaces surfaces, int slot, Vec3 normal)
    {
        ref readonly SurfaceRecord surface = ref surfaces.Surface(slot);
        Vec3 inFrame = surfaces.Frame(slot).Rotation.Back(normal);
        Vec3 size = surface.Dimensions;
        double flat = Math.Sqrt(Math.Max(0, 1 - (inFrame.Z * inFrame.Z)));
        return surface.Shape switch
        {
            WrapShape.Cylinder => Math.Abs(inFrame.Z) < 1e-6 ? size.X : double.PositiveInfinity,
            WrapShape.Torus => size.X + (size.Y * flat),
            _ => Vec3.Scale(inFrame, size).Norm,
        };
    }
}
