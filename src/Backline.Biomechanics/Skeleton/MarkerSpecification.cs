using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>A named point of a body.</summary>
public sealed record MarkerSpecification
{
    /// <summary>The marker's name.</summary>
    public required string Name { get; init; }

    /// <summary>The body it is fixed to, or <c>ground</c>.</summary>
    public required string Body { get; init; }

    /// <summary>m. Where it lies in the body.</summary>
    public Vec3 Location { get; init; }

    /// <summary>Where the marker stands.</summary>
    public Place Place { get; init; } = new("/markerset");
}
