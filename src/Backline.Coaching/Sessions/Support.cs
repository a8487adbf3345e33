namespace Backline.Coaching.Sessions;

/// <summary>What the hands rest on.</summary>
public enum Support
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A block on the floor.</summary>
    Block,

    /// <summary>A chair's seat or back.</summary>
    Chair,

    /// <summary>A wall.</summary>
    Wall,
}
