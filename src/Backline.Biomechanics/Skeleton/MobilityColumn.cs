using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>
/// How everything outboard of a joint moves, in ground, per unit rate of one coordinate: a turning rate and the velocity of
/// the point that passes through the ground's origin.
/// </summary>
/// <remarks>Each of the two has a fourth number beside it without meaning, so that vector units take it whole.</remarks>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct MobilityColumn
{
    /// <summary>rad per unit of the coordinate.</summary>
    [FieldOffset(0)]
    public Vec3 Angular;

    /// <summary>m per unit of the coordinate.</summary>
    [FieldOffset(32)]
    public Vec3 Linear;

    /// <summary><see cref="Angular"/> for vector units.</summary>
    [UnscopedRef]
    public ref Vector256<double> WideAngular => ref Unsafe.As<Vec3, Vector256<double>>(ref Angular);

    /// <summary><see cref="Linear"/> for vector units.</summary>
    [UnscopedRef]
    public ref Vector256<double> WideLinear => ref Unsafe.As<Vec3, Vector256<double>>(ref Linear);

    /// <summary>The rate of work of a force of unit size along a line, given as its direction and its moment about the origin.</summary>
    public readonly double Work(Vec3 direction, Vec3 moment) => Vec3.Dot(Angular, moment) + Vec3.Dot(Linear, direction);

    /// <summary>The velocity of a point per unit rate of the coordinate.</summary>
    public readonly Vec3 Velocity(Vec3 pointInGround) => Linear + Vec3.Cross(Angular, pointInGround);
}
