using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The search for the nearest posture that a body can take and its muscles hold: the least change of one input, or one change after the other. Made by <see cref="StretchSimulator.BeginNearest"/>.</summary>
/// <remarks>
/// Two sketches: the nearest point of a region in all inputs at once, or the change a teacher would make for the joint that fails. The second is kept: it can be said in a sentence.
/// docs/science/posture.md.
/// </remarks>
public sealed class NearestRun
{
    private const int MostChanges = 8;
    private const int Halvings = 6;     // the longest step, 4°, to less than the grid
    private const double Grid = 0.1;    // as sentences say it: deg or cm

    private static readonly Ease[] Eases =
    [
        new(null, "roll-cm", 4, 0),
        new(null, "heel-lift-cm", 4, 12),
        new(StretchJoint.Ankle, "heel-lift-cm", 4, 12),
        new(StretchJoint.Ankle, "shin", 4, 0),
        new(StretchJoint.Toes, "toes", 4, 0),
        new(StretchJoint.Hip, "hinge", 4, 0),
        new(StretchJoint.Hip, "rounding", 4, 0),
        new(StretchJoint.Knee, "knee", 4, 0),
        new(StretchJoint.Knee, "hinge", 4, 0),
        new(StretchJoint.Subtalar, "inner", 0.2, 0),
        new(StretchJoint.Subtalar, "turn-out", 4, 0),
    ];

    private readonly StretchSimulator _simulator;
    private readonly StretchResult _room;
    private readonly IEnumerator<bool> _solves;
    private double _least;

    internal NearestRun(StretchSimulator simulator, StretchResult result, StretchResult room)
    {
        (_simulator, _room) = (simulator, room);
        IsDone = !result.Body.IsFound;

        // Where nothing stands, what was asked for is all there is to go by.
        _solves = Search(result.Body.Stands ? result.Body.Given : result.Body.Asked).GetEnumerator();
    }

    /// <summary>Whether the search is over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The posture found; <see langword="null"/> until then, and where there is none.</summary>
    public StretchInputs? Found { get; private set; }

    /// <summary>Solves once more. Nothing happens once it is over.</summary>
    public void Step() => IsDone = IsDone || !_solves.MoveNext();

    // Stops after every solve.
    private IEnumerable<bool> Search(StretchInputs given)
    {
        _simulator.Solve(in given, _room);
        yield return true;
        if (_room.Body.Stands && _room.Loads.IsHeld)
        {
            Found = _room.Body.Given;
            yield break;
        }

        // The least change of one input that leaves all else as it is, where one does.
        StretchJoint? fails = Fails(_room);
        foreach (Ease ease in Eases.Where(ease => ease.Joint == fails))
        {
            foreach (bool _ in Scan(ease, given, static (_, room) => room.IsPossible))
            {
                yield return true;
            }

            if (!double.IsNaN(_least))
            {
                Found = _room.Body.Given;
                yield break;
            }
        }

        for (int i = 0; i < MostChanges; i++)
        {
            _simulator.Solve(in given, _room);
            yield return true;
            if (_room.Body.Stands && _room.Loads.IsHeld)
            {
                Found = _room.Body.Given;
                yield break;
            }

            fails = Fails(_room);
            _least = double.NaN;
            foreach (Ease ease in Eases.Where(ease => ease.Joint == fails && double.IsNaN(_least)))
            {
                foreach (bool _ in Scan(ease, given, Mends))
                {
                    yield return true;
                }
            }

            if (double.IsNaN(_least))
            {
                yield break;
            }

            given = _room.Body.Given;
        }
    }

    // How far an input must go, in the unit people write; not a number where it does not do to its end. The room is left at that.
    private IEnumerable<bool> Scan(Ease ease, StretchInputs given, Func<Ease, StretchResult, bool> does)
    {
        double less = ease.Knob.Shown(given) ?? ease.End, enough = double.NaN;
        int way = Math.Sign(ease.End - less);
        while (double.IsNaN(enough) && way * (ease.End - less) > 0)
        {
            double next = way * Math.Min(way * (less + (way * ease.Step)), way * ease.End);
            (less, enough) = Does(next) ? (less, next) : (next, enough);
            yield return true;
        }

        for (int halving = 0; halving < Halvings && !double.IsNaN(enough); halving++)
        {
            double middle = (less + enough) / 2;
            (less, enough) = Does(middle) ? (less, middle) : (middle, enough);
            yield return true;
        }

        _least = enough;
        if (double.IsNaN(enough))
        {
            yield break;
        }

        // What is advised must not be a hair too little, as rounding might make it: the first tenth that does.
        double said = way * (Math.Floor(way * less / Grid) + 1) * Grid;
        said = Does(said) ? said : said + (way * Grid);
        _least = way * (ease.End - said) >= 0 && Does(said) ? said : enough;
        Does(_least);

        bool Does(double value)
        {
            _simulator.Solve(ease.Knob.Set(given, value * ease.Knob.PerUnit), _room);
            return does(ease, _room);
        }
    }

    // The joint with the most that nothing bears; none where the body does not even stand.
    private static StretchJoint? Fails(StretchResult result) => result.Body.Stands
        ? Enum.GetValues<StretchJoint>().MaxBy(joint => Math.Abs(result.Loads[joint].Unmet))
        : null;

    private static bool Mends(Ease ease, StretchResult room) =>
        room.Body.Stands && (ease.Joint is not { } joint || Math.Abs(room.Loads[joint].Unmet) <= StretchLoads.OfNoAccount);

    // What is changed for a joint that muscles cannot hold, or for a body that does not stand: by steps, to an end; in the unit people write.
    private sealed record Ease(StretchJoint? Joint, string Name, double Step, double End)
    {
        public StretchKnob Knob { get; } = StretchKnob.All.First(knob => knob.Name == Name);
    }
}
