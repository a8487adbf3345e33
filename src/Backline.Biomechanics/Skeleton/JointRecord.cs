using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>How a body moves on its parent, packed for computing. Indexed by the body it carries.</summary>
internal readonly struct JointRecord
{
    /// <summary>The carrying body; smaller than the carried one.</summary>
    public required int Parent { get; init; }

    /// <summary>From the joint's frame to the parent body.</summary>
    public required RigidTransform FrameToParent { get; init; }

    /// <summary>From the child body to the joint's moving frame.</summary>
    public required RigidTransform ChildToFrame { get; init; }

    /// <summary>Whether the frame is turned in the parent at all.</summary>
    public required bool IsFrameTurned { get; init; }

    /// <summary>Whether the child is turned in the moving frame at all.</summary>
    public required bool IsChildTurned { get; init; }

    /// <summary>The first turn among the axes.</summary>
    public required int FirstTurn { get; init; }

    /// <summary>The first shift among the axes; the turns end here.</summary>
    public required int FirstShift { get; init; }

    /// <summary>Where the shifts end.</summary>
    public required int EndShift { get; init; }

    /// <summary>The first of its coordinates.</summary>
    public required int FirstCoordinate { get; init; }

    /// <summary>Where its coordinates end.</summary>
    public required int EndCoordinate { get; init; }

    /// <summary>m. Half axes of an ellipsoid joint; zero for all others.</summary>
    public required Vec3 EllipsoidRadii { get; init; }
}
