using System.Text.RegularExpressions;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>Experiments on moment arms.</summary>
internal static class Arms
{
    // Steps of the mean over a travel; the arms are smooth, so more change nothing in the fourth figure.
    private const int Steps = 90;

    /// <summary>The size of a moment arm, the mean of several muscles, in the posture of the row or as a mean over a travel.</summary>
    public static Experiment Of(IReadOnlyList<LegMuscle> muscles, Match match)
    {
        LegJoint joint = OutputParser.JointOf(match, "joint");
        double unit = OutputParser.Unit(match);
        if (!match.Groups["over"].Success)
        {
            return Experiment.Of(trial =>
            {
                trial.Lay();
                return unit * Math.Abs(Mean(trial, muscles, joint));
            }) with
            { Needs = Crossings.Of(muscles) };
        }

        LegJoint over = OutputParser.JointOf(match, "over");
        double from = OutputParser.NumberOf(match, "from");
        double to = OutputParser.NumberOf(match, "to");
        return Experiment.Of(trial => unit * Math.Abs(MeanOver(trial, muscles, joint, over, from * Math.PI / 180, to * Math.PI / 180))) with
        {
            Needs = Crossings.Of(muscles),
            Moves = [over],
            Visits = [(over, from), (over, to)],
        };
    }

    /// <summary>The ratio of two moment arms about the same joint, with their signs.</summary>
    public static Experiment Ratio(IReadOnlyList<LegMuscle> muscles, LegJoint joint, IReadOnlyList<LegMuscle> others, LegJoint otherJoint)
    {
        if (joint != otherJoint)
        {
            return Experiment.Impossible($"the output divides an arm at the {joint} by one at the {otherJoint}; the same joint was expected in both".ToLowerInvariant());
        }

        return new(trial =>
        {
            trial.Lay();
            double below = Mean(trial, others, joint);
            return below == 0 ? new(null, "the arm it would be divided by is 0") : new(Mean(trial, muscles, joint) / below, "");
        })
        {
            Needs = Crossings.Of([.. muscles, .. others]),
        };
    }

    private static double Mean(Trial trial, IReadOnlyList<LegMuscle> muscles, LegJoint joint) =>
        muscles.Average(muscle => trial.Leg.MomentArm(muscle, joint));

    // The trapezoidal rule.
    private static double MeanOver(Trial trial, IReadOnlyList<LegMuscle> muscles, LegJoint joint, LegJoint over, double from, double to)
    {
        double sum = 0;
        for (int i = 0; i <= Steps; i++)
        {
            trial.Lay(over, from + ((to - from) * i / Steps));
            sum += Mean(trial, muscles, joint) * (i is 0 or Steps ? 0.5 : 1);
        }

        return sum / Steps;
    }
}
