namespace Backline.Biomechanics.Functions;

/// <summary>A curve through given points.</summary>
public sealed record PointsFunction : FunctionSpecification
{
    /// <summary>How the curve runs between the points.</summary>
    public required CurveKind Kind { get; init; }

    /// <summary>Where the points are, ascending.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>The values there.</summary>
    public required IReadOnlyList<double> Y { get; init; }
}
