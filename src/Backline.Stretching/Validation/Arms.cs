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
            });
        }

        LegJoint over = OutputParser.JointOf(match, "over");
        double from = OutputParser.NumberOf(match, "from") * Math.PI / 180;
        double to = OutputParser.NumberOf(match, "to") * Math.PI / 180;
        return Experiment.Of(trial => unit * Math.Abs(MeanOver(trial, muscles, joint, over, from, to)));
    }

    /// <summary>The ratio of two moment arms about the same joint, with their signs.</summary>
    public static Experiment Ratio(IReadOnlyList<LegMuscle> muscles, IReadOnlyList<LegMuscle> others, LegJoint joint) => new(trial =>
    {
        trial.Lay();
        double below = Mean(trial, others, joint);
        return below == 0 ? new(null, "the arm it would be divided by is 0") : new(Mean(trial, muscles, joint) / below, "");
    });

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
