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

    /// <summary>N. The relaxed pull of each tissue, all its muscles and bands together, by <see cref="Tissue"/>.</summary>
    public required IReadOnlyList<ValueBand> TissuePulls { get; init; }

    /// <summary>1. The activation of each muscle.</summary>
    public required IReadOnlyList<ValueBand> Activations { get; init; }

    /// <summary>1. How far each tissue is towards what people bear, by <see cref="Tissue"/>.</summary>
    public required IReadOnlyList<ValueBand> Feel { get; init; }

    /// <summary>1. In how many of the people each tissue is felt first, by <see cref="Tissue"/>; the rest feel nothing.</summary>
    public required IReadOnlyList<double> FeltFirst { get; init; }

    /// <summary>1. In how many of the people the muscles can hold the posture.</summary>
    public required double HeldShare { get; init; }

    /// <summary>N. The relaxed pull of each muscle in each person.</summary>
    internal SampleTable Pulls { get; init; } = new(0, 0);

    /// <summary>1. By how much each person's moment arms at the ankle differ, one row.</summary>
    internal SampleTable AnkleArms { get; init; } = new(0, 0);

    /// <summary>Nm. What muscles do about a joint.</summary>
    /// <param name="arms">m/rad. Muscles with their moment arms.</param>
    /// <param name="isAtAnkle">Whether the joint is the ankle.</param>
    internal ValueBand Moment(IReadOnlyList<(int Muscle, double Arm)> arms, bool isAtAnkle) =>
        Pulls.BandOfSum(arms, sample => isAtAnkle ? AnkleArms[0, sample] : 1);
}
