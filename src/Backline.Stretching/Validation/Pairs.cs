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

        LegJoint moved = OutputParser.JointOf(match, "joint");
        LegJoint other = OutputParser.JointOf(match, "other");
        if (moved != other)
        {
            return Experiment.Impossible($"the output moves the {moved} in one part and the {other} in the other; the same joint was expected in both".ToLowerInvariant());
        }

        if (inner.Moves.Contains(moved) || inner.HeldAt(moved) is not null)
        {
            return Experiment.Impossible($"the output gives the {moved} two angles, but what it compares moves or holds the {moved} itself; another joint was expected".ToLowerInvariant());
        }

        double first = OutputParser.NumberOf(match, "first");
        double second = OutputParser.NumberOf(match, "second");
        bool isRatio = match.Groups["sign"].Value == "/";
        return inner with
        {
            Unit = isRatio ? Units.Ratio : inner.Unit,
            Run = trial => Compared(At(trial, inner, moved, first), At(trial, inner, moved, second), isRatio),
            Moves = [.. inner.Moves, moved],
            Visits = [.. inner.Visits, (moved, first), (moved, second)],
        };
    }

    private static Reading Compared(Reading first, Reading second, bool isRatio)
    {
        if (first.Value is not { } one || second.Value is not { } other)
        {
            return new(null, first.Value is null ? first.Reason : second.Reason);
        }

        return isRatio && other == 0
            ? new(null, "what it would be divided by is 0")
            : new(isRatio ? one / other : one - other, "") { Beyond = first.Beyond is { Length: > 0 } ? first.Beyond : second.Beyond };
    }

    // The joint is given then, whatever the row leaves open.
    private static Reading At(Trial trial, Experiment experiment, LegJoint moved, double degrees) => experiment.Run(new(trial.Leg, trial.Target with
    {
        Posture = trial.Target.Posture.With(moved, Angle.FromDegrees(degrees)),
        Open = [.. trial.Target.Open.Where(joint => joint != moved)],
    }));
}
