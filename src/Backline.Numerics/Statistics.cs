namespace Backline.Numerics;

/// <summary>Describes samples by a few numbers.</summary>
public static class Statistics
{
    // Fewer are put in order by an insertion sort, of which no partition makes less.
    private const int Few = 16;

    /// <summary>Finds the value below which a share of the samples lies.</summary>
    /// <param name="samples">1. At least one, in any order; left in another.</param>
    /// <param name="share">1. From 0 (the least) to 1 (the largest).</param>
    /// <returns>1. The quantile, between two samples by linear interpolation.</returns>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1.</exception>
    /// <remarks>Definition 7 of Hyndman and Fan (1996), Am Stat 50:361–365, doi:10.2307/2684934. O(n).</remarks>
    public static double Quantile(Span<double> samples, double share)
    {
        double found = 0;
        Quantiles(samples, [share], new Span<double>(ref found));
        return found;
    }

    /// <summary>Finds several quantiles at once.</summary>
    /// <param name="samples">1. At least one, in any order; left in another.</param>
    /// <param name="shares">1. Each from 0 (the least) to 1 (the largest), in ascending order.</param>
    /// <param name="destination">1. Takes as many quantiles.</param>
    /// <exception cref="ArgumentException">There are no samples, shares are not in ascending order, or there is no room for their quantiles.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1.</exception>
    /// <remarks>
    /// As <see cref="Quantile"/>. Of all the samples only those between which a quantile lies are put where ascending order has them (Hoare 1961, Commun ACM 4:321–322, doi:10.1145/366622.366647): of
    /// thousands that is a few passes over them, where sorting takes a dozen.
    /// </remarks>
    public static void Quantiles(Span<double> samples, ReadOnlySpan<double> shares, Span<double> destination)
    {
        RequireSamples(samples);
        if (destination.Length < shares.Length)
        {
            throw new ArgumentException($"{shares.Length} quantiles need as much room; got {destination.Length}.", nameof(destination));
        }

        Span<int> ranks = shares.Length <= Few ? stackalloc int[2 * shares.Length] : new int[2 * shares.Length];
        for (int i = 0; i < shares.Length; i++)
        {
            (ranks[2 * i], ranks[(2 * i) + 1], _) = Neighbours(samples.Length, shares[i]);
            if (i > 0 && shares[i] < shares[i - 1])
            {
                throw new ArgumentException($"Shares must ascend; {shares[i]} follows {shares[i - 1]}.", nameof(shares));
            }
        }

        PutInPlace(samples, ranks, first: 0, rounds: HasAnyNaN(samples) ? 0 : 2 * int.Log2(samples.Length));
        for (int i = 0; i < shares.Length; i++)
        {
            destination[i] = QuantileOfAscending(samples, shares[i]);
        }
    }

    /// <summary>The same, of samples that are in ascending order already.</summary>
    /// <param name="samples">1. At least one, in ascending order.</param>
    /// <param name="share">1. From 0 (the least) to 1 (the largest).</param>
    /// <returns>1. The quantile, between two samples by linear interpolation.</returns>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1.</exception>
    public static double QuantileOfAscending(ReadOnlySpan<double> samples, double share)
    {
        RequireSamples(samples);
        (int below, int above, double between) = Neighbours(samples.Length, share);
        return samples[below] + (between * (samples[above] - samples[below]));
    }

    // The ranks between which a quantile lies, from 0, and how far it is from the first to the second.
    private static (int Below, int Above, double Between) Neighbours(int count, double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share must be from 0 to 1.");
        }

        double position = share * (count - 1);
        int below = (int)position;
        return (below, Math.Min(below + 1, count - 1), position - below);
    }

    private static void RequireSamples(ReadOnlySpan<double> samples)
    {
        if (samples.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one sample; got none.", nameof(samples));
        }
    }

    // Puts the samples of some ranks, which ascend, where ascending order has them: no smaller ones behind, no larger ones before. Of the
    // whole, the samples given begin with the rank of first. What parts badly is sorted after so many rounds.
    private static void PutInPlace(Span<double> samples, ReadOnlySpan<int> ranks, int first, int rounds)
    {
        while (!ranks.IsEmpty)
        {
            if (samples.Length <= Few || rounds-- == 0)
            {
                samples.Sort();
                return;
            }

            (int low, int high) = Part(samples);
            int toLow = CountUpTo(ranks, first + low), fromHigh = CountUpTo(ranks, first + high - 1);
            PutInPlace(samples[..(low + 1)], ranks[..toLow], first, rounds);
            samples = samples[high..];
            ranks = ranks[fromHigh..];
            first += high;
        }
    }

    // NaN is neither smaller nor larger than anything: sorting has it come first.
    private static bool HasAnyNaN(ReadOnlySpan<double> samples)
    {
        foreach (double sample in samples)
        {
            if (double.IsNaN(sample))
            {
                return true;
            }
        }

        return false;
    }

    // How many ranks are no larger.
    private static int CountUpTo(ReadOnlySpan<int> ranks, int largest)
    {
        int count = 0;
        while (count < ranks.Length && ranks[count] <= largest)
        {
            count++;
        }

        return count;
    }

    // Up to low no sample is larger than the median of three, from high on none is smaller, and what lies between equals it.
    private static (int Low, int High) Part(Span<double> samples)
    {
        double one = samples[0], middle = samples[samples.Length / 2], other = samples[^1];
        double pivot = Math.Max(Math.Min(one, middle), Math.Min(Math.Max(one, middle), other));
        (int from, int to) = (0, samples.Length - 1);
        while (from <= to)
        {
            while (samples[from] < pivot)
            {
                from++;
            }

            while (samples[to] > pivot)
            {
                to--;
            }

            if (from <= to)
            {
                (samples[from], samples[to]) = (samples[to], samples[from]);
                from++;
                to--;
            }
        }

        return (to, from);
    }

    /// <summary>Finds the root of the mean square.</summary>
    /// <param name="samples">1. At least one.</param>
    /// <returns>1. In the samples' unit.</returns>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static double RootMeanSquare(ReadOnlySpan<double> samples)
    {
        if (samples.IsEmpty)
        {
            throw new ArgumentException("A mean needs at least one sample; got none.", nameof(samples));
        }

        double sum = 0;
        foreach (double sample in samples)
        {
            sum += sample * sample;
        }

        return Math.Sqrt(sum / samples.Length);
    }
}
