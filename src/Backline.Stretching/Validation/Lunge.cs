using Backline.Numerics;
using Backline.Practice;
using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>The weight-bearing lunge: heel down, foot square to a wall, the kneecap touching it.</summary>
internal static class Lunge
{
    // A bent front knee, as in Baumbach's weight-bearing test; beyond 60° gastrocnemius is slack and the angle changes little.
    private const double KneeDegrees = 75;

    /// <summary>How far the tip of the toes is from the wall when the ankle resists with the torque of the row.</summary>
    /// <param name="unit">1. How many of the unit asked for make a metre.</param>
    public static Experiment Distance(double unit) => new(trial =>
    {
        double torque = trial.Torque;
        double knee = trial.Target.Open.Contains(LegJoint.Knee) ? KneeDegrees : trial.Target.Posture.Knee.Degrees;
        if (!(knee > 0))
        {
            return new(null, FormattableString.Invariant($"kneeDeg is {NumberWords.Of(knee, "0.##")}; a bent knee, as it touches the wall, or an empty field was expected"));
        }

        Trial bench = new(trial.Leg, trial.Target with { Posture = trial.Target.Posture.With(LegJoint.Knee, Angle.FromDegrees(knee)) });
        if (bench.Turn(LegJoint.Ankle, true, () => -bench.Leg.Moment(LegJoint.Ankle) >= torque) is not { } ankle)
        {
            return new(null, "the torque is not reached within the range of the ankle");
        }

        bench.Lay(LegJoint.Ankle, ankle);
        Vec3 kneecap = bench.Leg.MarkerIn("calcn", "kneecap");
        Vec3 toeTip = bench.Leg.MarkerIn("calcn", "toe_tip");
        return new(unit * (kneecap.X - toeTip.X), "") { Beyond = StatedRange.Beyond(LegJoint.Ankle, Angle.FromRadians(ankle)) };
    })
    {
        Moves = [LegJoint.Ankle],
        NeedsTorque = true,
    };
}
