using System.Text.RegularExpressions;
using Backline.Biomechanics.Muscles;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>Experiments on lengths of paths, fibres and tendons.</summary>
internal static class Lengths
{
    /// <summary>How much longer a path is at the end of a travel than at its beginning.</summary>
    public static Experiment PathChange(IReadOnlyList<LegMuscle> muscles, Match match) => Experiment.Of(trial =>
    {
        double Path(string end)
        {
            trial.Lay(OutputParser.JointOf(match, "over"), Radians(match, end));
            return muscles.Average(trial.Leg.PathLength);
        }

        return OutputParser.Unit(match) * (Path("to") - Path("from"));
    });

    /// <summary>Of what a path gains from where its muscle begins to pull, the part the tendon takes, in per cent.</summary>
    public static Experiment TendonShare(IReadOnlyList<LegMuscle> muscles, Match match) => new(trial =>
    {
        LegJoint over = OutputParser.JointOf(match, "over");
        Trial bench = match.Groups["held"].Success
            ? new(trial.Leg, trial.Target with { Posture = trial.Target.Posture.With(OutputParser.JointOf(match, "held"), Numerics.Angle.FromRadians(Radians(match, "at"))) })
            : trial;
        if (bench.Turn(over, true, () => Onsets.Carries(bench.Leg, muscles)) is not { } slack)
        {
            return new(null, "the muscle is nowhere slack in this range");
        }

        (double path, double tendon) from = PathAndTendon(bench, over, slack, muscles);
        (double path, double tendon) to = PathAndTendon(bench, over, Radians(match, "to"), muscles);
        return to.path > from.path
            ? new(100 * (to.tendon - from.tendon) / (to.path - from.path), "")
            : new(null, "the path gains nothing over this range");
    });

    /// <summary>A length the muscle has, or begins to pull at.</summary>
    public static Experiment Parameter(IReadOnlyList<LegMuscle> muscles, Match match) => Experiment.Of(trial =>
    {
        trial.Lay();
        return OutputParser.Unit(match) * muscles.Average(muscle => Length(trial.Leg, muscle, match.Groups["what"].Value));
    });

    /// <summary>The pull of muscles at rest in the posture of the row, in newtons.</summary>
    public static Experiment Tension(IReadOnlyList<LegMuscle> muscles) => Experiment.Of(trial =>
    {
        trial.Lay();
        return muscles.Sum(trial.Leg.Tension);
    });

    private static double Length(PassiveLeg leg, LegMuscle muscle, string what)
    {
        MuscleSpecification given = leg.Specification(muscle);
        double restingFibre = given.OptimalFibreLength
            * (1 + (given is MillardMuscleSpecification millard ? millard.FibreForceLength.StrainAtZeroForce : 0));
        double width = given.OptimalFibreLength * Math.Sin(given.PennationAtOptimal);
        return what switch
        {
            "tendon slack length" => given.TendonSlackLength,
            "optimal fibre length" => given.OptimalFibreLength,
            "fibre length" => leg.Equilibrium(muscle).FibreLength,
            "path length" => leg.PathLength(muscle),
            "MTU slack length" => given.TendonSlackLength + Math.Sqrt(Math.Max(0, (restingFibre * restingFibre) - (width * width))),
            _ => restingFibre,
        };
    }

    private static (double Path, double Tendon) PathAndTendon(Trial trial, LegJoint joint, double angle, IReadOnlyList<LegMuscle> muscles)
    {
        trial.Lay(joint, angle);
        return (muscles.Average(trial.Leg.PathLength), muscles.Average(muscle => trial.Leg.Equilibrium(muscle).TendonLength));
    }

    private static double Radians(Match match, string group) => OutputParser.NumberOf(match, group) * Math.PI / 180;
}
