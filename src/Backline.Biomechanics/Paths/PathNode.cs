using System.Runtime.InteropServices;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A corner of a path as it lies now: a path point, or a point where it meets or leaves a wrap surface.</summary>
/// <remarks>In this order in memory: vector stores of four numbers spoil the number behind, which is set next.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct PathNode
{
    /// <summary>m. In ground.</summary>
    public Vec3 Position;

    /// <summary>
    /// m. In ground: where tension takes hold. The same as <see cref="Position"/> but for contact points that OpenSim's rounds
    /// have moved on.
    /// </summary>
    public Vec3 Grip;

    /// <summary>m. Length along the surface from the node before; 0 where the path gets here straight.</summary>
    public double ArcLength;

    /// <summary>The body it belongs to.</summary>
    public int Body;

    /// <summary>The path point, counted from 0 within the path; −1 on a surface.</summary>
    public int Point;

    /// <summary>The path wrap, counted from 0 within the path; −1 for a path point.</summary>
    public int Wrap;
}
