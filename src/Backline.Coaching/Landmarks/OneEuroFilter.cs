namespace Backline.Coaching.Landmarks;

/// <summary>Smooths one noisy coordinate: hard while it rests, hardly at all while it moves.</summary>
/// <remarks>
/// Source: Casiez, Roussel and Vogel (2012), 1€ filter: a simple speed-based low-pass filter for noisy input in
/// interactive systems, CHI '12, 2527–2530, doi:10.1145/2207676.2208639. Departs from it: speed is counted in a
/// caller's unit of length, so that a person near the camera is smoothed like one farther away, and frames at the same
/// time leave the value as it is.
/// </remarks>
public struct OneEuroFilter
{
    private readonly double _restCutoff;
    private readonly double _speedGain;
    private double _value;
    private double _speed;
    private bool _hasValue;

    /// <summary>Makes a filter.</summary>
    /// <param name="restCutoff">Hz. Cut-off frequency at rest; above 0.</param>
    /// <param name="speedGain">1. By how many hertz the cut-off rises for each unit of length a second; at least 0.</param>
    public OneEuroFilter(double restCutoff, double speedGain)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(restCutoff);
        ArgumentOutOfRangeException.ThrowIfNegative(speedGain);
        _restCutoff = restCutoff;
        _speedGain = speedGain;
    }

    /// <summary>Takes the next value.</summary>
    /// <param name="value">1. What was seen, in any unit.</param>
    /// <param name="seconds">s. Since the value before; at least 0.</param>
    /// <param name="unit">1. The unit of length speed is counted in, in the value's unit; above 0.</param>
    /// <returns>1. The smoothed value.</returns>
    public double Next(double value, double seconds, double unit)
    {
        if (!_hasValue)
        {
            _hasValue = true;
            return _value = value;
        }

        if (seconds <= 0)
        {
            return _value;
        }

        // The speed itself is smoothed at 1 Hz, the paper's own choice.
        _speed += Share(1, seconds) * (((value - _value) / seconds) - _speed);
        _value += Share(_restCutoff + (_speedGain * Math.Abs(_speed) / unit), seconds) * (value - _value);
        return _value;
    }

    /// <summary>Forgets all that was seen.</summary>
    public void Reset()
    {
        _hasValue = false;
        _speed = 0;
    }

    // α of the paper: 1 / (1 + τ/T) with τ = 1 / (2π·cut-off).
    private static double Share(double cutoff, double seconds)
    {
        double turns = 2 * Math.PI * cutoff * seconds;
        return turns / (1 + turns);
    }
}
