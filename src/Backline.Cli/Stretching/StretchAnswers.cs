using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>Makes the answer out of a result: degrees, millimetres and newtons, rounded to what is worth printing.</summary>
internal static class StretchAnswers
{
    private const double Degree = Math.PI / 180;

    public static StretchAnswer Of(StretchResult result, LoadBands? bands, double? heelLift)
    {
        StretchedBody body = result.Body;
        return new StretchAnswer(
            result.Model.Name,
            result.IsPossible,
            AnswerWords.Verdict(result),
            result.Loads.IsHeld,
            heelLift is { } lift ? Round(100 * lift, 2) : null,
            Inputs(body.Asked),
            Inputs(body.Given),
            [.. body.Adjustments.ToArray().Select(Of)],
            Posture(result),
            Balance(body),
            [.. Enum.GetValues<StretchJoint>().Select(joint => Joint(result, joint, bands))],
            [.. Enumerable.Range(0, result.Model.MuscleNames.Count).Select(muscle => Muscle(result, muscle, bands))],
            [.. Enumerable.Range(0, result.Model.BandNames.Count).Select(band => Band(result, band))],
            Feel(result, bands),
            bands?.SampleCount ?? 0,
            bands?.Seed ?? 0,
            bands is null ? null : Round(bands.HeldShare, 3));
    }

    private static Dictionary<string, double?> Inputs(StretchInputs inputs) =>
        StretchKnob.All.ToDictionary(knob => knob.Key, knob => knob.Shown(inputs) is { } shown ? (double?)Round(shown, 4) : null);

    private static AdjustmentAnswer Of(Adjustment change)
    {
        StretchKnob knob = StretchKnob.Of(change.Input);
        return new AdjustmentAnswer(
            AnswerWords.Camel(change.Limit.ToString()), knob.Key, Round(change.Asked / knob.PerUnit, 3), Round(change.Given / knob.PerUnit, 3), StretchWords.Of(change));
    }

    private static StandingAnswer Posture(StretchResult result)
    {
        StretchedBody body = result.Body;
        return new StandingAnswer(
            Degrees(body.FootPitch),
            Degrees(body.Dorsiflexion),
            Degrees(body.ToeExtension),
            Degrees(body.Given.ShankInclination),
            Degrees(body.Given.KneeFlexion),
            Degrees(body.HipFlexion),
            Degrees(body.TrunkInclination),
            Millimetres(body.Foot.BallHeight),
            Millimetres(body.Foot.BallForward),
            Millimetres(body.Foot.RollCentreForward),
            Millimetres(body.Foot.RollRadius),
            double.IsFinite(body.NeededFriction) ? Round(body.NeededFriction, 3) : null,
            [.. Enumerable.Range(0, result.Model.CoordinateNames.Count)
                .Where(result.Model.IsAngle)
                .Select(i => new CoordinateAngle(result.Model.CoordinateNames[i], Degrees(body.Coordinates[i])))]);
    }

    private static BalanceAnswer Balance(StretchedBody body)
    {
        Balance balance = body.Balance;
        double onFeet = balance.HeelForce + balance.ForefootForce;
        return new BalanceAnswer(
            Millimetres(body.CentreForward),
            Millimetres(body.CentreHeight),
            Millimetres(body.PressureForward),
            Millimetres(body.PressureInward),
            Round(balance.HeelForce, 2),
            Round(balance.ForefootForce, 2),
            Round(balance.HandForce, 2),
            double.IsFinite(balance.LeastHandForce) ? Round(balance.LeastHandForce, 2) : null,
            Round(onFeet > 0 ? balance.HeelForce / onFeet : 0, 4),
            Round(onFeet > 0 ? balance.ForefootForce / onFeet : 0, 4),
            body.HasHandsOn,
            body.HasHandsOn ? Millimetres(body.HandForward) : null,
            body.HasHandsOn ? Millimetres(body.HandHeight) : null);
    }

    private static JointAnswer Joint(StretchResult result, StretchJoint joint, LoadBands? bands)
    {
        JointLoad load = result.Loads[joint];
        return new JointAnswer(
            AnswerWords.Camel(joint.ToString()),
            AnswerWords.PositiveWay(joint),
            Round(load.Needed, 3),
            Round(load.PassiveMuscle, 3),
            Round(load.PassiveOther, 3),
            Round(load.Active, 3),
            Round(load.Unmet, 3),
            Banded(bands?.PassiveMoments[(int)joint], 2),
            Banded(bands?.ActiveMoments[(int)joint], 2));
    }

    private static StretchMuscleAnswer Muscle(StretchResult result, int muscle, LoadBands? bands)
    {
        MuscleLoad load = result.Loads.Muscles[muscle];
        string name = result.Model.MuscleNames[muscle];
        return new StretchMuscleAnswer(
            name,
            TissueNames.Of(name) is { } tissue ? AnswerWords.Camel(tissue.ToString()) : null,
            Millimetres(load.Length),
            Millimetres(load.LengthChange),
            Millimetres(load.BeyondSlack),
            load.IsSlack,
            Round(load.NormFibreLength, 4),
            Round(load.PassiveForce, 2),
            Round(load.PassiveShare, 5),
            Round(load.Activation, 4),
            Round(load.ActiveForce, 2),
            Banded(bands?.PassiveForces[muscle], 1),
            Banded(bands?.Activations[muscle], 4));
    }

    private static BandAnswer Band(StretchResult result, int band)
    {
        BandLoad load = result.Loads.Bands[band];
        string name = result.Model.BandNames[band];
        return new BandAnswer(
            name,
            TissueNames.Of(name) is { } tissue ? AnswerWords.Camel(tissue.ToString()) : null,
            Millimetres(load.Length),
            Millimetres(load.LengthChange),
            Round(load.Force, 2));
    }

    private static FeelAnswer Feel(StretchResult result, LoadBands? bands) => new(
        result.Loads.Feel.First is { } first ? AnswerWords.Camel(first.ToString()) : null,
        StretchWords.Criterion,
        [.. Enum.GetValues<Tissue>()
            .OrderByDescending(tissue => result.Loads.Feel.Shares[(int)tissue])
            .Select(tissue => new TissueAnswer(
                AnswerWords.Camel(tissue.ToString()),
                Round(result.Loads.Feel.Shares[(int)tissue], 3),
                Banded(bands?.Feel[(int)tissue], 3),
                bands is null ? null : Round(bands.FeltFirst[(int)tissue], 3)))]);

    private static BandedValue? Banded(ValueBand? band, int digits) =>
        band is { } one ? new BandedValue(Round(one.Low, digits), Round(one.Middle, digits), Round(one.High, digits)) : null;

    private static double Degrees(double angle) => Round(angle / Degree, 3);

    private static double Millimetres(double length) => Round(length * 1000, 2);

    // Zero without a sign.
    private static double Round(double value, int digits) => Math.Round(value, digits) + 0.0;
}
