namespace Backline.Stretching.Loads;

/// <summary>Error bands of a posture's loads, from people drawn at random with the spread that studies found.</summary>
public sealed record LoadBands
{
    /// <summary>How many people were drawn.</summary>
    public required int SampleCount { get; init; }

    /// <summary>The seed they were drawn with; the same seed draws the same people.</summary>
    public required int Seed { get; init; }

    /// <summary>Nm. What is borne without work, by <see cref="StretchJoint"/>.</summary>
    public required IReadOnlyList<ValueBand> PassiveMoments { get; init; }

    /// <summary>Nm. What work bears, by <see cref="StretchJoint"/>.</summary>
    public required IReadOnlyList<ValueBand> ActiveMoments { get; init; }

    /// <summary>N. The relaxed pull of each muscle.</summary>
    public required IReadOnlyList<ValueBand> PassiveForces { get; init; }

    /// <summary>1. The activation of each muscle.</summary>
    public required IReadOnlyList<ValueBand> Activations { get; init; }

    /// <summary>1. How far each tissue is towards what people bear, by <see cref="Tissue"/>.</summary>
    public required IReadOnlyList<ValueBand> Feel { get; init; }

    /// <summary>1. In how many of the people each tissue is felt first, by <see cref="Tissue"/>; the rest feel nothing.</summary>
    public required IReadOnlyList<double> FeltFirst { get; init; }

    /// <summary>1. In how many of the people the muscles can hold the posture.</summary>
    public required double HeldShare { get; init; }
}
