using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Stretching.Claims.Benches;

/// <summary>Cases of a body on the roll.</summary>
internal sealed class RollBench : ICaseBench
{
    private const double Degree = StretchInputRules.Degree;

    private readonly StretchSimulator _simulator;
    private readonly LegParts _parts;
    private readonly StretchResult _result;
    private readonly Workspace _workspace;
    private readonly int _samples;
    private readonly int _seed;
    private LoadBands? _bands;
    private WorkRun? _atWork;
    private WorkBands? _work;

    public RollBench(StandingModel model, int samples, int seed)
    {
        _simulator = new StretchSimulator(model);
        _parts = new LegParts(model);
        _result = _simulator.NewResult();
        _workspace = model.Model.NewWorkspace();
        (_samples, _seed) = (samples, seed);
    }

    public IReadOnlyList<string> Set(IReadOnlyDictionary<string, double> inputs)
    {
        StretchInputs standing = ClaimInputs.Standing(inputs);
        if (!StretchInputRules.Hold(in standing))
        {
            return StretchInputRules.Problems(in standing);
        }

        _simulator.Solve(in standing, _result);
        _workspace.Pose(_result.Body.Coordinates);
        _workspace.LayPaths(WrappingMethod.Geodesic);
        _workspace.FindMomentArms();
        (_bands, _atWork, _work) = (null, null, null);
        return [];
    }

    public IReadOnlyList<string> Remarks()
    {
        List<string> remarks = [.. _result.Body.Adjustments.ToArray().Select(StretchWords.Of)];
        if (!_result.IsPossible)
        {
            remarks.Add(StretchWords.Whole(_result));
        }

        return remarks;
    }

    public bool Prepare(IEnumerable<ClaimMeasure> measures)
    {
        if (_samples == 0 || !measures.Any(measure => measure.Quantity is "activeNm" or "activationShare"))
        {
            return false;
        }

        _atWork ??= _simulator.BeginWork(_result.Body, _samples, _seed);
        _atWork.Step();
        return !_atWork.IsDone;
    }

    public ClaimValue Read(ClaimMeasure measure)
    {
        if (measure.Subject == "body")
        {
            return new ClaimValue(OfBody(measure.Quantity), null, null);
        }

        if (measure.Joint is { } about)
        {
            return AboutJoint(measure, about);
        }

        return ClaimMeasure.JointOf(measure.Subject) is { } joint ? OfJoint(measure.Quantity, joint)
            : measure.Quantity is "feelShare" or "feltFirstShare" ? Felt(measure)
            : LegParts.Named(measure.Subject) is not null ? OfMuscle(measure.Quantity, _parts.Muscles(measure.Subject).First())
            : OfTissue(measure);
    }

    private double OfBody(string quantity)
    {
        StretchedBody body = _result.Body;
        double onFeet = body.Balance.HeelForce + body.Balance.ForefootForce;
        return quantity switch
        {
            "footPitchDeg" => body.FootPitch / Degree,
            "dorsiflexionDeg" => body.Dorsiflexion / Degree,
            "toeExtensionDeg" => body.ToeExtension / Degree,
            "hipFlexionDeg" => body.HipFlexion / Degree,
            "trunkInclinationDeg" => body.TrunkInclination / Degree,
            "shankInclinationDeg" => body.Given.ShankInclination / Degree,
            "centreOfMassForwardMm" => 1000 * body.CentreForward,
            "forefootShare" => onFeet > 0 ? body.Balance.ForefootForce / onFeet : 0,
            "pressureInwardMm" => 1000 * body.PressureInward,
            "handForceN" => body.Balance.HandForce,
            _ => body.Balance.LeastHandForce,
        };
    }

    private ClaimValue OfJoint(string quantity, StretchJoint joint)
    {
        JointLoad load = _result.Loads[joint];
        return quantity switch
        {
            "neededNm" => new ClaimValue(load.Needed, null, null),
            "passiveNm" => Banded(load.Passive, bands => bands.PassiveMoments[(int)joint]),
            "activeNm" => AtWork(load.Active, bands => bands.ActiveMoments[(int)joint]),
            _ => new ClaimValue(load.Unmet, null, null),
        };
    }

    private ClaimValue OfMuscle(string quantity, int muscle)
    {
        MuscleLoad load = _result.Loads.Muscles[muscle];
        return quantity switch
        {
            "lengthMm" => new ClaimValue(1000 * load.Length, null, null),
            "lengthChangeMm" => new ClaimValue(1000 * load.LengthChange, null, null),
            "beyondSlackMm" => new ClaimValue(1000 * load.BeyondSlack, null, null),
            "fibreStrain" => new ClaimValue(load.NormFibreLength - 1, null, null),
            "activationShare" => AtWork(load.Activation, bands => bands.Activations[muscle]),
            _ => Banded(load.PassiveForce, bands => bands.PassiveForces[muscle]),
        };
    }

    private ClaimValue OfTissue(ClaimMeasure measure)
    {
        MuscleLoad[] muscles = [.. _parts.Muscles(measure.Subject).Select(muscle => _result.Loads.Muscles[muscle])];
        BandLoad[] bands = [.. _parts.Bands(measure.Subject).Select(band => _result.Loads.Bands[band])];
        return measure.Quantity == "passiveForceN"
            ? Banded(
                muscles.Sum(load => load.PassiveForce) + bands.Sum(load => load.Force),
                drawn => drawn.TissuePulls[(int)ClaimMeasure.TissueOf(measure.Subject)!.Value]) // not null: no other subject comes here
            : LegParts.Longest([.. muscles.Select(load => load.LengthChange), .. bands.Select(load => load.LengthChange)]);
    }

    private ClaimValue Felt(ClaimMeasure measure)
    {
        Tissue tissue = ClaimMeasure.TissueOf(measure.Subject)!.Value; // only tissues have these, so the name is one
        return measure.Quantity == "feelShare"
            ? Banded(_result.Loads.Feel.Shares[(int)tissue], bands => bands.Feel[(int)tissue])
            : new ClaimValue(Bands()?.FeltFirst[(int)tissue] ?? (_result.Loads.Feel.First == tissue ? 1 : 0), null, null);
    }

    private ClaimValue AboutJoint(ClaimMeasure measure, StretchJoint joint)
    {
        int coordinate = _parts.Leg.Map.Coordinate((Legs.LegJoint)joint);
        (int Muscle, double Arm)[] arms = [.. _parts.Muscles(measure.Subject).Select(muscle => (muscle, _result.Body.Scale * _workspace.MomentArm(muscle, coordinate)))];
        return measure.Quantity == "armMm"
            ? new ClaimValue(1000 * arms.Sum(one => one.Arm), null, null)
            : Banded(arms.Sum(one => one.Arm * _result.Loads.Muscles[one.Muscle].PassiveForce), bands => bands.Moment(arms, joint == StretchJoint.Ankle));
    }

    private ClaimValue Banded(double value, Func<LoadBands, ValueBand> band) =>
        Bands() is { } bands ? new ClaimValue(value, band(bands).Low, band(bands).High) : new ClaimValue(value, null, null);

    private ClaimValue AtWork(double value, Func<WorkBands, ValueBand> band)
    {
        if (_samples == 0)
        {
            return new ClaimValue(value, null, null);
        }

        ValueBand found = band(_work ??= (_atWork ?? _simulator.BeginWork(_result.Body, _samples, _seed)).Finish());
        return new ClaimValue(value, found.Low, found.High);
    }

    private LoadBands? Bands() => _samples == 0 ? null : _bands ??= _simulator.Bands(_result.Body, _samples, _seed);
}
