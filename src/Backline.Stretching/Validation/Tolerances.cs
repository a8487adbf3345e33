using Backline.Stretching.Legs;

namespace Backline.Stretching.Validation;

/// <summary>Experiments that end where a person wants no more.</summary>
internal static class Tolerances
{
    /// <summary>The bodies a row may name, for messages.</summary>
    public const string Bodies = "man, woman, short hamstrings or long hamstrings";

    private static readonly ToleranceModel Model = new();

    /// <summary>The hip, in degrees pelvis on thigh, at which somebody bending down stops.</summary>
    public static Experiment ToeTouch() => new(trial =>
    {
        if (Allowed(trial) is not { } allowed)
        {
            return Unknown(trial);
        }

        double knee = trial.Target.Posture.Knee.Degrees;
        double? hip = trial.Turn(LegJoint.Hip, true, () => ToleranceModel.HamstringLength(trial.Leg, trial.Leg.Posture.Hip.Degrees, knee) >= allowed);
        return Answer(hip, "the hamstrings are not at their limit within the range of the hip");
    })
    {
        Needs = [LegJoint.Knee],
        Moves = [LegJoint.Hip],
        NeedsBody = true,
    };

    /// <summary>How far short of straight, in degrees, the knee of a lying leg stops when the thigh stands at an angle.</summary>
    /// <param name="thighDegrees">deg. The thigh against the table.</param>
    public static Experiment ExtensionDeficit(double thighDegrees) => new(trial =>
    {
        if (Allowed(trial) is not { } allowed)
        {
            return Unknown(trial);
        }

        double hip = Model.BentHipOf(trial.Leg, thighDegrees);
        double? knee = trial.Turn(LegJoint.Knee, false, () => ToleranceModel.HamstringLength(trial.Leg, hip, trial.Leg.Posture.Knee.Degrees) >= allowed);
        return Answer(knee, "the knee comes straight before the hamstrings are at their limit");
    })
    {
        Moves = [LegJoint.Knee],
        Holds = [(LegJoint.Hip, thighDegrees)],
        NeedsBody = true,
    };

    private static double? Allowed(Trial trial) =>
        Model.LengthOf(trial.Leg, trial.Target.Body) is { } longer ? Model.ToleratedLength(trial.Leg) + longer : null;

    private static Reading Unknown(Trial trial) =>
        new(null, $"the body '{trial.Target.Body}' is not known; {Bodies} was expected");

    private static Reading Answer(double? radians, string otherwise) =>
        radians is { } angle ? new(angle * 180 / Math.PI, "") : new(null, otherwise);
}
