namespace Backline.Stretching.Loads;

/// <summary>Samples of several values, a row each.</summary>
internal sealed class SampleTable(int rows, int samples)
{
    private readonly double[] _samples = new double[rows * samples];

    public double this[int row, int sample]
    {
        get => _samples[(row * samples) + sample];
        set => _samples[(row * samples) + sample] = value;
    }

    public int RowCount => rows;

    public Span<double> Row(int row) => _samples.AsSpan(row * samples, samples);

    /// <summary>Takes one sample of each value.</summary>
    public void Keep(int sample, ReadOnlySpan<double> values)
    {
        for (int row = 0; row < rows; row++)
        {
            this[row, sample] = values[row];
        }
    }

    public SampleBands Bands() => new(this);

    /// <summary>The band of a sum over rows: taken person by person, since what differs together adds up and what does not evens out.</summary>
    /// <param name="parts">Rows with what each is multiplied by.</param>
    /// <param name="scale">1. What a person's sum is multiplied by.</param>
    public ValueBand BandOfSum(IReadOnlyList<(int Row, double Weight)> parts, Func<int, double> scale) =>
        ValueBand.Of([.. Enumerable.Range(0, samples).Select(sample => scale(sample) * parts.Sum(part => part.Weight * this[part.Row, sample]))]);
}
