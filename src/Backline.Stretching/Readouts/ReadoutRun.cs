using Backline.Practice.Anthropometry;
using Backline.Practice.Measures;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>A posture being read, slice by slice. Made by <see cref="StretchReader.Begin"/>.</summary>
public sealed class ReadoutRun
{
    private const int PeopleASlice = 32;   // about as much work as a posture of the model
    private const double Reach = 1.7;      // 1. Outermost nodes, in standard errors: nine draws of ten lie within

    private readonly ReadLeg _leg;
    private readonly SeenPosture _seen;
    private readonly LengthGrid _calf;
    private readonly LengthGrid _thigh;
    private readonly double[] _gastrocnemius = new double[StretchReader.People];
    private readonly double[] _soleus = new double[StretchReader.People];
    private readonly double[] _rounded = new double[StretchReader.People];
    private readonly double[] _hinged = new double[StretchReader.People];
    private int _people;

    internal ReadoutRun(ReadLeg leg, SeenPosture seen)
    {
        (_leg, _seen) = (leg, seen);
        LegAngles hinged = leg.Angles(in seen, isRounded: false);
        LegAngles rounded = leg.Angles(in seen, isRounded: true);
        double knee = Error(seen.Knee);
        double ankle = Error(seen.Ankle);
        double hip = Error(seen.Hip);

        // Beyond their ranges joints have no lengths that mean anything, and nobody is drawn there.
        LegAngles least = leg.Thigh.Within(new(hinged.Knee - (Reach * knee), hinged.Ankle - (Reach * ankle), rounded.Hip - (Reach * hip)));
        LegAngles most = leg.Thigh.Within(new(hinged.Knee + (Reach * knee), hinged.Ankle + (Reach * ankle), hinged.Hip + (Reach * hip)));
        double[] knees = LengthGrid.Nodes(least.Knee, most.Knee, 3);
        _calf = new(leg.Calf, knees, LengthGrid.Nodes(least.Ankle, most.Ankle, 3), (one, other) => new(one, other, 0));
        _thigh = new(leg.Thigh, knees, LengthGrid.Nodes(least.Hip, most.Hip, 5), (one, other) => new(one, 0, other));
    }

    /// <summary>What was read; <see langword="null"/> until enough slices were done.</summary>
    public StretchReadout? Result { get; private set; }

    /// <summary>Does a slice: a posture of the model, or as much work of another kind. Nothing happens once there is a result.</summary>
    public void Step()
    {
        if (Result is not null)
        {
            return;
        }

        if (_seen.Ankle is not null && !_calf.IsFull)
        {
            _calf.FillNext();
        }
        else if (_seen.HasThigh && !_thigh.IsFull)
        {
            _thigh.FillNext();
        }
        else if (_people < StretchReader.People)
        {
            for (int i = 0; i < PeopleASlice; i++)
            {
                DrawPerson();
            }
        }
        else
        {
            Result = Collect();
        }
    }

    private static double Error(Reading? reading) => (reading?.StandardError ?? SeenPosture.LeastError) * StretchInputRules.Degree;

    private void DrawPerson()
    {
        SeenPerson person = _leg.People[_people];
        SeenPosture truth = Truth(person);
        LegAngles hinged = _leg.Angles(in truth, isRounded: false);
        Span<double> calf = stackalloc double[_leg.Calf.Tissues.Length];
        Span<double> thigh = stackalloc double[_leg.Thigh.Tissues.Length];
        if (_seen.Ankle is not null)
        {
            _calf.At(hinged.Knee, hinged.Ankle, calf);
            _gastrocnemius[_people] = _leg.Calf.Share(Tissue.Gastrocnemius, calf, person.Tissue, 0);
            _soleus[_people] = _leg.Calf.Share(Tissue.Soleus, calf, person.Tissue, 0);
        }

        if (_seen.HasThigh)
        {
            _thigh.At(hinged.Knee, hinged.Hip, thigh);
            _hinged[_people] = _leg.Thigh.Share(Tissue.Hamstrings, thigh, person.Tissue, calf.Length);
            _thigh.At(hinged.Knee, _leg.Angles(in truth, isRounded: true).Hip, thigh);
            _rounded[_people] = _leg.Thigh.Share(Tissue.Hamstrings, thigh, person.Tissue, calf.Length);
        }

        _people++;
    }

    // One person as they may really stand, if the camera errs as it says.
    private SeenPosture Truth(SeenPerson person) =>
        _seen with { Knee = Off(_seen.Knee, person.Knee), Ankle = Off(_seen.Ankle, person.Ankle), Hip = Off(_seen.Hip, person.Hip), Trunk = Off(_seen.Trunk, person.Trunk) };

    private static Reading? Off(Reading? reading, double errors) => reading is { } one ? one with { Value = one.Value + (one.StandardError * errors) } : null;

    private StretchReadout Collect()
    {
        CentralShares central = _leg.Central(in _seen);
        TissueReadout? round = Of(central.HamstringsRounded, _rounded, Longer(_leg.Thigh, Tissue.Hamstrings, isRounded: true));
        TissueReadout? hinged = Of(central.HamstringsHinged, _hinged, Longer(_leg.Thigh, Tissue.Hamstrings, isRounded: false));
        return new(
            Of(central.Gastrocnemius, _gastrocnemius, Longer(_leg.Calf, Tissue.Gastrocnemius, isRounded: false)),
            Of(central.Soleus, _soleus, Longer(_leg.Calf, Tissue.Soleus, isRounded: false)),
            round is null || hinged is null ? null : new HamstringRange(round, hinged, _seen.Back == BackShape.Flat));
    }

    private static TissueReadout? Of(double? share, double[] shares, double longer) => share is { } one ? new(ValueBand.Of(shares), one, longer) : null;

    // m, in a body of usual height.
    private double Longer(RelaxedMuscles muscles, Tissue tissue, bool isRounded)
    {
        Span<double> lengths = stackalloc double[muscles.Tissues.Length];
        muscles.Lengths(_leg.Angles(in _seen, isRounded), lengths);
        return BodyProportions.UsualHeight / StandingModel.LegModelHeight * muscles.LengthChange(tissue, lengths);
    }
}
