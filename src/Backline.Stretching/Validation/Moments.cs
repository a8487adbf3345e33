using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>Experiments on passive moments.</summary>
internal static class Moments
{
    /// <summary>A moment in the posture of the row, in newton metres.</summary>
    public static Experiment One(string quantity) => Experiment.Of(trial =>
    {
        trial.Lay();
        return Signed(trial.Leg, JointOf(quantity));
    }) with
    { Needs = NeededFor(JointOf(quantity)) };

    /// <summary>The angle, in degrees, at which the passive moment holds the torque of the row: how far a hand pushes the joint.</summary>
    public static Experiment AngleAtTorque(LegJoint joint) => new(trial =>
    {
        double torque = trial.Torque;

        // A push drives the joint up its own angle; the knee is pushed straight.
        bool isUpwards = joint != LegJoint.Knee;
        double? found = trial.Turn(joint, isUpwards, () => (isUpwards ? -1 : 1) * trial.Leg.Moment(joint) >= torque);
        return found is { } angle
            ? Reading.Of(joint, Angle.FromRadians(angle))
            : new(null, FormattableString.Invariant($"{torque} N m is not reached within the range of the {joint.ToString().ToLowerInvariant()}"));
    })
    {
        Needs = Crossings.All,
        Moves = [joint],
        NeedsTorque = true,
    };

    private static double Signed(PassiveLeg leg, LegJoint joint) => LegSign.Of(joint) * leg.Moment(joint);

    // No tissue that pulls at the ankle crosses the hip, and none at the hip crosses the ankle.
    private static IReadOnlyList<LegJoint> NeededFor(LegJoint joint) => joint switch
    {
        LegJoint.Hip => [LegJoint.Hip, LegJoint.Knee],
        LegJoint.Knee => Crossings.All,
        LegJoint.Ankle => [LegJoint.Knee, LegJoint.Ankle],
        _ => [LegJoint.Ankle],
    };

    // By its beginning: anklePlantarflexing, toeExtending.
    private static LegJoint JointOf(string quantity) =>
        Enum.GetValues<LegJoint>().First(joint => quantity.StartsWith(joint == LegJoint.Toes ? "toe" : joint.ToString(), StringComparison.OrdinalIgnoreCase));
}
