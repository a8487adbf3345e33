using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Batches;

/// <summary>Results of many postures as flat arrays, a row per posture.</summary>
public sealed class BatchResults
{
    internal BatchResults(Model model, int poseCount, BatchOptions options)
    {
        PoseCount = poseCount;
        MuscleCount = model.MuscleNames.Count;
        ArmCount = options.HasMomentArms ? model.Paths.FirstArm[MuscleCount] : 0;
        Lengths = new double[poseCount * MuscleCount];
        MomentArms = new double[poseCount * ArmCount];
        int equilibria = options.Activation is null ? 0 : poseCount * MuscleCount;
        TendonForces = new double[equilibria];
        FibreLengths = new double[equilibria];
        Equilibria = new EquilibriumStatus[equilibria];
        PathStatuses = new PathStatus[poseCount * MuscleCount];
        ArmMuscles = [.. Enumerable.Range(0, ArmCount).Select(arm => MuscleOf(model, arm))];
        ArmCoordinates = [.. model.Paths.ArmCoordinate.Take(ArmCount)];
    }

    /// <summary>How many rows there are.</summary>
    public int PoseCount { get; }

    /// <summary>How many muscles the model has.</summary>
    public int MuscleCount { get; }

    /// <summary>How many pairs of a muscle and a coordinate that can move it there are.</summary>
    public int ArmCount { get; }

    /// <summary>m. Path lengths, a row per posture, a column per muscle.</summary>
    public double[] Lengths { get; }

    /// <summary>m per unit. Moment arms, a row per posture, a column per pair of <see cref="ArmMuscles"/> and <see cref="ArmCoordinates"/>.</summary>
    public double[] MomentArms { get; }

    /// <summary>The muscle of each column of <see cref="MomentArms"/>.</summary>
    public IReadOnlyList<int> ArmMuscles { get; }

    /// <summary>The coordinate of each column of <see cref="MomentArms"/>: leaders in place of what follows them.</summary>
    public IReadOnlyList<int> ArmCoordinates { get; }

    /// <summary>N. Tendon forces, a row per posture, a column per muscle; empty when no equilibria were wanted.</summary>
    public double[] TendonForces { get; }

    /// <summary>m. Fibre lengths, likewise; not unique where <see cref="Equilibria"/> says slack.</summary>
    public double[] FibreLengths { get; }

    /// <summary>How each equilibrium was found, likewise.</summary>
    public EquilibriumStatus[] Equilibria { get; }

    /// <summary>What is to be known beside each length, a row per posture, a column per muscle.</summary>
    public PathStatus[] PathStatuses { get; }

    private static int MuscleOf(Model model, int arm)
    {
        int found = Array.BinarySearch(model.Paths.FirstArm, arm);
        int muscle = found >= 0 ? found : ~found - 1;
        while (model.Paths.FirstArm[muscle + 1] <= arm)
        {
            muscle++;
        }

        return muscle;
    }
}
