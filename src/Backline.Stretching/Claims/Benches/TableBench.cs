using Backline.Biomechanics.Muscles;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Claims.Benches;

/// <summary>Cases of a relaxed leg on a table, of the model's own size.</summary>
internal sealed class TableBench(StandingModel model, int samples, int seed) : ICaseBench
{
    private readonly LegParts _parts = new(model);
    private PassiveBands? _bands;

    private PassiveLeg Leg => _parts.Leg;

    public IReadOnlyList<string> Set(IReadOnlyDictionary<string, double> inputs)
    {
        LegPosture posture = ClaimInputs.Lying(inputs);
        IReadOnlyList<string> faults = posture.OutOfRange(Leg.Map);
        if (faults.Count == 0)
        {
            Leg.Lay(posture);
            _bands = null;
        }

        return faults;
    }

    public IReadOnlyList<string> Remarks() => [];

    public ClaimValue Read(ClaimMeasure measure)
    {
        if (measure.Joint is { } about)
        {
            return AboutJoint(measure, (LegJoint)about);
        }

        if (ClaimMeasure.JointOf(measure.Subject) is { } joint)
        {
            return Banded(Leg.Moment((LegJoint)joint), bands => bands.Moment((LegJoint)joint));
        }

        return LegParts.Named(measure.Subject) is { } muscle ? OfMuscle(measure.Quantity, muscle) : OfTissue(measure);
    }

    private ClaimValue OfMuscle(string quantity, LegMuscle muscle)
    {
        MuscleEquilibrium equilibrium = Leg.Equilibrium(muscle);
        double length = Leg.PathLength(muscle);
        return quantity switch
        {
            "lengthMm" => new ClaimValue(1000 * length, null, null),
            "lengthChangeMm" => new ClaimValue(1000 * (length - model.NeutralLengths[Leg.Map.Muscle(muscle)]), null, null),
            "beyondSlackMm" => new ClaimValue(1000 * (length - SlackLength.Of(model.Model, Leg.Map.Muscle(muscle))), null, null),
            "fibreStrain" => new ClaimValue(equilibrium.NormFibreLength - 1, null, null),
            _ => Banded(equilibrium.TendonForce, bands => bands.Tension(muscle)),
        };
    }

    private ClaimValue OfTissue(ClaimMeasure measure)
    {
        int[] muscles = [.. _parts.Muscles(measure.Subject)], bands = [.. _parts.Bands(measure.Subject)];
        double ofBands = bands.Sum(Leg.BandTension);
        return measure.Quantity == "passiveForceN"
            ? Banded(muscles.Sum(number => Leg.Tension(Of(number))) + ofBands, drawn => drawn.Pull([.. muscles.Select(Of)], ofBands))
            : LegParts.Longest(
                [.. muscles.Select(number => Leg.PathLength(Of(number)) - model.NeutralLengths[number]), .. bands.Select(band => Leg.BandLength(band) - model.NeutralBandLengths[band])]);
    }

    private ClaimValue AboutJoint(ClaimMeasure measure, LegJoint joint)
    {
        (LegMuscle Muscle, double Arm)[] arms = [.. _parts.Muscles(measure.Subject).Select(Of).Select(muscle => (muscle, Leg.MomentArm(muscle, joint)))];
        return measure.Quantity == "armMm"
            ? new ClaimValue(1000 * arms.Sum(one => one.Arm), null, null)
            : Banded(arms.Sum(one => one.Arm * Leg.Tension(one.Muscle)), bands => bands.Moment(arms, joint));
    }

    private LegMuscle Of(int muscle) => LegMuscle.All.First(one => Leg.Map.Muscle(one) == muscle);

    private ClaimValue Banded(double value, Func<PassiveBands, Band> band)
    {
        if (samples == 0)
        {
            return new ClaimValue(value, null, null);
        }

        _bands ??= PassiveBands.Draw(Leg, samples, seed);
        return new ClaimValue(value, band(_bands).Low, band(_bands).High);
    }
}
