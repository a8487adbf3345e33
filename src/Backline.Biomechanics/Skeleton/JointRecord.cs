using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>How a body moves on its parent, packed for computing. Indexed by the body it carries.</summary>
/// <remarks>Fields, because a property hands out a copy and these are large.</remarks>
internal struct JointRecord
{
    /// <summary>The carrying body; smaller than the carried one.</summary>
    public required int Parent;

    /// <summary>From the joint's frame to the parent body.</summary>
    public required RigidTransform FrameToParent;

    /// <summary>From the child body to the joint's moving frame.</summary>
    public required RigidTransform ChildToFrame;

    /// <summary>Whether the frame is turned in the parent at all.</summary>
    public required bool IsFrameTurned;

    /// <summary>Whether the child is turned in the moving frame at all.</summary>
    public required bool IsChildTurned;

    /// <summary>The first turn among the axes.</summary>
    public required int FirstTurn;

    /// <summary>The first shift among the axes; the turns end here.</summary>
    public required int FirstShift;

    /// <summary>Where the shifts end.</summary>
    public required int EndShift;

    /// <summary>The first of its coordinates.</summary>
    public required int FirstCoordinate;

    /// <summary>Where its coordinates end.</summary>
    public required int EndCoordinate;

    /// <summary>Whether the moving origin rides on an ellipsoid.</summary>
    public required bool IsOnEllipsoid;

    /// <summary>m. Half axes of an ellipsoid joint; zero for all others.</summary>
    public required Vec3 EllipsoidRadii;
}
