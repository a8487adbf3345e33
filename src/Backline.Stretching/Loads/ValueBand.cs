namespace Backline.Stretching.Loads;

/// <summary>What a value comes to among people who differ: nine in ten lie between the ends.</summary>
/// <param name="Low">1. In the value's unit: one in twenty lies below.</param>
/// <param name="Middle">1. In the value's unit: half lie below.</param>
/// <param name="High">1. In the value's unit: one in twenty lies above.</param>
public readonly record struct ValueBand(double Low, double Middle, double High)
{
    internal static ValueBand Of(Span<double> samples)
    {
        samples.Sort();
        return new ValueBand(
            Numerics.Statistics.QuantileOfAscending(samples, 0.05),
            Numerics.Statistics.QuantileOfAscending(samples, 0.5),
            Numerics.Statistics.QuantileOfAscending(samples, 0.95));
    }
}
