using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>How far the joints go for which the model is stated to hold; they themselves go farther. docs/science/leg.md, range of validity.</summary>
internal static class StatedRange
{
    private const double Slack = 1e-6;   // deg; an angle goes to radians and back

    private static readonly (LegJoint Joint, double Low, double High)[] Ranges = [(LegJoint.Hip, -20, 110), (LegJoint.Knee, 0, 90), (LegJoint.Ankle, -40, 40)];

    /// <summary>What of a posture, and of the angles an experiment's own words name, lies beyond it.</summary>
    /// <returns>One sentence a joint; none when all is within.</returns>
    public static IReadOnlyList<string> Beyond(Experiment experiment, LegPosture posture) =>
    [
        .. Ranges.Select(range => Beyond(range.Joint, posture.At(range.Joint)))
            .Concat(experiment.Holds.Concat(experiment.Visits).Select(one => Beyond(one.Joint, Angle.FromDegrees(one.Degrees))))
            .Where(sentence => sentence.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether an angle lies beyond it.</summary>
    /// <returns>A sentence with the angle and the range; empty when it is within.</returns>
    public static string Beyond(LegJoint joint, Angle angle)
    {
        foreach ((LegJoint stated, double low, double high) in Ranges)
        {
            if (stated == joint && !(angle.Degrees >= low - Slack && angle.Degrees <= high + Slack))
            {
                return FormattableString.Invariant($"{joint} {angle.Degrees:0.##} degrees, stated for {low:0} to {high:0}").ToLowerInvariant();
            }
        }

        return "";
    }
}
