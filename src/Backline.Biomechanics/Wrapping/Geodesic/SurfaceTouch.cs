using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way from a point p around one surface to a point q, in the surface's frame.</summary>
internal struct SurfaceTouch
{
    /// <summary>Whether the way touches the surface; else it is straight and nothing below has a meaning.</summary>
    public bool IsTouching;

    /// <summary>m. Where it meets the surface.</summary>
    public Vec3 First;

    /// <summary>m. Where it leaves the surface.</summary>
    public Vec3 Last;

    /// <summary>m. The way along the surface; with the straight stretch where it leaves a torus and comes back to it.</summary>
    public double ArcLength;

    /// <summary>Whether it leaves the surface in between and comes back to it, as over both sides of a ring.</summary>
    public bool IsTwice;

    /// <summary>m. The way along the surface to where it does.</summary>
    public double ArcToLeave;

    /// <summary>m. Where it leaves the surface in between.</summary>
    public Vec3 Leaves;

    /// <summary>m. Where it comes back.</summary>
    public Vec3 Returns;

    /// <summary>The surface's outward normal where the way meets it.</summary>
    public Vec3 FirstNormal;

    /// <summary>The surface's outward normal where the way leaves it.</summary>
    public Vec3 LastNormal;

    /// <summary>1/m. How fast the way's direction at p turns sideways, within the tangent plane, as p is moved that way.</summary>
    public double SidewaysAtP;

    /// <summary>1/m. How fast the way's direction at q turns sideways, within the tangent plane, as q is moved that way.</summary>
    public double SidewaysAtQ;

    /// <summary>What is to be known beside it.</summary>
    public Paths.PathStatus Status;
}
