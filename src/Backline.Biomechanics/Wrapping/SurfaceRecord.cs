using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A wrap surface, packed for computing.</summary>
internal readonly struct SurfaceRecord
{
    /// <summary>Where the surface's frame lies in its body.</summary>
    public required RigidTransform SurfaceToBody { get; init; }

    /// <summary>m. As in <see cref="WrapSpecification.Dimensions"/>.</summary>
    public required Vec3 Dimensions { get; init; }

    /// <summary>The body it is fixed to.</summary>
    public required int Body { get; init; }

    /// <summary>Its shape.</summary>
    public required WrapShape Shape { get; init; }

    /// <summary>The axis whose sign tells the touchable half; of no meaning when all around may be touched.</summary>
    public required int QuadrantAxis { get; init; }

    /// <summary>1, −1, or 0 when all around may be touched.</summary>
    public required int QuadrantSign { get; init; }

    /// <summary>Whether it takes part at all.</summary>
    public required bool IsActive { get; init; }
}
