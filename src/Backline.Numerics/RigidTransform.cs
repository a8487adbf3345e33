using System.Runtime.CompilerServices;

namespace Backline.Numerics;

/// <summary>
/// A turn and a shift that map points of one frame to another. Named by what it does: <c>tibiaToGround</c>.
/// </summary>
/// <remarks>The default value is not a transform; start from <see cref="Identity"/>.</remarks>
public readonly record struct RigidTransform
{
    /// <summary>Makes a transform from its two parts.</summary>
    /// <param name="rotation">Maps directions.</param>
    /// <param name="translation">m. Where the origin of the source frame lies in the target frame.</param>
    public RigidTransform(Rotation rotation, Vec3 translation)
    {
        Rotation = rotation;
        Translation = translation;
    }

    /// <summary>Neither turn nor shift.</summary>
    public static RigidTransform Identity => new(Rotation.Identity, Vec3.Zero);

    /// <summary>The part that maps directions.</summary>
    public Rotation Rotation { get; }

    /// <summary>m. Where the origin of the source frame lies in the target frame.</summary>
    public Vec3 Translation { get; }

    /// <summary>First the right transform, then the left.</summary>
    public static RigidTransform operator *(in RigidTransform left, in RigidTransform right) =>
        new(left.Rotation * right.Rotation, left * right.Translation);

    /// <summary>The point as the target frame sees it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(in RigidTransform transform, Vec3 point) => (transform.Rotation * point) + transform.Translation;

    /// <summary>The point seen back in the source frame: the inverse of the transform, applied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Back(Vec3 point) => Rotation.Back(point - Translation);

    /// <summary>The inverse.</summary>
    public RigidTransform Inverse()
    {
        Rotation back = Rotation.Inverse();
        return new(back, -(back * Translation));
    }
}
