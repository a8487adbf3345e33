using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The search for the nearest posture that a body can take and its muscles hold: one change after the other, each the least that does it. Made by <see cref="StretchSimulator.BeginNearest"/>.</summary>
/// <remarks>
/// Two sketches: the nearest point of a region in all inputs at once, or the change a teacher would make for the joint that fails. The second is kept: it can be said in a sentence.
/// docs/science/posture.md.
/// </remarks>
public sealed class NearestRun
{
    private const int MostChanges = 8;
    private const int Halvings = 10;    // a step to a thousandth of it
    private const double Grid = 0.1;    // as sentences say it: deg or cm

    private static readonly Ease[] Eases =
    [
        new(null, "roll-cm", 2, 0),
        new(StretchJoint.Ankle, "heel-lift-cm", 2, 12),
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
        for (int i = 0; i < MostChanges; i++)
        {
            _simulator.Solve(in given, _room);
            yield return true;
            if (_room.Body.Stands && _room.Loads.IsHeld)
            {
                Found = _room.Body.Given;
                yield break;
            }

            bool isEased = false;
            StretchJoint? fails = Fails(_room);
            foreach (Ease ease in Eases.Where(ease => ease.Joint == fails))
            {
                double less = ease.Knob.Shown(given) ?? ease.End, mends = double.NaN;
                int way = Math.Sign(ease.End - less);
                while (double.IsNaN(mends) && way * (ease.End - less) > 0)
                {
                    double next = way * Math.Min(way * (less + (way * ease.Step)), way * ease.End);
                    (less, mends) = Mends(ease, given, next) ? (less, next) : (next, mends);
                    yield return true;
                }

                if (double.IsNaN(mends))
                {
                    continue;
                }

                for (int halving = 0; halving < Halvings; halving++)
                {
                    double middle = (less + mends) / 2;
                    (less, mends) = Mends(ease, given, middle) ? (less, middle) : (middle, mends);
                    yield return true;
                }

                double said = way * Math.Ceiling(way * mends / Grid) * Grid; // what is advised must not be a hair too little
                mends = way * (ease.End - said) >= 0 && Mends(ease, given, said) ? said : mends;
                _simulator.Solve(ease.Knob.Set(given, mends * ease.Knob.PerUnit), _room);
                given = _room.Body.Given;
                isEased = true;
                break;
            }

            if (!isEased)
            {
                yield break;
            }
        }
    }

    // The joint with the most that nothing bears; none where the body does not even stand.
    private static StretchJoint? Fails(StretchResult result) => result.Body.Stands
        ? Enum.GetValues<StretchJoint>().MaxBy(joint => Math.Abs(result.Loads[joint].Unmet))
        : null;

    private bool Mends(Ease ease, StretchInputs given, double value)
    {
        _simulator.Solve(ease.Knob.Set(given, value * ease.Knob.PerUnit), _room);
        return _room.Body.Stands && (ease.Joint is not { } joint || Math.Abs(_room.Loads[joint].Unmet) <= StretchLoads.OfNoAccount);
    }

    // What is changed for a joint that muscles cannot hold, or for a body that does not stand: by steps, to an end; in the unit people write.
    private sealed record Ease(StretchJoint? Joint, string Name, double Step, double End)
    {
        public StretchKnob Knob { get; } = StretchKnob.All.First(knob => knob.Name == Name);
    }
}
