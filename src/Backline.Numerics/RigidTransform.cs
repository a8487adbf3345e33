using System.Runtime.CompilerServices;

namespace Backline.Numerics;

/// <summary>
/// A turn and a shift that map points of one frame to another. Named by what it does: <c>tibiaToGround</c>.
/// </summary>
/// <remarks>
/// The default value is not a transform; start from <see cref="Identity"/>. The parts are fields behind properties: what the operators
/// take by reference would otherwise be copied each time.
/// </remarks>
public readonly record struct RigidTransform
{
    private readonly Rotation _rotation;
    private readonly Vec3 _translation;

    /// <summary>Makes a transform from its two parts.</summary>
    /// <param name="rotation">Maps directions.</param>
    /// <param name="translation">m. Where the origin of the source frame lies in the target frame.</param>
    public RigidTransform(Rotation rotation, Vec3 translation)
    {
        _rotation = rotation;
        _translation = translation;
    }

    /// <summary>Neither turn nor shift.</summary>
    public static RigidTransform Identity => new(Rotation.Identity, Vec3.Zero);

    /// <summary>The part that maps directions.</summary>
    public Rotation Rotation => _rotation;

    /// <summary>m. Where the origin of the source frame lies in the target frame.</summary>
    public Vec3 Translation => _translation;

    /// <summary>First the right transform, then the left.</summary>
    public static RigidTransform operator *(in RigidTransform left, in RigidTransform right) =>
        new(left._rotation * right._rotation, left * right._translation);

    /// <summary>The point as the target frame sees it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(in RigidTransform transform, Vec3 point) => (transform._rotation * point) + transform._translation;

    /// <summary>The point seen back in the source frame: the inverse of the transform, applied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Back(Vec3 point) => _rotation.Back(point - _translation);

    /// <summary>The inverse.</summary>
    public RigidTransform Inverse()
    {
        Rotation back = _rotation.Inverse();
        return new(back, -(back * _translation));
    }
}
