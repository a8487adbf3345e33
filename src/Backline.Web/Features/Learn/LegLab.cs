using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Practice;
using Backline.Stretching;
using Backline.Stretching.Legs;
using Backline.Stretching.Loads;
using Backline.Stretching.Passive;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;
using Backline.Web.Features.Anatomy;
using Backline.Web.Features.Readout;

namespace Backline.Web.Features.Learn;

/// <summary>The body on the roll that a person moves with sliders, and what it asks of the leg.</summary>
public sealed class LegLab
{
    private const double OneInTwenty = 0.05; // 1. Of people: where "in 10" is no longer written as 0.
    private readonly StretchSimulator _simulator;
    private readonly Tissue?[] _tissues;
    private readonly LegMap _leg;
    private readonly ModelState _state;
    private readonly bool[] _areOff;   // bands switched off in the model    (bandCount)

    private LegLab(StretchSimulator simulator)
    {
        _simulator = simulator;
        Result = simulator.NewResult();
        Workspace = Model.NewWorkspace();
        _leg = new LegMap(Model, Side.Right);
        _state = Model.NewState();
        _areOff = PathShapes.AreOff(Model.Specification);
        _tissues = [.. Model.MuscleNames.Concat(Model.BandNames).Select(TissueNames.Of)];
        Shades = new double[_tissues.Length];
        Set(new StretchInputs());
    }

    /// <summary>The model computed with.</summary>
    public Model Model => _simulator.Standing.Model;

    /// <summary>Its workspace, in the posture that stands.</summary>
    public Workspace Workspace { get; }

    /// <summary>What was asked for.</summary>
    public StretchInputs Inputs { get; private set; }

    /// <summary>How the body stands, and the loads.</summary>
    public StretchResult Result { get; }

    /// <summary>Error bands of the loads; <see langword="null"/> until they are found for this posture.</summary>
    public LoadBands? Bands { get; private set; }

    /// <summary>What is felt first: by most people, once they are drawn; until then, what is highest on average.</summary>
    public IReadOnlyList<Tissue> First => Bands?.MostlyFeltFirst ?? (Result.Loads.Feel.First is { } highest ? [highest] : []);

    /// <summary>The same as a sentence.</summary>
    public string Felt => StretchWords.FeltFirst(Result.Loads.Feel, Bands);

    /// <summary>The nearest posture that stands and is held, where this one does not or is not; <see langword="null"/> until it is found.</summary>
    public StretchInputs? Nearest { get; private set; }

    /// <summary>m. Where the heels come up in it: a lower roll on which they need not.</summary>
    public double? RollForTheHeels { get; private set; }

    /// <summary>Whether the body does not stand as it was asked to or is not held, so that there is a <see cref="Nearest"/> to look for.</summary>
    public bool NeedsNearest => !Result.IsPossible;

    /// <summary>1. A shade for each muscle, then each band: its relaxed tension in what people bear.</summary>
    public double[] Shades { get; }

    /// <summary>Whether the nerve's line is drawn.</summary>
    public bool ShowsNerve { get; private set; } = true;

    /// <summary>Whether the fascia is drawn.</summary>
    public bool ShowsFascia { get; private set; } = true;

    /// <summary>Whether the leg lies as on a table: there the muscles alone are coloured.</summary>
    public bool IsLying { get; private set; }

    /// <summary>What stands around the body, in the model's size.</summary>
    public DrawnThings Things { get; private set; }

    /// <summary>Reads Backline's own leg model.</summary>
    public static LegLab Open() => new(new StretchSimulator(LegModels.Standing));

    /// <summary>Stands the body another way.</summary>
    /// <param name="inputs">How; every one in its range.</param>
    public void Set(StretchInputs inputs)
    {
        Inputs = inputs;
        (Bands, Nearest, RollForTheHeels, IsLying) = (null, null, null, false);
        _simulator.Solve(in inputs, Result);
        Workspace.Pose(Result.Body.Coordinates);
        ShadeAll();
        Things = ThingsOf(Result.Body);
    }

    /// <summary>Lays the right leg as on a table, relaxed, nothing around it. For drawing alone: <see cref="Result"/> stays that of the last body that stood.</summary>
    /// <param name="posture">How it lies.</param>
    public void Lay(LegPosture posture)
    {
        _state.Reset();
        foreach (LegJoint joint in Enum.GetValues<LegJoint>())
        {
            _state[_leg.Coordinate(joint)] = posture.At(joint).Radians;
        }

        Workspace.Pose(_state);
        Workspace.LayPaths(WrappingMethod.Geodesic);
        IsLying = true;
        for (int muscle = 0; muscle < Model.MuscleNames.Count; muscle++)
        {
            double pull = Model.Equilibrium(muscle, 0, Workspace.MuscleLength(muscle)).TendonForce;
            Shades[muscle] = Math.Min(1, pull / (Model.Specification.Muscles[muscle].MaxIsometricForce * TissueFeel.ToleratedShare));
        }

        ShadeBands(static _ => Shade.Pale);
        Things = default;
    }

    /// <summary>Draws the nerve and the fascia, or leaves them out.</summary>
    /// <param name="nerve">Whether the nerve is drawn.</param>
    /// <param name="fascia">Whether the fascia is.</param>
    public void Draw(bool nerve, bool fascia)
    {
        (ShowsNerve, ShowsFascia) = (nerve, fascia);
        if (IsLying)
        {
            ShadeBands(static _ => Shade.Pale);
        }
        else
        {
            ShadeAll();
        }
    }

    /// <summary>Finds the error bands of this posture.</summary>
    /// <remarks>The people are those whom the command draws too.</remarks>
    public void FindBands() => Bands = _simulator.Bands(Result.Body);

    /// <summary>Likewise, the people being made first, a few at a time.</summary>
    /// <param name="pause">Awaited between; ends it by throwing.</param>
    public async Task FindBandsAsync(Func<Task> pause)
    {
        await MeetPeopleAsync(pause);
        FindBands();
    }

    /// <summary>Makes the people of the bands, a few at a time; they are kept for every posture.</summary>
    /// <param name="pause">Awaited between; ends it by throwing.</param>
    public async Task MeetPeopleAsync(Func<Task> pause)
    {
        ArgumentNullException.ThrowIfNull(pause);
        PeopleRun run = _simulator.BeginPeople();
        while (!run.IsDone)
        {
            run.Step();
            await pause();
        }
    }

    /// <summary>Looks for <see cref="Nearest"/>, a few postures at a time.</summary>
    /// <param name="pause">Awaited between; ends the search by throwing.</param>
    public async Task FindNearestAsync(Func<Task> pause)
    {
        ArgumentNullException.ThrowIfNull(pause);
        if (!NeedsNearest)
        {
            return;
        }

        NearestRun run = _simulator.BeginNearest(Result, _simulator.NewResult());
        while (!run.IsDone)
        {
            run.Step();
            await pause();
        }

        (Nearest, RollForTheHeels) = run.Found is { } found && NearestWords.IsNews(Result, in found) ? ((StretchInputs?)found, run.RollForTheHeels) : (null, null);
    }

    /// <summary>What the posture does to each tissue that the stretch is about, and to every other that is felt in it, from the calf up; the one felt first is always there.</summary>
    public IReadOnlyList<TissueReading> Readings()
    {
        IReadOnlyList<Tissue> first = First;
        return [.. FromTheCalfUp.Where(tissue => !HardlyEver.Contains(tissue) || IsFelt(tissue)).Select(tissue => Read(tissue, first.Contains(tissue)))];
    }

    private static IReadOnlyList<Tissue> FromTheCalfUp { get; } =
    [
        Tissue.Gastrocnemius, Tissue.Soleus, Tissue.DeepCalf, Tissue.Peroneals, Tissue.Shin, Tissue.PlantarFascia, Tissue.Hamstrings, Tissue.ShortBiceps, Tissue.Adductors,
        Tissue.Quadriceps, Tissue.Gluteals, Tissue.HipFlexors, Tissue.Nerve,
    ];

    // What a bow over straight legs leaves slack; shown where it does not.
    private static IReadOnlyList<Tissue> HardlyEver { get; } = [Tissue.Shin, Tissue.ShortBiceps, Tissue.Quadriceps, Tissue.HipFlexors];

    private bool IsFelt(Tissue tissue) =>
        Result.Loads.Feel.Shares[(int)tissue] >= TissueFeel.Noticeable || (Bands is { } bands && bands.FeltFirst[(int)tissue] >= OneInTwenty);

    private TissueReading Read(Tissue tissue, bool isFirst)
    {
        double force = 0;
        double longer = double.NegativeInfinity;
        for (int i = 0; i < _tissues.Length; i++)
        {
            if (_tissues[i] != tissue)
            {
                continue;
            }

            if (i < Result.Loads.Muscles.Length)
            {
                MuscleLoad load = Result.Loads.Muscles[i];
                force += load.PassiveForce;
                longer = Math.Max(longer, load.LengthChange);
            }
            else
            {
                BandLoad load = Result.Loads.Bands[i - Result.Loads.Muscles.Length];
                force += load.Force;
                longer = Math.Max(longer, load.LengthChange);
            }
        }

        return new(
            tissue, longer, force, Result.Loads.Feel.Shares[(int)tissue],
            Bands?.TissuePulls[(int)tissue], Bands?.Feel[(int)tissue], Bands?.FeltFirst[(int)tissue], isFirst);
    }

    private void ShadeAll()
    {
        int muscles = Result.Loads.Muscles.Length;
        for (int i = 0; i < muscles; i++)
        {
            Shades[i] = Math.Min(1, Result.Loads.Muscles[i].PassiveShare / TissueFeel.ToleratedShare);
        }

        ShadeBands(tissue => tissue is { } felt ? Math.Min(1, Result.Loads.Feel.Shares[(int)felt]) : Shade.Pale);
    }

    // A band that is no nerve is fascia.
    private void ShadeBands(Func<Tissue?, double> shade)
    {
        int muscles = Model.MuscleNames.Count;
        for (int band = 0; band < _areOff.Length; band++)
        {
            Tissue? tissue = _tissues[muscles + band];
            bool isShown = !_areOff[band] && (tissue == Tissue.Nerve ? ShowsNerve : ShowsFascia);
            Shades[muscles + band] = isShown ? shade(tissue) : Shade.Hidden;
        }
    }

    private static DrawnThings ThingsOf(StretchedBody body) => new(
        body.Foot.RollCentreForward / body.Scale,
        body.Foot.RollRadius / body.Scale,
        body.SupportForward / body.Scale,
        body.Given.HandHeight is { } height ? height / body.Scale : 0);
}
