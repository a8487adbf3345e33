namespace Backline.Numerics;

/// <summary>Describes samples by a few numbers.</summary>
public static class Statistics
{
    /// <summary>Finds the value below which a share of the samples lies.</summary>
    /// <param name="samples">1. At least one, in any order; left in ascending order.</param>
    /// <param name="share">1. From 0 (the least) to 1 (the largest).</param>
    /// <returns>1. The quantile, between two samples by linear interpolation.</returns>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1.</exception>
    /// <remarks>Definition 7 of Hyndman and Fan (1996), Am Stat 50:361–365, doi:10.2307/2684934. Sorts in place; O(n log n).</remarks>
    public static double Quantile(Span<double> samples, double share)
    {
        samples.Sort();
        return QuantileOfAscending(samples, share);
    }

    /// <summary>The same, of samples that are in ascending order already.</summary>
    /// <param name="samples">1. At least one, in ascending order.</param>
    /// <param name="share">1. From 0 (the least) to 1 (the largest).</param>
    /// <returns>1. The quantile, between two samples by linear interpolation.</returns>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1.</exception>
    public static double QuantileOfAscending(ReadOnlySpan<double> samples, double share)
    {
        if (samples.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one sample; got none.", nameof(samples));
        }

        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share must be from 0 to 1.");
        }

        double position = share * (samples.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, samples.Length - 1);
        return samples[below] + ((position - below) * (samples[above] - samples[below]));
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
