namespace Backline.Biomechanics.Skeleton;

/// <summary>The kinds of joints. Angles turn the child about body-fixed axes of the joint's frame in the order given.</summary>
public enum JointKind
{
    /// <summary>No motion.</summary>
    Weld,

    /// <summary>One turn about z.</summary>
    Pin,

    /// <summary>One shift along x.</summary>
    Slider,

    /// <summary>Turns about x, then y.</summary>
    Universal,

    /// <summary>Turns about x, y, z.</summary>
    Ball,

    /// <summary>Turns about x, y, z; the same as a ball for positions.</summary>
    Gimbal,

    /// <summary>A turn about z, then shifts along the parent's x and y.</summary>
    Planar,

    /// <summary>Turns about x, y, z, the child's origin riding on an ellipsoid with the child's z along its normal.</summary>
    Ellipsoid,

    /// <summary>Turns about x, y, z, and shifts along the parent's x, y, z.</summary>
    Free,

    /// <summary>Three turns and three shifts about given axes by given functions.</summary>
    Custom,
}
