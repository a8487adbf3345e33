namespace Backline.Figures;

/// <summary>A joint that a picture may be about.</summary>
public enum FigureJoint
{
    /// <summary>The hip.</summary>
    Hip,

    /// <summary>The knee.</summary>
    Knee,
}
