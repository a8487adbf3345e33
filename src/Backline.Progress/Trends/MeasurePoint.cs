namespace Backline.Progress.Trends;

/// <summary>One value of a series.</summary>
/// <param name="At">When it was measured.</param>
/// <param name="Value">1. In the series' unit.</param>
/// <param name="StandardError">1. One standard error, in the series' unit; <see langword="null"/> while nobody knows it.</param>
public sealed record MeasurePoint(DateTimeOffset At, double Value, double? StandardError)
{
    // 1. Of a normal error, 95 of 100 lie within so many standard errors.
    private const double Normal95 = 1.96;
    private const double Rounding = 1e-9;

    /// <value>1. How far the value may be off, 95 times of 100, in the series' unit; <see langword="null"/> while nobody knows it.</value>
    public double? Margin => StandardError * Normal95;

    /// <summary>The smallest difference from another value that is more than scatter, 95 times of 100.</summary>
    /// <param name="other">Another value of the series.</param>
    /// <returns>1. In the series' unit; <see langword="null"/> while nobody knows it.</returns>
    public double? SmallestRealChange(MeasurePoint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return StandardError is { } one && other.StandardError is { } two ? Normal95 * Math.Sqrt((one * one) + (two * two)) : null;
    }

    /// <summary>What a later value tells against this one.</summary>
    /// <param name="later">Another value of the series.</param>
    public RealChange To(MeasurePoint later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return (SmallestRealChange(later), later.Value - Value) switch
        {
            (null, _) => RealChange.Untold,
            ({ } smallest, var change) when Math.Abs(change) < smallest - Rounding => RealChange.WithinScatter,
            (_, > 0) => RealChange.More,
            (_, <= 0) => RealChange.Less,
            _ => RealChange.Untold, // values without a difference that is a number
        };
    }
}

/// <summary>What two values of one measure tell.</summary>
public enum RealChange
{
    /// <summary>Nothing yet: how far the measure scatters is not known.</summary>
    Untold,

    /// <summary>No more than the measure itself scatters.</summary>
    WithinScatter,

    /// <summary>Really more.</summary>
    More,

    /// <summary>Really less.</summary>
    Less,
}
