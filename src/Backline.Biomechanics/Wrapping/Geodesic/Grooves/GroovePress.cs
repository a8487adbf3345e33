using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>How a rope of unit tension that runs along a groove presses on both surfaces.</summary>
/// <remarks>
/// Its bend k is held by both: k = −(a n + b m), n and m being the outward normals. As the groove lies on both surfaces, k · n = −κ and
/// k · m = −λ, their normal curvatures along it. With c = n · m that is a + c b = κ and c a + b = λ. The rope stays in the groove
/// where neither is below 0; and the geodesic that leaves along one surface keeps out of the other where the other is pressed.
/// </remarks>
internal readonly struct GroovePress
{
    private GroovePress(double onOne, double onOther, Vec3 oneNormal, Vec3 otherNormal)
    {
        OnOne = onOne;
        OnOther = onOther;
        OneNormal = oneNormal;
        OtherNormal = otherNormal;
    }

    /// <summary>1/m. On the first surface, per unit tension.</summary>
    public double OnOne { get; }

    /// <summary>1/m. On the second surface, per unit tension.</summary>
    public double OnOther { get; }

    /// <summary>The first surface's outward normal, in ground.</summary>
    public Vec3 OneNormal { get; }

    /// <summary>The second surface's outward normal, in ground.</summary>
    public Vec3 OtherNormal { get; }

    /// <summary>How it presses at a point.</summary>
    public static GroovePress At(in TautSurfaces surfaces, int one, int other, in GroovePoint point)
    {
        double oneBend = Bend(in surfaces, one, in point, out Vec3 oneNormal);
        double otherBend = Bend(in surfaces, other, in point, out Vec3 otherNormal);
        double cosine = Vec3.Dot(oneNormal, otherNormal);
        double square = Math.Max(double.Epsilon, 1 - (cosine * cosine));
        return new((oneBend - (cosine * otherBend)) / square, (otherBend - (cosine * oneBend)) / square, oneNormal, otherNormal);
    }

    // 1/m. The normal curvature of a cylinder or sphere.
    private static double Bend(in TautSurfaces surfaces, int slot, in GroovePoint point, out Vec3 normal)
    {
        ref readonly RigidTransform frame = ref surfaces.Frame(slot);
        double radius = surfaces.Surface(slot).Dimensions.X;
        Vec3 outward = point.Position - frame.Translation;
        double around = 1;
        if (surfaces.Surface(slot).Shape == WrapShape.Cylinder)
        {
            Vec3 axis = frame.Rotation.Z;
            double along = Vec3.Dot(point.Direction, axis);
            around = 1 - (along * along);
            outward -= Vec3.Dot(outward, axis) * axis;
        }

        normal = outward / radius;
        return around / radius;
    }
}
