namespace Backline.Biomechanics.Skeleton;

/// <summary>One way a joint can move. Angles in radians, shifts in metres.</summary>
public sealed record CoordinateSpecification
{
    /// <summary>The coordinate's name, unique in the model.</summary>
    public required string Name { get; init; }

    /// <value>rad. (or m.) The value of the reference posture.</value>
    public double DefaultValue { get; init; }

    /// <value>rad. (or m.) The smallest value of its range.</value>
    public double RangeMin { get; init; } = -10;

    /// <value>rad. (or m.) The largest value of its range.</value>
    public double RangeMax { get; init; } = 10;

    /// <summary>Whether the file holds it still. Information: poses may set it all the same.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether the file keeps it within its range. Information: poses may set it all the same.</summary>
    public bool IsClamped { get; init; }

    /// <summary>Where the coordinate stands.</summary>
    public Place Place { get; init; } = new("/jointset");
}
