using Backline.Biomechanics.Paths;
using Backline.Cli.Models;
using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Cli.Stretching;

/// <summary>Makes the answer out of a result: degrees, millimetres and newtons, rounded to what is worth printing.</summary>
internal static class StretchAnswers
{
    private const double Degree = Math.PI / 180;

    public static StretchAnswer Of(StretchResult result, LoadBands? bands, WorkBands? work, NearestRun? nearest)
    {
        StretchedBody body = result.Body;
        return new StretchAnswer(
            result.Model.Name,
            result.IsPossible,
            AnswerWords.Verdict(result),
            result.Loads.IsHeld,
            nearest?.Found is { } inputs ? new NearestAnswer(Near(body.Asked, inputs), NearestWords.Of(body.Asked, in inputs, nearest.RollForTheHeels)) : null,
            StretchKnob.All.ToDictionary(knob => knob.Key, knob => Shown(knob, body.Asked, PlainNumber.AsAsked)),
            Near(body.Asked, body.Given),
            [.. body.Adjustments.ToArray().Select(Of)],
            Posture(result),
            RangeWords.Beyond(result),
            Balance(body),
            [.. Enum.GetValues<StretchJoint>().Select(joint => Joint(result, joint, bands, work))],
            [.. Enumerable.Range(0, result.Model.MuscleNames.Count).Select(muscle => Muscle(result, muscle, bands, work))],
            [.. Enumerable.Range(0, result.Model.BandNames.Count).Select(band => Band(result, band))],
            [.. PathStatuses(result)],
            FascialLinkAnswer.Of(result.Model.Specification),
            Feel(result, bands),
            bands?.SampleCount ?? 0,
            bands?.Seed ?? 0,
            work is null ? null : PlainNumber.Rounded(work.HeldShare, 3));
    }

    /// <summary>The muscles and bands whose paths are not plain.</summary>
    public static IEnumerable<PathStatusAnswer> PathStatuses(StretchResult result) =>
        Enumerable.Range(0, result.Model.MuscleNames.Count).Select(muscle => (Name: result.Model.MuscleNames[muscle], result.Loads.Muscles[muscle].PathStatus))
            .Concat(Enumerable.Range(0, result.Model.BandNames.Count).Select(band => (Name: result.Model.BandNames[band], result.Loads.Bands[band].PathStatus)))
            .Where(path => path.PathStatus != PathStatus.Plain)
            .Select(path => new PathStatusAnswer(path.Name, [.. PathStatusWords.Of(path.PathStatus)]));

    // What was not changed comes back as it was asked for: by a rounding of it a posture that is just held may be no longer.
    private static Dictionary<string, double?> Near(StretchInputs asked, StretchInputs inputs) =>
        StretchKnob.All.ToDictionary(knob => knob.Key, knob => Shown(knob, inputs, knob.Get(inputs) == knob.Get(asked) ? PlainNumber.AsAsked : 4));

    private static double? Shown(StretchKnob knob, StretchInputs inputs, int decimals) =>
        knob.Shown(inputs) is { } shown ? PlainNumber.Rounded(shown, decimals) : null;

    private static AdjustmentAnswer Of(Adjustment change)
    {
        StretchKnob knob = StretchKnob.Of(change.Input);
        return new AdjustmentAnswer(
            AnswerWords.Camel(change.Limit.ToString()), knob.Key, PlainNumber.Rounded(change.Asked / knob.PerUnit, PlainNumber.AsAsked), change.Given is { } given ? PlainNumber.Rounded(given / knob.PerUnit, 3) : null, StretchWords.Of(change));
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
            double.IsFinite(body.NeededFriction) ? PlainNumber.Rounded(body.NeededFriction, 3) : null,
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
            Millimetres(body.ForefootForward),
            PlainNumber.Rounded(balance.HeelForce, 2),
            PlainNumber.Rounded(balance.ForefootForce, 2),
            PlainNumber.Rounded(balance.HandForce, 2),
            double.IsFinite(balance.LeastHandForce) ? PlainNumber.Rounded(balance.LeastHandForce, 2) : null,
            body.HandForceAsAsked is { } asAsked ? PlainNumber.Rounded(asAsked, 2) : null,
            PlainNumber.Rounded(onFeet > 0 ? balance.HeelForce / onFeet : 0, 4),
            PlainNumber.Rounded(onFeet > 0 ? balance.ForefootForce / onFeet : 0, 4),
            body.HasHandsOn,
            body.HasHandsOn ? Millimetres(body.HandForward) : null,
            body.HasHandsOn ? Millimetres(body.HandHeight) : null)
        {
            ExactHeelShare = onFeet > 0 ? balance.HeelForce / onFeet : null,
        };
    }

    private static JointAnswer Joint(StretchResult result, StretchJoint joint, LoadBands? bands, WorkBands? work)
    {
        JointLoad load = result.Loads[joint];
        return new JointAnswer(
            AnswerWords.Camel(joint.ToString()),
            AnswerWords.PositiveWay(joint),
            PlainNumber.Rounded(load.Needed, 3),
            PlainNumber.Rounded(load.PassiveMuscle, 3),
            PlainNumber.Rounded(load.PassiveOther, 3),
            PlainNumber.Rounded(load.Active, 3),
            PlainNumber.Rounded(load.Unmet, 3),
            Banded(bands?.PassiveMoments[(int)joint], 2),
            Banded(work?.ActiveMoments[(int)joint], 2));
    }

    private static StretchMuscleAnswer Muscle(StretchResult result, int muscle, LoadBands? bands, WorkBands? work)
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
            PlainNumber.Rounded(load.NormFibreLength, 4),
            PlainNumber.Rounded(load.PassiveForce, 2),
            PlainNumber.Rounded(load.PassiveShare, 5),
            PlainNumber.Rounded(load.Activation, 4),
            PlainNumber.Rounded(load.ActiveForce, 2),
            Banded(bands?.PassiveForces[muscle], 1),
            Banded(work?.Activations[muscle], 4))
        {
            ExactPassiveForce = load.PassiveForce,
        };
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
            PlainNumber.Rounded(load.Force, 2));
    }

    private static FeelAnswer Feel(StretchResult result, LoadBands? bands) => new(
        result.Loads.Feel.First is { } first ? AnswerWords.Camel(first.ToString()) : null,
        bands is null ? null : [.. bands.MostlyFeltFirst.Select(tissue => AnswerWords.Camel(tissue.ToString()))],
        StretchWords.FeltFirst(result.Loads.Feel, bands),
        StretchWords.Criterion,
        [.. Enum.GetValues<Tissue>()
            .OrderByDescending(tissue => result.Loads.Feel.Shares[(int)tissue])
            .Select(tissue => new TissueAnswer(
                AnswerWords.Camel(tissue.ToString()),
                PlainNumber.Rounded(result.Loads.Feel.Shares[(int)tissue], 3),
                Banded(bands?.Feel[(int)tissue], 3),
                bands is null ? null : PlainNumber.Rounded(bands.FeltFirst[(int)tissue], 3))
            {
                ExactShare = result.Loads.Feel.Shares[(int)tissue],
                ExactFirst = bands?.FeltFirst[(int)tissue],
            })]);

    private static BandedValue? Banded(ValueBand? band, int digits) =>
        band is { } one ? new BandedValue(one, digits) : null;

    private static double Degrees(double angle) => PlainNumber.Rounded(angle / Degree, 3);

    private static double Millimetres(double length) => PlainNumber.Rounded(length * 1000, 2);
}
