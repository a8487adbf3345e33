using Backline.Biomechanics.Functions;

namespace Backline.Biomechanics.Paths;

/// <summary>One component of a point that slides.</summary>
public sealed record MovingComponent
{
    /// <summary>The coordinate that moves it; <see langword="null"/> when it stays.</summary>
    public string? Coordinate { get; init; }

    /// <summary>The component in metres as a function of the coordinate.</summary>
    public required FunctionSpecification Function { get; init; }
}
