using Backline.Stretching.Postures;

namespace Backline.Stretching;

/// <summary>The least change of two inputs that stands and is held, all else as asked, where no single one does.</summary>
/// <remarks>Each of the two at whole steps, farther apart the farther they are; the nearest first, each pulled back to where it just does and slid along that edge. It ends where what is left to try could come no nearer.</remarks>
internal sealed class NearestTwo(NearestTrials trials)
{
    private const double Hair = 1e-9;                                 // 1. Of a step.

    private static readonly double[] Grid = [1, 2, 4, 7, 11, 16, 25]; // 1. Steps.
    private static readonly double[] Slides = [1, 0.5, 0.25, 0.1];    // 1. Steps.

    /// <summary>What was found; <see langword="null"/> where no two changes do.</summary>
    public StretchInputs? Found { get; private set; }

    /// <summary>Searches; stops where a slice of the work ends.</summary>
    public IEnumerable<bool> Search()
    {
        double least = double.PositiveInfinity;
        foreach (Pair pair in Pairs())
        {
            (Change one, Change other) = (pair.One, pair.Other);
            if (pair.Least >= least)
            {
                break;
            }

            StretchInputs tried = other.Input.At(other.Grains, one.Input.At(one.Grains, in trials.Asked));
            if (trials.Does(in tried) && IsBroughtNearer(ref tried, one, other, least - Hair))
            {
                StretchInputs slid = Slid(tried, one.Input, other.Input);
                (Found, least) = (slid, trials.Distance(in slid));
            }

            if (trials.EndsSlice())
            {
                yield return true;
            }
        }

        Found = Found is { } found ? Settled(found) : null;
    }

    // Sliding ends by shares of a step, so that one of the two may still come back a grain that the other has made room for.
    private StretchInputs Settled(StretchInputs found)
    {
        double before;
        do
        {
            before = trials.Distance(in found);
            foreach (NearestInput input in trials.Inputs)
            {
                if (input.Steps(in trials.Asked, in found) > 0)
                {
                    trials.PullBack(ref found, input);
                }
            }
        }
        while (trials.Distance(in found) < before - Hair);

        return found;
    }

    // To where it just does; given up once it can come no nearer than what was found. The first may come back farther once the second has, so until then each of the two is held against the whole.
    private bool IsBroughtNearer(ref StretchInputs tried, Change one, Change other, double least) =>
        trials.PullBack(ref tried, one.Input, within: least)
        && trials.PullBack(ref tried, other.Input, within: least)
        && trials.PullBack(ref tried, one.Input, within: least - other.Input.Steps(in trials.Asked, in tried));

    // Where one may come back farther than the other must go for it: to where it may not, by ever smaller shares of a step.
    private StretchInputs Slid(StretchInputs found, NearestInput one, NearestInput other)
    {
        foreach (double steps in Slides)
        {
            foreach ((NearestInput farther, NearestInput nearer) in new[] { (one, other), (other, one) })
            {
                for (StretchInputs? next = Slide(in found, farther, nearer, steps); next is { } slid; next = Slide(in found, farther, nearer, steps))
                {
                    found = slid;
                }
            }
        }

        return found;
    }

    private StretchInputs? Slide(in StretchInputs found, NearestInput farther, NearestInput nearer, double steps)
    {
        int way = Math.Sign((farther.Said(in found) ?? 0) - (farther.Said(in trials.Asked) ?? 0));
        StretchInputs slid = farther.At(farther.Beyond(in found, steps, way), in found);
        if (slid == found || !trials.Does(in slid))
        {
            return null;
        }

        double within = trials.Distance(in found) - Hair - farther.Steps(in trials.Asked, in slid);
        return trials.PullBack(ref slid, nearer, within: within) ? slid : null;
    }

    // The nearest first; of those equally near in the order of the inputs.
    private List<Pair> Pairs()
    {
        List<Pair> pairs = [];
        if (trials.Needed.Count > 2)
        {
            return pairs;
        }

        Change[][] changes = [.. trials.Inputs.Select(input => Changes(input).ToArray())];
        for (int i = 0; i < changes.Length; i++)
        {
            for (int j = i + 1; j < changes.Length; j++)
            {
                if (trials.Needed.All(needed => needed == trials.Inputs[i] || needed == trials.Inputs[j]))
                {
                    foreach (Change one in changes[i])
                    {
                        foreach (Change other in changes[j])
                        {
                            pairs.Add(new Pair(one, other, pairs.Count));
                        }
                    }
                }
            }
        }

        pairs.Sort((one, other) => one.Least == other.Least ? one.Number.CompareTo(other.Number) : one.Least.CompareTo(other.Least));
        return pairs;
    }

    // Both ways, to the range's end.
    private IEnumerable<Change> Changes(NearestInput input)
    {
        foreach (int way in (int[])[1, -1])
        {
            double before = 0;
            foreach (double steps in Grid)
            {
                int grains = input.Beyond(in trials.Asked, steps, way);
                double reached = input.Steps(in trials.Asked, input.At(grains, in trials.Asked));
                bool isThatWay = way * ((input.Said(input.At(grains, in trials.Asked)) ?? 0) - (input.Said(in trials.Asked) ?? 0)) > 0;
                if (isThatWay && reached > before)
                {
                    yield return new Change(input, grains, before);
                }

                before = reached;
            }
        }
    }

    // An input at so many grains; the grid's value before it lies that many steps from what was asked for.
    private sealed record Change(NearestInput Input, int Grains, double Least);

    // Two of them; the number keeps those equally near in order. Classes all: lists of the framework are compiled for them already, for a structure they would be when a command has just started.
    private sealed record Pair(Change One, Change Other, int Number)
    {
        public double Least { get; } = One.Least + Other.Least;
    }
}
