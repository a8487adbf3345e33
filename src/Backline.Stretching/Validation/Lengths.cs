using System.Text.RegularExpressions;
using Backline.Biomechanics.Muscles;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>Experiments on lengths of paths, fibres and tendons.</summary>
internal static class Lengths
{
    /// <summary>How much longer a path is at the end of a travel than at its beginning.</summary>
    public static Experiment PathChange(IReadOnlyList<LegMuscle> muscles, Match match)
    {
        LegJoint over = OutputParser.JointOf(match, "over");
        return Experiment.Of(trial =>
        {
            double Path(string end)
            {
                trial.Lay(over, Radians(match, end));
                return muscles.Average(trial.Leg.PathLength);
            }

            return OutputParser.Unit(match) * (Path("to") - Path("from"));
        }) with
        {
            Needs = Crossings.Of(muscles),
            Moves = [over],
            Visits = [(over, OutputParser.NumberOf(match, "from")), (over, OutputParser.NumberOf(match, "to"))],
        };
    }

    /// <summary>Of what a path gains from where its muscle begins to pull, the part the tendon takes, in per cent.</summary>
    public static Experiment TendonShare(IReadOnlyList<LegMuscle> muscles, Match match)
    {
        LegJoint over = OutputParser.JointOf(match, "over");
        bool isHeld = match.Groups["held"].Success;
        if (isHeld && OutputParser.JointOf(match, "held") == over)
        {
            return Experiment.Impossible($"the output moves the {over} and holds it; another joint to hold was expected".ToLowerInvariant());
        }

        return new(trial => ShareOver(trial, muscles, over, match))
        {
            Needs = Crossings.Of(muscles),
            Moves = [over],
            Holds = isHeld ? [(OutputParser.JointOf(match, "held"), OutputParser.NumberOf(match, "at"))] : [],
            Visits = [(over, OutputParser.NumberOf(match, "to"))],
        };
    }

    /// <summary>A length the muscle has, or begins to pull at.</summary>
    public static Experiment Parameter(IReadOnlyList<LegMuscle> muscles, Match match)
    {
        string what = match.Groups["what"].Value;
        return Experiment.Of(trial =>
        {
            trial.Lay();
            return OutputParser.Unit(match) * muscles.Average(muscle => Length(trial.Leg, muscle, what));
        }) with
        {
            // The others are the muscle's own, in whatever posture.
            Needs = what is "fibre length" or "path length" ? Crossings.Of(muscles) : [],
        };
    }

    /// <summary>The pull of muscles at rest in the posture of the row, in newtons.</summary>
    public static Experiment Tension(IReadOnlyList<LegMuscle> muscles) => Experiment.Of(trial =>
    {
        trial.Lay();
        return muscles.Sum(trial.Leg.Tension);
    }) with
    { Needs = Crossings.Of(muscles) };

    private static Reading ShareOver(Trial trial, IReadOnlyList<LegMuscle> muscles, LegJoint over, Match match)
    {
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
    }

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
