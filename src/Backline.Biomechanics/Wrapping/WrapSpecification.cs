using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A smooth surface fixed to a body that paths are laid around.</summary>
public sealed record WrapSpecification
{
    /// <summary>The surface's name, unique among wrap surfaces.</summary>
    public required string Name { get; init; }

    /// <summary>The body it is fixed to, or <c>ground</c>.</summary>
    public required string Body { get; init; }

    /// <summary>Its shape.</summary>
    public required WrapShape Shape { get; init; }

    /// <summary>How its frame lies in the body.</summary>
    public FrameOffset Pose { get; init; }

    /// <summary>
    /// m. Its size: a cylinder's radius, radius again and length; a sphere's radius three times; an ellipsoid's half axes;
    /// the radius of a torus' tube, the radius of the ring the tube's middle runs along, and zero.
    /// </summary>
    public required Vec3 Dimensions { get; init; }

    /// <summary>Which half of it may be touched.</summary>
    public Quadrant Quadrant { get; init; }

    /// <summary>Whether it takes part at all.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Where the surface stands.</summary>
    public Place Place { get; init; } = new("/bodyset");
}
