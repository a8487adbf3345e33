using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>How a child body moves on its parent.</summary>
public sealed record JointSpecification
{
    /// <summary>The joint's name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of motion.</summary>
    public required JointKind Kind { get; init; }

    /// <summary>The body, or <c>ground</c>, that carries the child.</summary>
    public required string Parent { get; init; }

    /// <summary>The joint's frame in the parent.</summary>
    public FrameOffset ParentOffset { get; init; }

    /// <summary>The body that is carried.</summary>
    public required string Child { get; init; }

    /// <summary>The joint's frame in the child.</summary>
    public FrameOffset ChildOffset { get; init; }

    /// <summary>The coordinates, in the order of the joint's kind.</summary>
    public IReadOnlyList<CoordinateSpecification> Coordinates { get; init; } = [];

    /// <summary>For a custom joint: three turns, then three shifts. Empty otherwise.</summary>
    public IReadOnlyList<TransformAxis> Axes { get; init; } = [];

    /// <summary>m. For an ellipsoid joint: its half axes.</summary>
    public Vec3 EllipsoidRadii { get; init; }

    /// <summary>Where the joint stands.</summary>
    public Place Place { get; init; } = new("/jointset");
}
