namespace Backline.Biomechanics.Paths;

/// <summary>A point the path runs through only while a coordinate is within a range.</summary>
public sealed record ConditionalPathPointSpecification : PathPointSpecification
{
    /// <summary>The coordinate that switches it.</summary>
    public required string Coordinate { get; init; }

    /// <value>rad. (or m.) The smallest value at which it takes part.</value>
    public double RangeMin { get; init; }

    /// <value>rad. (or m.) The largest value at which it takes part.</value>
    public double RangeMax { get; init; }
}
