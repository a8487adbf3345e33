using System.Runtime.CompilerServices;

namespace Backline.Numerics;

/// <summary>
/// Three numbers along the axes of a frame: a point, a displacement, a direction, a force or a turning rate.
/// What it is and whose frame it is in stands in the name of the variable.
/// </summary>
/// <remarks>The default value is zero. Equality is that of the numbers.</remarks>
public readonly record struct Vec3
{
    /// <summary>Makes a vector from its components.</summary>
    /// <param name="x">any. Along the first axis.</param>
    /// <param name="y">any. Along the second axis.</param>
    /// <param name="z">any. Along the third axis.</param>
    public Vec3(double x, double y, double z)
    {
        X = x;
        Y = y;
        Z = z;
    }

    /// <summary>No displacement at all.</summary>
    public static Vec3 Zero => default;

    /// <summary>Unit length along the first axis.</summary>
    public static Vec3 UnitX => new(1, 0, 0);

    /// <summary>Unit length along the second axis.</summary>
    public static Vec3 UnitY => new(0, 1, 0);

    /// <summary>Unit length along the third axis.</summary>
    public static Vec3 UnitZ => new(0, 0, 1);

    /// <value>any. The component along the first axis, in the unit of the vector.</value>
    public double X { get; }

    /// <value>any. The component along the second axis, in the unit of the vector.</value>
    public double Y { get; }

    /// <value>any. The component along the third axis, in the unit of the vector.</value>
    public double Z { get; }

    /// <value>any. The length, in the unit of the vector.</value>
    public double Norm => Math.Sqrt(Dot(this, this));

    /// <value>any. The length squared, in the square of the vector's unit.</value>
    public double NormSquared => Dot(this, this);

    /// <summary>Whether all three components are numbers, none infinite.</summary>
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Z);

    /// <summary>The component along an axis.</summary>
    /// <param name="axis">0, 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="axis"/> is not 0, 1 or 2.</exception>
    public double this[int axis]
    {
        // Asked one by one: the table of jumps that a switch becomes costs more.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => axis == 0 ? X : axis == 1 ? Y : axis == 2 ? Z
            : throw new ArgumentOutOfRangeException(nameof(axis), axis, "An axis must be 0, 1 or 2.");
    }

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator +(Vec3 left, Vec3 right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator -(Vec3 left, Vec3 right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>The same length the other way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator -(Vec3 vector) => new(-vector.X, -vector.Y, -vector.Z);

    /// <summary>The vector stretched by a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(double factor, Vec3 vector) => new(factor * vector.X, factor * vector.Y, factor * vector.Z);

    /// <summary>The vector stretched by a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator *(Vec3 vector, double factor) => factor * vector;

    /// <summary>The vector shortened by a divisor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 operator /(Vec3 vector, double divisor) => (1.0 / divisor) * vector;

    /// <summary>The scalar product.</summary>
    /// <returns>any. In the product of the two vectors' units.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Dot(Vec3 left, Vec3 right) => (left.X * right.X) + (left.Y * right.Y) + (left.Z * right.Z);

    /// <summary>The vector product: perpendicular to both, right-handed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 Cross(Vec3 left, Vec3 right) => new(
        (left.Y * right.Z) - (left.Z * right.Y),
        (left.Z * right.X) - (left.X * right.Z),
        (left.X * right.Y) - (left.Y * right.X));

    /// <summary>Component by component.</summary>
    public static Vec3 Scale(Vec3 left, Vec3 right) => new(left.X * right.X, left.Y * right.Y, left.Z * right.Z);

    /// <summary>The distance between two points.</summary>
    /// <returns>any. In the points' unit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Distance(Vec3 left, Vec3 right) => (left - right).Norm;

    /// <summary>The direction of this vector, of length 1; zero when the vector is zero.</summary>
    public Vec3 Direction()
    {
        double norm = Norm;
        return norm > 0 ? (1.0 / norm) * this : Zero;
    }

    /// <summary>A unit vector perpendicular to this one; which of them is settled by the smallest component.</summary>
    public Vec3 AnyPerpendicular()
    {
        double x = Math.Abs(X);
        double y = Math.Abs(Y);
        double z = Math.Abs(Z);
        Vec3 other = x <= y && x <= z ? UnitX : y <= z ? UnitY : UnitZ;
        return Cross(this, other).Direction();
    }

    /// <summary>The three numbers, for debuggers and messages.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({X:G6}, {Y:G6}, {Z:G6})");
}
