namespace Backline.Stretching.Loads;

/// <summary>Samples of several values, a row each.</summary>
internal sealed class SampleTable(int rows, int samples)
{
    private readonly double[] _samples = new double[rows * samples];

    public double this[int row, int sample]
    {
        set => _samples[(row * samples) + sample] = value;
    }

    public ValueBand[] Bands() => [.. Enumerable.Range(0, rows).Select(row => ValueBand.Of(_samples.AsSpan(row * samples, samples)))];
}
