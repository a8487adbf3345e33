namespace Backline.Stretching.Postures;

/// <summary>Whether a body stands.</summary>
public enum BalanceVerdict
{
    /// <summary>The centre of mass lies over the feet.</summary>
    StandsAlone,

    /// <summary>It stands because the hands carry some of the weight.</summary>
    StandsWithHands,

    /// <summary>It would stand with hands on something, and there is nothing.</summary>
    NeedsHands,

    /// <summary>The centre of mass lies farther forward than hands can hold.</summary>
    FallsForward,

    /// <summary>The centre of mass lies behind the heels, where hands that press do not help.</summary>
    FallsBack,
}
