using System.Runtime.CompilerServices;

namespace Backline.Numerics;

/// <summary>
/// A turn that maps directions of one frame to another. Named by what it does: <c>tibiaToGround</c>.
/// </summary>
/// <remarks>
/// Held as the images of the three unit axes, the columns of the rotation matrix. The default value is not a rotation;
/// start from <see cref="Identity"/>.
/// </remarks>
public readonly record struct Rotation
{
    private readonly Vec3 _x;
    private readonly Vec3 _y;
    private readonly Vec3 _z;

    /// <summary>Makes a rotation from the images of the axes, which are taken as they are.</summary>
    /// <param name="x">Where the first axis goes; unit length.</param>
    /// <param name="y">Where the second axis goes; unit length, perpendicular to the first.</param>
    /// <param name="z">Where the third axis goes; the vector product of the two.</param>
    public Rotation(Vec3 x, Vec3 y, Vec3 z)
    {
        _x = x;
        _y = y;
        _z = z;
    }

    /// <summary>No turn.</summary>
    public static Rotation Identity => new(Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ);

    /// <summary>The image of the first axis.</summary>
    public Vec3 X => _x;

    /// <summary>The image of the second axis.</summary>
    public Vec3 Y => _y;

    /// <summary>The image of the third axis.</summary>
    public Vec3 Z => _z;

    /// <summary>Three turns in sequence, each about an axis of the frame as the turns before have left it.</summary>
    /// <param name="angles">rad. About x, then the new y, then the newest z.</param>
    public static Rotation FromBodyFixedXyz(Vec3 angles) =>
        Identity.ThenAboutX(angles.X).ThenAboutY(angles.Y).ThenAboutZ(angles.Z);

    /// <summary>A turn about an axis.</summary>
    /// <param name="axis">Unit length.</param>
    /// <param name="angle">rad. Right-handed.</param>
    public static Rotation FromAxisAngle(Vec3 axis, double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return new(Turn(axis, Vec3.UnitX, sine, cosine), Turn(axis, Vec3.UnitY, sine, cosine), Turn(axis, Vec3.UnitZ, sine, cosine));
    }

    /// <summary>First the right rotation, then the left.</summary>
    public static Rotation operator *(in Rotation left, in Rotation right) => new(left * right._x, left * right._y, left * right._z);

    /// <summary>The direction as the target frame sees it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(in Rotation rotation, Vec3 direction) => new(
        (rotation._x.X * direction.X) + (rotation._y.X * direction.Y) + (rotation._z.X * direction.Z),
        (rotation._x.Y * direction.X) + (rotation._y.Y * direction.Y) + (rotation._z.Y * direction.Z),
        (rotation._x.Z * direction.X) + (rotation._y.Z * direction.Y) + (rotation._z.Z * direction.Z));

    /// <summary>The direction seen back in the source frame: the inverse of the rotation, applied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 Back(Vec3 direction) => new(Vec3.Dot(_x, direction), Vec3.Dot(_y, direction), Vec3.Dot(_z, direction));

    /// <summary>The inverse.</summary>
    public Rotation Inverse() => new(
        new(X.X, Y.X, Z.X),
        new(X.Y, Y.Y, Z.Y),
        new(X.Z, Y.Z, Z.Z));

    /// <summary>This rotation preceded by a turn about the source frame's own first axis.</summary>
    /// <param name="angle">rad. Right-handed.</param>
    public Rotation ThenAboutX(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return new(X, (cosine * Y) + (sine * Z), (cosine * Z) - (sine * Y));
    }

    /// <summary>This rotation preceded by a turn about the source frame's own second axis.</summary>
    /// <param name="angle">rad. Right-handed.</param>
    public Rotation ThenAboutY(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return new((cosine * X) - (sine * Z), Y, (cosine * Z) + (sine * X));
    }

    /// <summary>This rotation preceded by a turn about the source frame's own third axis.</summary>
    /// <param name="angle">rad. Right-handed.</param>
    public Rotation ThenAboutZ(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        return new((cosine * X) + (sine * Y), (cosine * Y) - (sine * X), Z);
    }

    /// <summary>The three body-fixed angles that make this rotation; the inverse of <see cref="FromBodyFixedXyz"/>.</summary>
    /// <returns>rad. The middle angle lies within a quarter turn; where it is a quarter turn the last is set to zero.</returns>
    public Vec3 ToBodyFixedXyz()
    {
        double cosine = Math.Sqrt((X.X * X.X) + (Y.X * Y.X));
        double y = Math.Atan2(Z.X, cosine);
        return cosine > 1e-12
            ? new(Math.Atan2(-Z.Y, Z.Z), y, Math.Atan2(-Y.X, X.X))
            : new(Math.Atan2(Y.Z, Y.Y), y, 0);
    }

    /// <summary>How far this is from a proper rotation: the largest deviation of its columns from unit, perpendicular and right-handed.</summary>
    /// <returns>1. Zero for an exact rotation.</returns>
    public double Defect() => Math.Max(
        (Vec3.Cross(X, Y) - Z).Norm,
        Math.Max(Math.Abs(Vec3.Dot(X, Y)), Math.Max(Math.Abs(X.NormSquared - 1), Math.Abs(Y.NormSquared - 1))));

    // Rodrigues: v cos + (k x v) sin + k (k . v)(1 - cos).
    private static Vec3 Turn(Vec3 axis, Vec3 vector, double sine, double cosine) =>
        (cosine * vector) + (sine * Vec3.Cross(axis, vector)) + ((1 - cosine) * Vec3.Dot(axis, vector) * axis);
}
