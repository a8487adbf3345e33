using Backline.Numerics;

namespace Backline.Coaching.Measures;

/// <summary>A quantile of the latest samples of a stream, one kept each tenth of a second.</summary>
internal sealed class RollingQuantile(double share, int capacity)
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(0.095);

    private readonly double[] _samples = new double[capacity];
    private readonly double[] _sorted = new double[capacity];
    private TimeSpan _lastTime;
    private int _next;

    public int Count { get; private set; }

    /// <summary>The quantile; only meaningful with a sample.</summary>
    public double Value { get; private set; }

    public void Add(double sample, TimeSpan time)
    {
        if (Count > 0 && time - _lastTime < Spacing)
        {
            return;
        }

        _lastTime = time;
        _samples[_next] = sample;
        _next = (_next + 1) % capacity;
        Count = Math.Min(Count + 1, capacity);
        Span<double> latest = _sorted.AsSpan(0, Count);
        _samples.AsSpan(0, Count).CopyTo(latest);
        Value = Statistics.Quantile(latest, share);
    }

    public void Clear()
    {
        Count = 0;
        _next = 0;
    }
}
