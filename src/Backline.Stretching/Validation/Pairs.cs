using System.Text.RegularExpressions;
using Backline.Numerics;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>The difference or the ratio of whatever an experiment answers with a joint at two angles.</summary>
internal static class Pairs
{
    /// <summary>Of the experiment within a form of two postures; <see langword="null"/> when that one is of no form known.</summary>
    public static Experiment? Of(Match match)
    {
        if (OutputParser.Parse(match.Groups["inner"].Value) is not { } inner)
        {
            return null;
        }

        bool isRatio = match.Groups["sign"].Value == "/";
        return new(trial =>
        {
            Reading first = At(trial, inner, OutputParser.JointOf(match, "joint"), OutputParser.NumberOf(match, "first"));
            Reading second = At(trial, inner, OutputParser.JointOf(match, "other"), OutputParser.NumberOf(match, "second"));
            if (first.Value is not { } one || second.Value is not { } other)
            {
                return new(null, first.Value is null ? first.Reason : second.Reason);
            }

            return isRatio && other == 0
                ? new(null, "what it would be divided by is 0")
                : new(isRatio ? one / other : one - other, "");
        });
    }

    private static Reading At(Trial trial, Experiment experiment, LegJoint moved, double degrees)
    {
        Target target = trial.Target with { Posture = trial.Target.Posture.With(moved, Angle.FromDegrees(degrees)) };
        return target.Posture.OutOfRange(trial.Leg.Map) is { Count: > 0 } faults
            ? new(null, $"the model does not go there: {string.Join("; ", faults)}")
            : experiment.Run(new(trial.Leg, target));
    }
}
