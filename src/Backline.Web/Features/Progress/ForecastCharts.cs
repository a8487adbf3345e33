using Backline.Figures.Charts;
using Backline.Progress.Doses;
using Backline.Progress.Forecasts;

namespace Backline.Web.Features.Progress;

/// <summary>The forecast as charts: from the whole weeks that were held to sixteen weeks on, as bands.</summary>
internal static class ForecastCharts
{
    private const int LeastPast = 2; // whole weeks
    private const int MostPast = 52;
    private const int ShownPast = 12;
    private const int Ahead = 16;
    private const double Height = 320;
    private const double SecondsOfMinute = 60;
    private const double DaysOfWeek = 7;

    /// <summary>One chart a range; none before there are two whole weeks to go by, one of them with practice.</summary>
    public static IReadOnlyList<Chart> Of(ProgressView view, bool withHabits, double width) => view.Weeks.Count <= LeastPast || GoingOn.Of(view.Weeks) is not { } goingOn ? [] :
    [
        Draw("How far the ankles bend, against the start", ForecastRange.AnkleDorsiflexion, Minutes(view, goingOn, GoingOn.CalvesOf), SinceMonday(view), withHabits, width, "ankle-forecast"),
        Draw("How far a straight leg rises, against the start", ForecastRange.StraightLegRaise, Minutes(view, goingOn, held => held.Hamstrings), SinceMonday(view), withHabits, width, "leg-forecast"),
    ];

    private static (double[] Weeks, double Usual) Minutes(ProgressView view, GoingOn goingOn, Func<MuscleTime, double> seconds) =>
        ([.. view.Latest(MostPast + 1).Select(week => seconds(week.Held) / SecondsOfMinute)], seconds(goingOn.Held) / SecondsOfMinute);

    private static double SinceMonday(ProgressView view) => (view.Today.DayNumber - PracticeWeek.MondayOf(view.Today).DayNumber) / DaysOfWeek;

    private static Chart Draw(string title, ForecastRange range, (double[] Weeks, double Usual) minutes, double sinceMonday, bool withHabits, double width, string id)
    {
        double[] past = minutes.Weeks[..^1];
        RangeBand[] whole = RangeForecast.Weeks(range, past, withHabits);
        int from = Math.Max(0, past.Length - ShownPast);
        double now = past.Length - 1 + sinceMonday; // bands tell the ends of weeks: the last whole one ended where Monday began

        // Until today it went as it went: what was held of this week, as much a week as on its days so far. From today on it goes by weeks
        // that begin today: what is left of this one is no whole week of practice.
        RangeBand today = RangeForecast.After(range, whole[^1], minutes.Weeks[^1] / (sinceMonday + (1 / DaysOfWeek)), sinceMonday, withHabits);
        RangeBand[] on = FromToday(range, today, minutes.Usual, withHabits);
        RangeBand[] off = FromToday(range, today, 0, withHabits);
        string habits = withHabits ? ", habits changed" : "";
        return new Chart(
            title,
            new ChartAxis("Weeks from now", "") { Min = from - now, Max = Ahead },
            new ChartAxis("Gain", "°") { HasZero = true },
            [
                .. Band("Until now, by the model", [.. Steps(whole[from..], from - now).Where(step => step.X < 0), .. Steps([today], 0)]),
                .. Band($"Going on{habits}", Steps([today, .. on], 0)),
                .. Band($"Stopping{habits}", Steps([today, .. off], 0)),
            ])
        {
            Rules = [new ChartRule("today", 0, IsUpright: true), new ChartRule("smallest real change", RangeForecast.SmallestRealChange(range).Degrees, IsUpright: false)],
            Width = width,
            Height = Height,
            IdPrefix = id,
            Description = $"A model: if you go on as in the weeks in which you practised, after sixteen weeks {Degrees(on[^1])} above the start; if you stop, {Degrees(off[^1])}.",
        };
    }

    private static ChartSeries[] Band(string name, Step[] steps) =>
    [
        new ChartBand(name, [.. steps.Select(step => new ChartPoint(step.X, step.Low))], [.. steps.Select(step => new ChartPoint(step.X, step.High))]),
        new ChartCurve(name, [.. steps.Select(step => new ChartPoint(step.X, step.Middle))]),
    ];

    private static RangeBand[] FromToday(ForecastRange range, RangeBand today, double weeklyMinutes, bool withHabits) =>
        [.. Enumerable.Range(1, Ahead).Select(weeks => RangeForecast.After(range, today, weeklyMinutes, weeks, withHabits))];

    private static Step[] Steps(RangeBand[] weeks, double first) =>
        [.. weeks.Select((week, place) => new Step(first + place, week.Low.Degrees, week.Middle.Degrees, week.High.Degrees))];

    private static string Degrees(RangeBand band) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{band.Low.Degrees:0.#} to {band.High.Degrees:0.#}°");

    // X in weeks from now, the others in degrees above the start.
    private readonly record struct Step(double X, double Low, double Middle, double High);
}
