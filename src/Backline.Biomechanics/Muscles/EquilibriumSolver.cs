using Backline.Biomechanics.Muscles.Curves;

namespace Backline.Biomechanics.Muscles;

/// <summary>Finds the fibre length at which a muscle standing still pulls its tendon as hard as the tendon pulls back.</summary>
/// <remarks>
/// <para>The unknown is the fibre's length along the tendon, s; the width w across the fibres is kept, so the fibre is
/// √(s² + w²) long. The difference of the two forces, (a·active + passive)·cos − tendon, is below zero where the tendon is
/// too long and not below zero where it is slack. Newton's method inside that bracket, halving where a step leaves it.</para>
/// <para>Residual ≤ 1e-12 of maximal force, or the best that rounding allows; usually four steps. Source: Millard et al.
/// (2013), section 2; departs from OpenSim's damped Newton, which ends at 1e-8 and starts elsewhere.</para>
/// </remarks>
internal static class EquilibriumSolver
{
    private const double Tolerance = 1e-12;
    private const double LooseTolerance = 1e-10;
    private const int MostSteps = 100;

    // 1. Below this share of maximal force nothing is said to pull.
    private const double SlackForce = 1e-12;

    /// <summary>Fills the workspace's equilibria from its lengths.</summary>
    public static void Update(MuscleTable table, double activation, Workspace workspace)
    {
        for (int i = 0; i < table.Muscles.Length; i++)
        {
            workspace.Equilibria[i] = Solve(table, i, activation, workspace.Length[i]);
        }
    }

    /// <summary>One muscle at a given path length.</summary>
    public static MuscleEquilibrium Solve(MuscleTable table, int muscle, double activation, double pathLength)
    {
        ref readonly MuscleRecord record = ref table.Muscles[muscle];
        return record.CurveKind switch
        {
            MuscleCurveKind.Millard => Solve(in record, table.MillardCurves[record.Curves], activation, pathLength),
            MuscleCurveKind.Thelen => Solve(in record, table.ThelenCurves[record.Curves], activation, pathLength),
            _ => Solve(in record, table.DeGrooteCurves[record.Curves], activation, pathLength),
        };
    }

    private static MuscleEquilibrium Solve<TCurves>(in MuscleRecord muscle, TCurves curves, double activation, double pathLength)
        where TCurves : struct, IMuscleCurves
    {
        double slackest = pathLength - muscle.SlackLength;
        if (slackest <= muscle.MinAlongTendon)
        {
            return AtLowerBound(in muscle, curves, activation, pathLength);
        }

        var balance = MuscleBalance.At(in muscle, curves, activation, pathLength, slackest);
        if (muscle.HasRigidTendon)
        {
            bool isSlack = balance.FibreForce * balance.Cosine <= SlackForce;
            return Finish(in muscle, in balance, activation, pathLength, isSlack ? EquilibriumStatus.Slack : EquilibriumStatus.Converged);
        }

        return balance.Excess <= SlackForce
            ? Finish(in muscle, in balance, activation, pathLength, EquilibriumStatus.Slack)
            : Search(in muscle, curves, activation, pathLength, balance);
    }

    // From the slackest tendon on, where the fibre pulls harder than the tendon.
    private static MuscleEquilibrium Search<TCurves>(in MuscleRecord muscle, TCurves curves, double activation, double pathLength, MuscleBalance balance)
        where TCurves : struct, IMuscleCurves
    {
        double low = muscle.MinAlongTendon;
        double high = balance.Along;
        bool isLowKnown = false;
        double next = FirstGuess(in muscle, curves, in balance, low);
        for (int i = 0; i < MostSteps; i++)
        {
            balance = MuscleBalance.At(in muscle, curves, activation, pathLength, next);
            if (Math.Abs(balance.Excess) <= Tolerance)
            {
                break;
            }

            if (balance.Excess > 0)
            {
                high = next;
            }
            else
            {
                low = next;
                isLowKnown = true;
            }

            next = balance.Along - (balance.Excess / balance.Slope);
            if (!(next > low && next < high))
            {
                // Nothing is known of the shortest fibre until a step leads there.
                if (!isLowKnown && MuscleBalance.At(in muscle, curves, activation, pathLength, low).Excess >= 0)
                {
                    return AtLowerBound(in muscle, curves, activation, pathLength);
                }

                isLowKnown = true;
                next = (low + high) / 2;
            }

            if (next == balance.Along || high - low <= 1e-16)
            {
                break;
            }
        }

        bool isFound = Math.Abs(balance.Excess) <= LooseTolerance;
        return Finish(in muscle, in balance, activation, pathLength, isFound ? EquilibriumStatus.Converged : EquilibriumStatus.NotConverged);
    }

    // The tendon stretched as far as a straight line through its force at 2 % strain would need for the fibre's pull, or
    // half of the way to the shortest fibre when that is less.
    private static double FirstGuess<TCurves>(in MuscleRecord muscle, TCurves curves, in MuscleBalance slackest, double low)
        where TCurves : struct, IMuscleCurves
    {
        const double ProbeStrain = 0.02;
        double probe = curves.Tendon(1 + ProbeStrain, out double slope);
        double strain = slackest.Excess < probe
            ? ProbeStrain * Math.Sqrt(slackest.Excess / probe)
            : ProbeStrain + ((slackest.Excess - probe) / slope);
        return slackest.Along - Math.Min(strain * muscle.SlackLength, 0.5 * (slackest.Along - low));
    }

    // The fibre can shorten no further and carries nothing.
    private static MuscleEquilibrium AtLowerBound<TCurves>(in MuscleRecord muscle, TCurves curves, double activation, double pathLength)
        where TCurves : struct, IMuscleCurves
    {
        MuscleBalance balance = MuscleBalance.At(in muscle, curves, activation: 0, pathLength, muscle.MinAlongTendon) with { Passive = 0 };
        return Finish(in muscle, in balance, activation, pathLength, EquilibriumStatus.AtLowerBound);
    }

    private static MuscleEquilibrium Finish(in MuscleRecord muscle, in MuscleBalance balance, double activation, double pathLength, EquilibriumStatus status)
    {
        double pull = muscle.MaxForce * (muscle.HasRigidTendon ? balance.FibreForce * balance.Cosine : Math.Max(0, balance.Tendon));

        // What is no number passes for either answer of a comparison, so the ends of the search do not tell.
        bool isFinite = double.IsFinite(balance.Fibre + pull);
        return new()
        {
            Status = isFinite ? status : EquilibriumStatus.NotConverged,
            Activation = activation,
            PathLength = pathLength,
            FibreLength = balance.Fibre,
            TendonLength = pathLength - balance.Along,
            CosPennation = balance.Cosine,
            NormFibreLength = balance.Fibre / muscle.OptimalLength,
            TendonStrain = ((pathLength - balance.Along) / muscle.SlackLength) - 1,
            PassiveFibreForce = muscle.MaxForce * balance.Passive,
            ActiveFibreForce = muscle.MaxForce * balance.Active,
            TendonForce = pull,
        };
    }
}
