namespace Backline.Stretching.Loads;

/// <summary>Error bands of what muscles do by work in a posture, among the people of <see cref="LoadBands"/>.</summary>
public sealed record WorkBands
{
    /// <summary>How many people were borne.</summary>
    public required int SampleCount { get; init; }

    /// <summary>Nm. What work bears, by <see cref="StretchJoint"/>.</summary>
    public required IReadOnlyList<ValueBand> ActiveMoments { get; init; }

    /// <summary>1. The activation of each muscle.</summary>
    public required IReadOnlyList<ValueBand> Activations { get; init; }

    /// <summary>1. In how many of the people the muscles can hold the posture.</summary>
    public required double HeldShare { get; init; }
}
