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
            return Finish(in muscle, curves, activation, pathLength, muscle.MinAlongTendon, EquilibriumStatus.AtLowerBound);
        }

        if (muscle.HasRigidTendon)
        {
            return Finish(in muscle, curves, activation, pathLength, slackest, EquilibriumStatus.Converged);
        }

        double pullAtSlack = Difference(in muscle, curves, activation, pathLength, slackest, out _);
        if (pullAtSlack <= SlackForce)
        {
            return Finish(in muscle, curves, activation, pathLength, slackest, EquilibriumStatus.Slack);
        }

        if (Difference(in muscle, curves, activation, pathLength, muscle.MinAlongTendon, out _) >= 0)
        {
            return Finish(in muscle, curves, activation, pathLength, muscle.MinAlongTendon, EquilibriumStatus.AtLowerBound);
        }

        double along = Search(in muscle, curves, activation, pathLength, slackest, pullAtSlack, out bool isFound);
        return Finish(in muscle, curves, activation, pathLength, along, isFound ? EquilibriumStatus.Converged : EquilibriumStatus.NotConverged);
    }

    private static double Search<TCurves>(
        in MuscleRecord muscle, TCurves curves, double activation, double pathLength, double slackest, double pullAtSlack, out bool isFound)
        where TCurves : struct, IMuscleCurves
    {
        double low = muscle.MinAlongTendon;
        double high = slackest;
        double along = FirstGuess(in muscle, curves, slackest, pullAtSlack, low);
        double error = double.PositiveInfinity;
        for (int i = 0; i < MostSteps; i++)
        {
            error = Difference(in muscle, curves, activation, pathLength, along, out double slope);
            if (Math.Abs(error) <= Tolerance)
            {
                break;
            }

            if (error > 0)
            {
                high = along;
            }
            else
            {
                low = along;
            }

            double next = along - (error / slope);
            next = next > low && next < high ? next : (low + high) / 2;
            if (next == along || high - low <= 1e-16)
            {
                break;
            }

            along = next;
        }

        isFound = Math.Abs(error) <= LooseTolerance;
        return along;
    }

    // The tendon stretched as far as a straight line through its force at 2 % strain would need for the fibre's pull, or
    // half of the way to the shortest fibre when that is less.
    private static double FirstGuess<TCurves>(in MuscleRecord muscle, TCurves curves, double slackest, double pullAtSlack, double low)
        where TCurves : struct, IMuscleCurves
    {
        const double ProbeStrain = 0.02;
        double probe = curves.Tendon(1 + ProbeStrain, out double slope);
        double strain = pullAtSlack < probe
            ? ProbeStrain * Math.Sqrt(pullAtSlack / probe)
            : ProbeStrain + ((pullAtSlack - probe) / slope);
        return slackest - Math.Min(strain * muscle.SlackLength, 0.5 * (slackest - low));
    }

    // Fibre force along the tendon less tendon force, in maximal forces, and its slope with the fibre's length along the tendon.
    private static double Difference<TCurves>(
        in MuscleRecord muscle, TCurves curves, double activation, double pathLength, double along, out double slope)
        where TCurves : struct, IMuscleCurves
    {
        double fibre = Math.Sqrt((along * along) + (muscle.Width * muscle.Width));
        double cosine = along / fibre;
        double perOptimal = 1 / muscle.OptimalLength;
        double force = curves.Passive(fibre * perOptimal, out double forceSlope);
        if (activation > 0)
        {
            force += activation * curves.Active(fibre * perOptimal, out double activeSlope);
            forceSlope += activation * activeSlope;
        }

        double perSlack = 1 / muscle.SlackLength;
        double tendon = curves.Tendon((pathLength - along) * perSlack, out double tendonSlope);

        // d fibre / d along = cos, d cos / d along = (1 - cos²) / fibre.
        slope = (forceSlope * perOptimal * cosine * cosine) + (force * (1 - (cosine * cosine)) / fibre) + (tendonSlope * perSlack);
        return (force * cosine) - tendon;
    }

    private static MuscleEquilibrium Finish<TCurves>(
        in MuscleRecord muscle, TCurves curves, double activation, double pathLength, double along, EquilibriumStatus status)
        where TCurves : struct, IMuscleCurves
    {
        double fibre = Math.Sqrt((along * along) + (muscle.Width * muscle.Width));
        double cosine = along / fibre;
        double norm = fibre / muscle.OptimalLength;
        double tendon = (pathLength - along) / muscle.SlackLength;
        bool isClamped = status == EquilibriumStatus.AtLowerBound;
        double passive = isClamped ? 0 : curves.Passive(norm, out _);
        double active = isClamped || activation == 0 ? 0 : activation * curves.Active(norm, out _);
        double pull = muscle.HasRigidTendon ? (passive + active) * cosine : Math.Max(0, curves.Tendon(tendon, out _));
        bool isSlack = status == EquilibriumStatus.Converged && muscle.HasRigidTendon && pull <= SlackForce;
        return new()
        {
            Status = isSlack ? EquilibriumStatus.Slack : status,
            Activation = activation,
            PathLength = pathLength,
            FibreLength = fibre,
            TendonLength = pathLength - along,
            CosPennation = cosine,
            NormFibreLength = norm,
            TendonStrain = tendon - 1,
            PassiveFibreForce = muscle.MaxForce * passive,
            ActiveFibreForce = muscle.MaxForce * active,
            TendonForce = muscle.MaxForce * pull,
        };
    }
}
