using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics.Batches;

/// <summary>What is wanted of many postures.</summary>
public sealed record BatchOptions
{
    /// <summary>How paths are laid around wrap surfaces.</summary>
    public WrappingMethod Wrapping { get; init; }

    /// <summary>Whether moment arms are wanted.</summary>
    public bool HasMomentArms { get; init; } = true;

    /// <value>1. Activation at which equilibria are wanted, 0 to 1; absent: none are wanted.</value>
    public double? Activation { get; init; }

    /// <summary>How many threads may work; 0 for as many as the machine has.</summary>
    public int Threads { get; init; }
}
