namespace Backline.Coaching.Sessions;

/// <summary>What the screening asks of a session. Several combine.</summary>
[Flags]
public enum Restrictions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Hands on a support.</summary>
    HandsSupported = 1,

    /// <summary>Head above the heart: a higher bow.</summary>
    HeadAboveHeart = 2,

    /// <summary>Rising takes longer, with a pause.</summary>
    SlowRise = 4,

    /// <summary>The calf part only.</summary>
    NoBow = 8,

    /// <summary>Stay well before the end of the range.</summary>
    NoEndRange = 16,

    /// <summary>With an adult beside.</summary>
    WithAdult = 32,
}
