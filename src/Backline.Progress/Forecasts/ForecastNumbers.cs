namespace Backline.Progress.Forecasts;

/// <summary>The numbers of the forecast, each with its study. The arithmetic stands in docs/science/tissue.md and is repeated by tests.</summary>
internal static class ForecastNumbers
{
    private const double Degree = Math.PI / 180;

    // Minutes a week. Thomas 2018 (Int J Sports Med): at least 5 for a benefit. Ingram 2025 (Sports Med 55): nothing more beyond 10.
    private const double LeastMinutes = 5;
    private const double FullMinutes = 10;

    // Weeks. Gribble 1999 (J Sport Rehabil 8:195): level after weeks 4 to 5, which is twice to two and a half times the rise.
    private const double SlowRise = 2.5;
    private const double MiddleRise = 2;
    private const double QuickRise = 1.5;

    // Weeks. Konrad 2025 (Sports Med Open): of an effect of 0.93, 0.41 is lost in 2 to 6 weeks, here 4: -4 / ln(1 - 0.41 / 0.93).
    private const double MiddleFade = 6.9;

    // Weeks. Willy 2001 (JOSPT): 2 of 9 degrees left after 4 weeks: -4 / ln(2 / 9) = 2.7. Nakamura 2021: all lost after 5, which is about 5 / 3.
    private const double QuickFade = 1.7;

    // Weeks. Cipriani 2012 (J Strength Cond Res): kept in part after 4; taken as four fifths of it, a judgement.
    private const double SlowFade = 18;

    // deg. Radford 2006 (Br J Sports Med 40:870), calf: 2.07 [0.86, 3.27], 3.03 [0.31, 5.75], 2.49 [0.16, 4.82] whatever the total
    // time. Middle: their mean weighed by the squares of their errors; edges: the outermost of their intervals.
    private const double CalfLow = 0.16;
    private const double CalfMiddle = 2.3;
    private const double CalfHigh = 5.75;

    // deg. Low: Willy 2001, 9 in 6 weeks (knee extension, taken as it is). Middle: Ylinen 2009 (J Rehabil Med 41), 17 in 4 weeks,
    // which is 1 - exp(-2) of the whole. High: Gribble 1999, 35 after 6 weeks.
    private const double HamstringLow = 9;
    private const double HamstringMiddle = 19.7;
    private const double HamstringHigh = 35;

    // 1. Habits: the low edge expects nothing of them, the high edge that nothing is lost; the middle, half as fast a loss, is only a
    // line between the two. No trial.
    private const double HabitsMiddleFade = 2 * MiddleFade;

    /// <summary>The low, middle and high edge.</summary>
    public static (ForecastEdge Low, ForecastEdge Middle, ForecastEdge High) Edges(ForecastRange range, bool withHabits)
    {
        (double low, double middle, double high) = range == ForecastRange.AnkleDorsiflexion
            ? (CalfLow, CalfMiddle, CalfHigh)
            : (HamstringLow, HamstringMiddle, HamstringHigh);
        return (
            new ForecastEdge(low * Degree, LeastMinutes, FullMinutes, SlowRise, QuickFade),
            new ForecastEdge(middle * Degree, 0, FullMinutes, MiddleRise, withHabits ? HabitsMiddleFade : MiddleFade),
            new ForecastEdge(high * Degree, 0, LeastMinutes, QuickRise, withHabits ? double.PositiveInfinity : SlowFade));
    }
}
