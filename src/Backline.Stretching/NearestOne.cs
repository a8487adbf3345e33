using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The least change of one input that stands and is held, all else as asked.</summary>
/// <param name="trials">What was asked for, and what does.</param>
/// <param name="only">An input that is looked at alone, and only below what was asked for; <see langword="null"/> for every one, both ways.</param>
/// <remarks>Every input at once, both ways, a quarter of a step farther a round to its end: the first round in which one does has the least, to the grain by halves.</remarks>
internal sealed class NearestOne(NearestTrials trials, NearestInput? only = null)
{
    private const double Round = 0.25; // 1. Of a step.

    /// <summary>What was found; <see langword="null"/> where no single change does.</summary>
    public StretchInputs? Found { get; private set; }

    /// <summary>Searches; stops where a slice of the work ends.</summary>
    public IEnumerable<bool> Search()
    {
        List<Direction> open = only is not null ? [new Direction(only, -1)] : [.. Candidates().SelectMany(input => new[] { new Direction(input, 1), new Direction(input, -1) })];
        double least = double.PositiveInfinity;
        for (double steps = Round; open.Count > 0 && Found is null; steps += Round)
        {
            for (int i = open.Count - 1; i >= 0; i--)
            {
                (NearestInput input, int way) = open[i];
                StretchInputs tried = input.At(input.Beyond(in trials.Asked, steps, way), in trials.Asked);
                bool isBeyond = trials.Distance(in tried) > steps - Round && IsThatWay(input, in tried, way);
                if (!isBeyond)
                {
                    open.RemoveAt(i); // its range ends
                }
                else if (trials.Does(in tried))
                {
                    trials.PullBack(ref tried, input, steps - Round);
                    double distance = trials.Distance(in tried);
                    (Found, least) = distance <= least ? (tried, distance) : (Found, least);
                }

                if (trials.EndsSlice())
                {
                    yield return true;
                }
            }
        }
    }

    private IEnumerable<NearestInput> Candidates() => trials.Needed.Count switch
    {
        0 => trials.Inputs,
        1 => trials.Needed,
        _ => [],
    };

    private bool IsThatWay(NearestInput input, in StretchInputs tried, int way) =>
        way * ((input.Said(in tried) ?? 0) - (input.Said(in trials.Asked) ?? 0)) > 0;

    private sealed record Direction(NearestInput Input, int Way);
}
