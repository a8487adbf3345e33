using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A wrap surface, packed for computing.</summary>
/// <remarks>Fields, because a property hands out a copy and these are large.</remarks>
internal struct SurfaceRecord
{
    /// <summary>Where the surface's frame lies in its body.</summary>
    public required RigidTransform SurfaceToBody;

    /// <summary>m. As in <see cref="WrapSpecification.Dimensions"/>.</summary>
    public required Vec3 Dimensions;

    /// <summary>The body it is fixed to.</summary>
    public required int Body;

    /// <summary>Its shape.</summary>
    public required WrapShape Shape;

    /// <summary>The axis whose sign tells the touchable half; of no meaning when all around may be touched.</summary>
    public required int QuadrantAxis;

    /// <summary>1, −1, or 0 when all around may be touched.</summary>
    public required int QuadrantSign;

    /// <summary>Whether it takes part at all.</summary>
    public required bool IsActive;
}
