namespace Backline.Figures;

/// <summary>What a picture of the sole is about.</summary>
public enum SoleFocus
{
    /// <summary>Weight on all three: big-toe ball, little-toe ball, heel.</summary>
    ThreePoints,

    /// <summary>The big-toe ball presses down.</summary>
    BigToeBallPress,

    /// <summary>The line of a step: outer heel, across the ball, big toe.</summary>
    WalkingLine,
}
