namespace Backline.Stretching.Loads;

/// <summary>What a value comes to among people who differ: nine in ten lie between the ends.</summary>
/// <param name="Low">1. In the value's unit: one in twenty lies below.</param>
/// <param name="Middle">1. In the value's unit: half lie below.</param>
/// <param name="High">1. In the value's unit: one in twenty lies above.</param>
public readonly record struct ValueBand(double Low, double Middle, double High)
{
    // Of samples in any order, which are left in another.
    internal static ValueBand Of(Span<double> samples)
    {
        Span<double> band = stackalloc double[3];
        Numerics.Statistics.Quantiles(samples, [0.05, 0.5, 0.95], band);
        return new ValueBand(band[0], band[1], band[2]);
    }
}
