using System.Runtime.InteropServices;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A straight stretch of a path between two bodies, along which tension works on joints.</summary>
/// <remarks>In this order in memory: vector stores of four numbers spoil the number behind, which is set next.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct PathLine
{
    /// <summary>m. Where it takes hold of the body it leaves, in ground.</summary>
    public Vec3 From;

    /// <summary>m. Where it takes hold of the body it reaches, in ground.</summary>
    public Vec3 To;

    /// <summary>Unit vector from start to end, in ground.</summary>
    public Vec3 Direction;

    /// <summary>The body it leaves.</summary>
    public int FromBody;

    /// <summary>The body it reaches.</summary>
    public int ToBody;

    /// <summary>Whether its direction does not run from the one hold to the other, so that the two pulls do not balance.</summary>
    public bool IsSkewed;
}
