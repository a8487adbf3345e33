namespace Backline.Biomechanics.Paths;

/// <summary>What is to be known about a path in this posture beside its length.</summary>
[Flags]
public enum PathStatus
{
    /// <summary>Nothing.</summary>
    Plain = 0,

    /// <summary>A conditional point is about to join or leave: length and moment arm may jump.</summary>
    AtSwitch = 1,

    /// <summary>A path point lies inside a wrap surface.</summary>
    PointInside = 2,

    /// <summary>The path is about to change its side of a surface, or the surface's touchable half forbids where it wants to go.</summary>
    AtQuadrantLimit = 4,

    /// <summary>The path touches a cylinder beyond the cylinder's end; the cylinder is taken as endless there.</summary>
    BeyondEnd = 8,

    /// <summary>The search for the shortest path ended before it was exact, or its length is no finite number.</summary>
    NotConverged = 16,

    /// <summary>Two surfaces cut each other where a shorter path may lie that was not found, in the groove between them or over it.</summary>
    SurfacesCross = 32,
}
