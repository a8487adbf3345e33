namespace Backline.Coaching.Measures;

/// <summary>How fast a value changes, smoothed over a tenth of a second so that a frame's noise does not count as movement.</summary>
internal struct RateEstimator
{
    // s. Noise of half a degree a frame would be 15° a second at 30 frames a second.
    private const double Memory = 0.1;

    private double _last;
    private bool _hasLast;

    /// <summary>In the value's unit a second.</summary>
    public double Rate { get; private set; }

    public void Next(double? value, double seconds)
    {
        if (value is not { } now)
        {
            _hasLast = false;
            Rate = 0;
            return;
        }

        if (_hasLast && seconds > 0)
        {
            Rate += seconds / (seconds + Memory) * (((now - _last) / seconds) - Rate);
        }

        if (!_hasLast || seconds > 0)
        {
            _last = now;
        }

        _hasLast = true;
    }
}
