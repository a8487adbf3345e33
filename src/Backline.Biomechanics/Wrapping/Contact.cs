using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Where a stretch of a path meets and leaves a surface, in the surface's frame.</summary>
internal struct Contact
{
    /// <summary>m. Where it meets the surface.</summary>
    public Vec3 First;

    /// <summary>m. Where it leaves the surface.</summary>
    public Vec3 Last;

    /// <summary>m. The way along the surface between the two.</summary>
    public double ArcLength;
}
