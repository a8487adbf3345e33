namespace Backline.Stretching.Loads;

/// <summary>Error bands of what muscles do by work in a posture, among people who differ.</summary>
/// <remarks>Sharing the work out takes a hundred times as long as what is borne relaxed, so it is done for fewer people: the first of those of <see cref="LoadBands"/>.</remarks>
public sealed record WorkBands
{
    /// <summary>1. Of how many of the relaxed people one is borne at work as well.</summary>
    internal const int OneOf = 16;

    /// <summary>How many people work at least, where there are as many.</summary>
    internal const int FewestPeople = 256;

    /// <summary>How many people were borne.</summary>
    public required int SampleCount { get; init; }

    /// <summary>Nm. What work bears, by <see cref="StretchJoint"/>.</summary>
    public required IReadOnlyList<ValueBand> ActiveMoments { get; init; }

    /// <summary>1. The activation of each muscle.</summary>
    public required IReadOnlyList<ValueBand> Activations { get; init; }

    /// <summary>1. In how many of the people the muscles can hold the posture.</summary>
    public required double HeldShare { get; init; }
}
