using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>
/// A frame in ground for vector units: the three axes and the origin, four numbers each, of which the last is of no meaning.
/// </summary>
internal struct WideFrame
{
    /// <summary>Unit vector.</summary>
    public Vector256<double> X;

    /// <summary>Unit vector.</summary>
    public Vector256<double> Y;

    /// <summary>Unit vector.</summary>
    public Vector256<double> Z;

    /// <summary>m. In ground.</summary>
    public Vector256<double> Origin;

    /// <summary>A direction of the frame as ground sees it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> Turn(in Vec3 direction) => Vector256.MultiplyAddEstimate(
        Z, Vector256.Create(direction.Z), Vector256.MultiplyAddEstimate(Y, Vector256.Create(direction.Y), X * direction.X));

    /// <summary>A point of the frame as ground sees it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> At(in Vec3 point) => Vector256.MultiplyAddEstimate(
        Z,
        Vector256.Create(point.Z),
        Vector256.MultiplyAddEstimate(Y, Vector256.Create(point.Y), Vector256.MultiplyAddEstimate(X, Vector256.Create(point.X), Origin)));

    /// <summary>Goes on to a frame fixed in this one: origin, and axes where they are turned at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Follow(in RigidTransform transform, bool isTurned)
    {
        ref double number = ref Numbers(in transform);
        Vector256<double> origin = Turn(ref Unsafe.Add(ref number, 9)) + Origin;
        if (isTurned)
        {
            Vector256<double> x = Turn(ref number);
            Vector256<double> y = Turn(ref Unsafe.Add(ref number, 3));
            Z = Turn(ref Unsafe.Add(ref number, 6));
            X = x;
            Y = y;
        }

        Origin = origin;
    }

    /// <summary>The vector product of two vectors; its last number is zero where both last numbers are finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cross(Vector256<double> left, Vector256<double> right)
    {
        Vector256<long> order = Vector256.Create(1L, 2L, 0L, 3L);
        return Vector256.Shuffle((left * Vector256.Shuffle(right, order)) - (Vector256.Shuffle(left, order) * right), order);
    }

    /// <summary>Writes the first three numbers where a vector lies; the number behind it in memory is spoilt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> vector, ref Vec3 destination) => vector.StoreUnsafe(ref Unsafe.As<Vec3, double>(ref destination));

    /// <summary>The first three numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3 Narrow(Vector256<double> vector) => new(vector.GetElement(0), vector.GetElement(1), vector.GetElement(2));

    /// <summary>The transform from a frame fixed in this one, into the first of two neighbours in an array; the first number of the second is spoilt.</summary>
    public readonly void StoreProductBefore(in RigidTransform right, ref RigidTransform first)
    {
        WideFrame product = this;
        product.Follow(in right, isTurned: true);
        product.StoreBefore(ref first);
    }

    /// <summary>The frame of a transform.</summary>
    public static WideFrame Of(in RigidTransform transform) => new()
    {
        X = Widen(transform.Rotation.X),
        Y = Widen(transform.Rotation.Y),
        Z = Widen(transform.Rotation.Z),
        Origin = Widen(transform.Translation),
    };

    /// <summary>The transform, into the first of two neighbours in an array; the first number of the second is spoilt.</summary>
    /// <remarks>Four overlapping stores of four numbers, in the order in which <see cref="RigidTransform"/> holds them.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreBefore(ref RigidTransform first)
    {
        ref double number = ref Unsafe.As<RigidTransform, double>(ref first);
        X.StoreUnsafe(ref number);
        Y.StoreUnsafe(ref number, 3);
        Z.StoreUnsafe(ref number, 6);
        Origin.StoreUnsafe(ref number, 9);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector256<double> Turn(ref double direction) => Vector256.MultiplyAddEstimate(
        Z,
        Vector256.Create(Unsafe.Add(ref direction, 2)),
        Vector256.MultiplyAddEstimate(Y, Vector256.Create(Unsafe.Add(ref direction, 1)), X * direction));

    // The twelve numbers of a transform in memory, axes first: its properties would hand out copies.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Numbers(in RigidTransform transform) => ref Unsafe.As<RigidTransform, double>(ref Unsafe.AsRef(in transform));

    private static Vector256<double> Widen(Vec3 vector) => Vector256.Create(vector.X, vector.Y, vector.Z, 0);
}
