using Backline.Numerics;

namespace Backline.Progress.Forecasts;

/// <summary>
/// What weeks of stretching, and of not stretching, leave to expect of a range of movement: a model of group means from published
/// studies, as a band. It knows nothing of the person, and it is no promise.
/// </summary>
/// <remarks>
/// <para>A gain g rises towards what the week's dose keeps up and fades towards it when the dose falls: g' = (aim − g) / τ, τ of one
/// kind upwards and of another downwards, solved exactly a week at a time. The band's edges are three such models side by side.</para>
/// <para>Numbers, sources and what was fitted to what: docs/science/tissue.md.</para>
/// </remarks>
public static class RangeForecast
{
    /// <summary>What stands beside every forecast.</summary>
    public static IReadOnlyList<string> Unknowns { get; } =
    [
        "A model of other people's averages, not of you.",
        "How much of a gain is getting used to the stretch and how much is a softer or longer muscle is not settled.",
        "Nobody has tested whether standing habits keep a gain. That part is an assumption, so its band is wide.",
        "It does not know your age, your past injuries or how strongly you stretch.",
    ];

    /// <summary>The gain at the end of each week.</summary>
    /// <param name="range">Which range.</param>
    /// <param name="weeklyMinutes">1. Minutes held for the muscle, one number a week, past weeks first, then planned ones; 0 where one stops.</param>
    /// <param name="withHabits">Whether standing habits are assumed to slow the fading. No trial stands behind it.</param>
    /// <returns>One band a week; low ≤ middle ≤ high.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Minutes are negative or not finite.</exception>
    public static RangeBand[] Weeks(ForecastRange range, ReadOnlySpan<double> weeklyMinutes, bool withHabits)
    {
        var bands = new RangeBand[weeklyMinutes.Length];
        Weeks(range, weeklyMinutes, withHabits, bands);
        return bands;
    }

    /// <summary>The same into a place of the caller's.</summary>
    /// <param name="range">Which range.</param>
    /// <param name="weeklyMinutes">1. Minutes held for the muscle, one number a week.</param>
    /// <param name="withHabits">Whether standing habits are assumed to slow the fading.</param>
    /// <param name="destination">Takes one band a week.</param>
    /// <exception cref="ArgumentOutOfRangeException">Minutes are negative or not finite.</exception>
    /// <exception cref="ArgumentException">The destination is shorter than the weeks.</exception>
    public static void Weeks(ForecastRange range, ReadOnlySpan<double> weeklyMinutes, bool withHabits, Span<RangeBand> destination)
    {
        if (destination.Length < weeklyMinutes.Length)
        {
            throw new ArgumentException($"Room for {weeklyMinutes.Length} weeks is needed, but there is room for {destination.Length}.", nameof(destination));
        }

        RangeBand gain = default;
        for (int week = 0; week < weeklyMinutes.Length; week++)
        {
            gain = After(range, gain, weeklyMinutes[week], 1, withHabits);
            destination[week] = gain;
        }
    }

    /// <summary>The gain after some time of one dose, which may begin and end within a week.</summary>
    /// <param name="range">Which range.</param>
    /// <param name="gain">The gain it begins with.</param>
    /// <param name="weeklyMinutes">1. Minutes a week, held for the muscle.</param>
    /// <param name="weeks">1. How many weeks; 0 or more, parts of one too.</param>
    /// <param name="withHabits">Whether standing habits are assumed to slow the fading.</param>
    /// <exception cref="ArgumentOutOfRangeException">Minutes or weeks are negative or not finite.</exception>
    public static RangeBand After(ForecastRange range, RangeBand gain, double weeklyMinutes, double weeks, bool withHabits)
    {
        ThrowUnlessLasting(weeklyMinutes, "Weekly minutes", nameof(weeklyMinutes));
        ThrowUnlessLasting(weeks, "Weeks", nameof(weeks));
        (ForecastEdge low, ForecastEdge middle, ForecastEdge high) = ForecastNumbers.Edges(range, withHabits);
        return new RangeBand(
            Angle.FromRadians(low.After(gain.Low.Radians, weeklyMinutes, weeks)),
            Angle.FromRadians(middle.After(gain.Middle.Radians, weeklyMinutes, weeks)),
            Angle.FromRadians(high.After(gain.High.Radians, weeklyMinutes, weeks)));
    }

    /// <summary>A change that can be told from the test's own scatter.</summary>
    /// <param name="range">Which range.</param>
    /// <remarks>Ankle: Powden 2015 (Man Ther), 4.7°. Straight leg raise: Neto 2015 (J Sport Rehabil), 6 to 7°.</remarks>
    public static Angle SmallestRealChange(ForecastRange range) => Angle.FromDegrees(range == ForecastRange.AnkleDorsiflexion ? 4.7 : 7);

    private static void ThrowUnlessLasting(double number, string what, string name)
    {
        if (!(number >= 0) || !double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(name, number, $"{what} must be 0 or more and finite.");
        }
    }
}
