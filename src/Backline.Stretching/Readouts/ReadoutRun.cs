using Backline.Practice.Anthropometry;
using Backline.Practice.Measures;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Readouts;

/// <summary>A posture being read, some people at a time. Made by <see cref="StretchReader.Begin"/>.</summary>
public sealed class ReadoutRun
{
    private const int Seed = 1; // the same people for every posture: the band moves with the posture, not with the draw

    private readonly ReadTissues _tissues;
    private readonly Bow _bow;
    private readonly SeenPosture _seen;
    private readonly TissueSpread _spread;
    private readonly TissueVariation _person;
    private readonly Random _random = new(Seed);
    private readonly double[] _gastrocnemius = new double[StretchReader.People];
    private readonly double[] _soleus = new double[StretchReader.People];
    private readonly double[] _rounded = new double[StretchReader.People];
    private readonly double[] _hinged = new double[StretchReader.People];
    private int _count;

    internal ReadoutRun(ReadTissues tissues, Bow bow, SeenPosture seen)
    {
        (_tissues, _bow, _seen) = (tissues, bow, seen);
        _spread = new TissueSpread(tissues.Tissues);
        _person = new TissueVariation(tissues.Tissues.Length);
    }

    /// <summary>What was read; <see langword="null"/> until enough people were stepped through.</summary>
    public StretchReadout? Result { get; private set; }

    /// <summary>Goes on with some people; nothing happens once there is a result.</summary>
    /// <param name="people">How many.</param>
    public void Step(int people)
    {
        for (int i = 0; i < people && _count < StretchReader.People; i++)
        {
            _spread.Draw(_random, _person);
            SeenPosture truth = Truth();
            (CalfAndThigh hinged, CalfAndThigh rounded) = Both(_tissues, _bow, in truth, _person);
            (_gastrocnemius[_count], _soleus[_count], _hinged[_count], _rounded[_count]) = (hinged.Gastrocnemius, hinged.Soleus, hinged.Hamstrings, rounded.Hamstrings);
            _count++;
        }

        if (Result is null && _count == StretchReader.People)
        {
            Result = Collect();
        }
    }

    /// <summary>The shares at the angles as they were read, by the model's own tissues.</summary>
    internal static CentralShares Central(ReadTissues tissues, Bow bow, in SeenPosture seen)
    {
        (CalfAndThigh hinged, CalfAndThigh rounded) = Both(tissues, bow, in seen, new TissueVariation(tissues.Tissues.Length));
        return new(
            HasUpperCalf(in seen) ? hinged.Gastrocnemius : null,
            seen.Ankle is null ? null : hinged.Soleus,
            HasThigh(in seen) ? rounded.Hamstrings : null,
            HasThigh(in seen) ? hinged.Hamstrings : null);
    }

    // One person as they may really stand, if the camera errs as it says.
    private SeenPosture Truth() => _seen with { Knee = Drawn(_seen.Knee), Ankle = Drawn(_seen.Ankle), Hip = Drawn(_seen.Hip), Trunk = Drawn(_seen.Trunk) };

    private Reading? Drawn(Reading? reading)
    {
        double normal = TissueSpread.Normal(_random); // drawn even where nothing is read, so that a lost angle does not redraw the others
        return reading is { } one ? one with { Value = one.Value + (one.StandardError * normal) } : null;
    }

    private static (CalfAndThigh Hinged, CalfAndThigh Rounded) Both(ReadTissues tissues, Bow bow, in SeenPosture seen, TissueVariation person)
    {
        LegAngles hinged = Angles(in seen, bow, isRounded: false);
        LegAngles rounded = Angles(in seen, bow, isRounded: true);
        CalfAndThigh flat = tissues.At(hinged, person);
        return (flat, rounded.Hip == hinged.Hip ? flat : tissues.At(rounded, person));
    }

    // The camera's hip is trunk line and thigh lean together; the joint's is pelvis on thigh.
    private static LegAngles Angles(in SeenPosture seen, Bow bow, bool isRounded)
    {
        double trunk = Radians(seen.Trunk);
        double pelvis = isRounded ? bow.Rounded(trunk, seen.Back) : bow.Hinged(trunk);
        return new(Radians(seen.Knee), Radians(seen.Ankle), HasThigh(in seen) ? Radians(seen.Hip) - trunk + pelvis : 0);
    }

    private static bool HasUpperCalf(in SeenPosture seen) => seen is { Knee: not null, Ankle: not null };

    private static bool HasThigh(in SeenPosture seen) => seen is { Knee: not null, Hip: not null, Trunk: not null };

    private static double Radians(Reading? reading) => (reading?.Value ?? 0) * StretchInputRules.Degree;

    private StretchReadout Collect()
    {
        CentralShares central = Central(_tissues, _bow, in _seen);
        double size = BodyProportions.UsualHeight / StandingModel.LegModelHeight;
        TissueVariation none = new(_tissues.Tissues.Length);
        _tissues.At(Angles(in _seen, _bow, isRounded: true), none);
        double rounded = size * _tissues.LengthChange(Tissue.Hamstrings);
        _tissues.At(Angles(in _seen, _bow, isRounded: false), none);
        TissueReadout? Of(double? share, double[] shares, double change) => share is { } one ? new(ValueBand.Of(shares), one, change) : null;
        TissueReadout? round = Of(central.HamstringsRounded, _rounded, rounded);
        TissueReadout? hinged = Of(central.HamstringsHinged, _hinged, size * _tissues.LengthChange(Tissue.Hamstrings));
        return new(
            Of(central.Gastrocnemius, _gastrocnemius, size * _tissues.LengthChange(Tissue.Gastrocnemius)),
            Of(central.Soleus, _soleus, size * _tissues.LengthChange(Tissue.Soleus)),
            round is null || hinged is null ? null : new HamstringRange(round, hinged, _seen.Back == BackShape.Flat));
    }
}
