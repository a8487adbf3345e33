using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>A point of a body that a path runs through.</summary>
public record PathPointSpecification
{
    /// <summary>The point's name.</summary>
    public required string Name { get; init; }

    /// <summary>The body it belongs to, or <c>ground</c>.</summary>
    public required string Body { get; init; }

    /// <summary>m. Where it lies in the body.</summary>
    public Vec3 Location { get; init; }

    /// <summary>Where the point stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
