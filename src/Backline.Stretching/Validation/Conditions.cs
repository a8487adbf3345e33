using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>Holds what a row says of its conditions against what its output needs, so that no verdict rests on a guess.</summary>
internal static class Conditions
{
    private const double SameAngle = 1e-6;   // deg; a column goes to radians and back

    /// <summary>The conditions that are empty though the output needs them, or given though the output's own words say otherwise.</summary>
    /// <returns>One sentence a column: its name, what was found, what was expected; none when all is well.</returns>
    public static IReadOnlyList<string> Faults(Experiment experiment, Target target)
    {
        List<string> faults = [.. Enum.GetValues<LegJoint>().Select(joint => Fault(experiment, target, joint)).OfType<string>()];
        if (experiment.NeedsTorque && target.AppliedTorque is null)
        {
            faults.Add("appliedTorqueNm is empty; a torque in newton metres was expected");
        }

        if (experiment.NeedsBody && target.Body.Length == 0)
        {
            faults.Add($"body is empty; {Tolerances.Bodies} was expected");
        }

        return faults;
    }

    /// <summary>The joints that cannot go where the row or the output's own words want them.</summary>
    /// <returns>One sentence a joint: its name, the angle found and the range expected; none when all is well.</returns>
    public static IReadOnlyList<string> OutOfRange(Experiment experiment, LegPosture posture, LegMap map) =>
    [
        .. posture.OutOfRange(map)
            .Concat(experiment.Holds.Concat(experiment.Visits).SelectMany(one => posture.With(one.Joint, Angle.FromDegrees(one.Degrees)).OutOfRange(map)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string? Fault(Experiment experiment, Target target, LegJoint joint)
    {
        string name = joint.ToString().ToLowerInvariant();
        bool isMoved = experiment.Moves.Contains(joint);
        double? held = experiment.HeldAt(joint);
        if (target.Open.Contains(joint))
        {
            return experiment.Needs.Contains(joint) && !isMoved && held is null ? $"{name}Deg is empty; an angle in degrees was expected" : null;
        }

        double found = target.Posture.At(joint).Degrees;
        if (isMoved && !experiment.Visits.Any(one => one.Joint == joint && Math.Abs(one.Degrees - found) <= SameAngle))
        {
            return FormattableString.Invariant($"{name}Deg is {NumberWords.Of(found, "0.##")}; an empty field was expected, as the output moves the {name} or asks for its angle");
        }

        return held is { } expected && Math.Abs(found - expected) > SameAngle
            ? FormattableString.Invariant($"{name}Deg is {NumberWords.Of(found, "0.##")}; {expected:0.##}, as in the output, or an empty field was expected")
            : null;
    }
}
