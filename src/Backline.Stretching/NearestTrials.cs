using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>What was asked for, which of its inputs may be changed, and whether a change does.</summary>
internal sealed class NearestTrials
{
    // What work is: a sketch; a body built, some millisecond in a browser; muscles asked, where it stands.
    private const int OfSketch = 1;
    private const int OfBody = 16;
    private const int OfMuscles = 48;
    private const int SliceEnds = 128;

    private const double HalfTenth = 0.05 * StretchInputRules.Degree; // rad. As little is not told.

    private readonly StretchSimulator _simulator;
    private readonly StretchResult _room;
    private readonly StretchInputs _asked;
    private readonly LegMemory _memory;
    private int _work;

    public NearestTrials(StretchSimulator simulator, in StretchInputs asked, StretchResult room)
    {
        (_simulator, _asked, _room, _memory) = (simulator, asked, room, new LegMemory(simulator.Standing));
        Inputs = [.. NearestInput.All.Where(input => input.Said(in _asked) is not null)];
        Needed = [.. Inputs.Where(IsBeyondItsJoint)];
    }

    /// <summary>What was asked for.</summary>
    public ref readonly StretchInputs Asked => ref _asked;

    /// <summary>The inputs that may be changed.</summary>
    public IReadOnlyList<NearestInput> Inputs { get; }

    /// <summary>Those that must be, whatever else is: no knee and no toes go so far.</summary>
    public IReadOnlyList<NearestInput> Needed { get; }

    /// <summary>Whether so much was tried since it was asked last that other things should be done between.</summary>
    public bool EndsSlice()
    {
        bool ends = _work >= SliceEnds;
        _work = ends ? 0 : _work;
        return ends;
    }

    /// <summary>Whether a body stands so and is held.</summary>
    public bool Does(in StretchInputs inputs)
    {
        bool does = _simulator.IsPossible(in inputs, _room, _memory, out bool isTried, out bool stands);
        _work += OfSketch + (isTried ? OfBody : 0) + (stands ? OfMuscles : 0);
        return does;
    }

    /// <summary>1. Steps from what was asked for, of all inputs together.</summary>
    public double Distance(in StretchInputs inputs)
    {
        double sum = 0;
        foreach (NearestInput input in Inputs)
        {
            sum += input.Steps(in _asked, in inputs);
        }

        return sum;
    }

    /// <summary>How many inputs differ from what was asked for.</summary>
    public int Changes(in StretchInputs inputs)
    {
        int count = 0;
        foreach (NearestInput input in Inputs)
        {
            count += input.Steps(in _asked, in inputs) > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Brings one input back towards what was asked for, all else staying, to the first grain that does: halves between that and one that does not.</summary>
    /// <param name="found">Inputs that do; changed, as far as the input was brought back.</param>
    /// <param name="input">The input, other than it was asked for.</param>
    /// <param name="near">1. Steps from what was asked for, which do not.</param>
    /// <param name="within">1. Steps from what was asked for, at which it is of no use any more: it is brought back no farther once it cannot come nearer than that.</param>
    /// <returns>Whether it came nearer than that.</returns>
    public bool PullBack(ref StretchInputs found, NearestInput input, double near = 0, double within = double.PositiveInfinity)
    {
        int way = Math.Sign((input.Said(in found) ?? 0) - (input.Said(in _asked) ?? 0));
        int does = input.Beyond(in found, 0, way), doesNot = input.Beyond(in _asked, near, way);
        if (near == 0 && does != doesNot && Does(input.At(doesNot, in found)))
        {
            does = doesNot; // a hair beyond what was asked for, to the next grain
        }

        while (Math.Abs(does - doesNot) > 1 && IsWithin(doesNot + way))
        {
            int middle = (does + doesNot) / 2;
            (does, doesNot) = Does(input.At(middle, in found)) ? (middle, doesNot) : (does, middle);
        }

        found = input.At(does, in found);
        return IsWithin(does);

        bool IsWithin(int grains) => input.Steps(in _asked, input.At(grains, in _asked)) < within;
    }

    /// <summary>Puts every input back to what was asked for that need not differ after all.</summary>
    public void PutBack(ref StretchInputs found)
    {
        foreach (NearestInput input in Inputs)
        {
            StretchInputs back = input.Knob.Set(found, input.Knob.Get(_asked) ?? 0); // never null: of the inputs asked for
            if (back != found)
            {
                _simulator.Solve(in back, _room);
                found = _room.IsPossible ? back : found;
            }
        }
    }

    private bool IsBeyondItsJoint(NearestInput input)
    {
        StandingModel model = _simulator.Standing;
        return input.Name switch
        {
            "knee" => IsBeyond(model.Coordinates.Knee, _asked.KneeFlexion),
            "toes" => IsBeyond(model.Coordinates.Toes, _asked.ToeLift),
            _ => false,
        };

        bool IsBeyond(int coordinate, double value) => value > model.Ranges[coordinate].Max + HalfTenth || value < model.Ranges[coordinate].Min - HalfTenth;
    }
}
