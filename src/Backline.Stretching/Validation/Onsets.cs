using Backline.Numerics;
using Backline.Stretching.Legs;
using Backline.Stretching.Passive;

namespace Backline.Stretching.Validation;

/// <summary>Experiments on where a muscle begins to pull.</summary>
internal static class Onsets
{
    /// <summary>
    /// The angle, in degrees, at which muscles together begin to carry force, as a measurer would find it (<see cref="PassiveLeg.OnsetShare"/>): dorsiflexing the
    /// ankle, straightening the knee, flexing the hip.
    /// </summary>
    public static Experiment Of(LegJoint joint, IReadOnlyList<LegMuscle> muscles) => new(trial =>
    {
        double? found = trial.Turn(joint, Lengthens(joint, muscles), () => Carries(trial.Leg, muscles));
        return found is { } angle
            ? Reading.Of(joint, Angle.FromRadians(angle))
            : new(null, $"the muscle carries force, or none, throughout the range of the {joint.ToString().ToLowerInvariant()}");
    })
    {
        Needs = Crossings.Of(muscles),
        Moves = [joint],
    };

    /// <summary>Whether muscles together pull hard enough to be noticed.</summary>
    public static bool Carries(PassiveLeg leg, IReadOnlyList<LegMuscle> muscles) =>
        muscles.Sum(leg.Tension) >= PassiveLeg.OnsetShare * muscles.Sum(leg.MaxForce);

    // Whether moving a joint up its angle lengthens the muscles, by what they are.
    private static bool Lengthens(LegJoint joint, IReadOnlyList<LegMuscle> muscles)
    {
        MuscleGroup group = muscles[0].Group;
        bool isInFront = group is MuscleGroup.Quadriceps or MuscleGroup.Shin or MuscleGroup.HipFlexors;
        return joint == LegJoint.Knee ? isInFront : !isInFront;
    }
}
