using Backline.Biomechanics.Functions;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>One of the six steps of a custom joint: a turn about, or a shift along, an axis by a function of a coordinate.</summary>
public sealed record TransformAxis
{
    /// <summary>The axis; any length but zero.</summary>
    public required Vec3 Axis { get; init; }

    /// <summary>The coordinate that drives it; <see langword="null"/> when the function is a constant.</summary>
    public string? Coordinate { get; init; }

    /// <summary>Angle in radians or shift in metres as a function of the coordinate.</summary>
    public required FunctionSpecification Function { get; init; }

    /// <summary>Where the axis stands.</summary>
    public Place Place { get; init; } = new("/jointset");
}
