using Backline.Numerics;

namespace Backline.Coaching.Measures;

/// <summary>A quantile of the latest samples of a stream, one kept each tenth of a second.</summary>
/// <remarks>The samples are also kept in ascending order, where the oldest is replaced by the newest: no sorting a frame.</remarks>
internal sealed class RollingQuantile(double share, int capacity)
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(0.095);

    private readonly double[] _inTime = new double[capacity];
    private readonly double[] _ascending = new double[capacity];
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
        if (Count == capacity)
        {
            int oldest = Array.BinarySearch(_ascending, 0, Count, _inTime[_next]);
            Array.Copy(_ascending, oldest + 1, _ascending, oldest, Count - oldest - 1);
            Count--;
        }

        int found = Array.BinarySearch(_ascending, 0, Count, sample);
        int place = found < 0 ? ~found : found;
        Array.Copy(_ascending, place, _ascending, place + 1, Count - place);
        _ascending[place] = sample;
        Count++;
        _inTime[_next] = sample;
        _next = (_next + 1) % capacity;
        Value = Statistics.QuantileOfAscending(_ascending.AsSpan(0, Count), share);
    }

    public void Clear()
    {
        Count = 0;
        _next = 0;
    }
}
