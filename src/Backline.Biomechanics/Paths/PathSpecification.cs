using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics.Paths;

/// <summary>The line of a muscle, ligament or spring, from origin to insertion.</summary>
public sealed record PathSpecification
{
    /// <summary>The points, from origin to insertion; at least two.</summary>
    public required IReadOnlyList<PathPointSpecification> Points { get; init; }

    /// <summary>The surfaces it is laid around.</summary>
    public IReadOnlyList<PathWrapSpecification> Wraps { get; init; } = [];

    /// <summary>Where the path stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
