namespace Backline.Biomechanics.Wrapping;

/// <summary>That a path is laid around a surface.</summary>
public sealed record PathWrapSpecification
{
    /// <summary>The surface's name.</summary>
    public required string Surface { get; init; }

    /// <summary>The first path point, from 1, from which it may be laid around; −1 for the first of all.</summary>
    public int FirstPoint { get; init; } = -1;

    /// <summary>The last path point, from 1, up to which it may be laid around; −1 for the last of all.</summary>
    public int LastPoint { get; init; } = -1;

    /// <summary>How OpenSim finds the plane of contact on an ellipsoid.</summary>
    public AxialMethod Method { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
