namespace Backline.Progress.SelfTests;

/// <summary>What two knee-to-wall distances of one ankle tell.</summary>
public enum KneeToWallChange
{
    /// <summary>No more than the check itself scatters.</summary>
    WithinScatter,

    /// <summary>Really farther from the wall: the ankle bends more.</summary>
    Farther,

    /// <summary>Really nearer to the wall: the ankle bends less.</summary>
    Nearer,
}
