namespace Backline.Biomechanics.Wrapping;

/// <summary>Which half of a wrap surface a path may touch, in the surface's own frame.</summary>
public enum Quadrant
{
    /// <summary>All around.</summary>
    All,

    /// <summary>The half with x above 0.</summary>
    PositiveX,

    /// <summary>The half with x below 0.</summary>
    NegativeX,

    /// <summary>The half with y above 0.</summary>
    PositiveY,

    /// <summary>The half with y below 0.</summary>
    NegativeY,

    /// <summary>The half with z above 0.</summary>
    PositiveZ,

    /// <summary>The half with z below 0.</summary>
    NegativeZ,
}
