namespace Backline.Practice.Screening;

/// <summary>What the safety screening asks a practice to keep to. Several hold at once; none undoes another.</summary>
public enum Restriction
{
    /// <summary>Hands stay on a chair or a wall throughout.</summary>
    HandsSupported,

    /// <summary>The head stays higher than the heart: upright, or a small bow with the hands high.</summary>
    HeadAboveHeart,

    /// <summary>Coming up is slow, with a pause.</summary>
    SlowRise,

    /// <summary>The calf part only: the hips do not bend.</summary>
    NoBow,

    /// <summary>Well short of the end of the movement; a low roll.</summary>
    NoEndRange,

    /// <summary>An adult is there.</summary>
    WithAdult,

    /// <summary>Feet wider than the hips, for balance.</summary>
    WideStance,
}
