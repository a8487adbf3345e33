namespace Backline.Figures;

/// <summary>What the hands rest on.</summary>
public enum FigureSupport
{
    /// <summary>Nothing: the arms hang.</summary>
    None,

    /// <summary>A block on its end, upon one or two lying ones where it would be too low; within reach in a deep bow only.</summary>
    Block,

    /// <summary>A chair: its seat in a deep bow, its back when upright.</summary>
    Chair,

    /// <summary>A wall.</summary>
    Wall,
}
