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
        // This week is not over, so it is no past: who goes on fills it as usual, who stops leaves it as it stands.
        double[] past = minutes.Weeks[..^1];
        double held = minutes.Weeks[^1];
        double[] goingOn = [.. past, Math.Max(held, minutes.Usual), .. Enumerable.Repeat(minutes.Usual, Ahead - 1)];
        double[] stopping = [.. past, held, .. Enumerable.Repeat(0.0, Ahead - 1)];
        int from = Math.Max(0, past.Length - ShownPast);
        int last = past.Length - 1;

        // Bands tell the ends of weeks: the last whole one ended where Monday began.
        double now = last + sinceMonday;
        RangeBand[] on = RangeForecast.Weeks(range, goingOn, withHabits);
        RangeBand[] off = RangeForecast.Weeks(range, stopping, withHabits);

        // Until today it went as it went: what was held of this week, as much a week as on its days so far.
        RangeBand[] sofar = RangeForecast.Weeks(range, [.. past, held / (sinceMonday + (1 / DaysOfWeek))], withHabits);
        Step today = Between(sofar[last], sofar[last + 1], sinceMonday);
        string habits = withHabits ? ", habits changed" : "";
        return new Chart(
            title,
            new ChartAxis("Weeks from now", "") { Min = from - now, Max = Ahead - sinceMonday },
            new ChartAxis("Gain", "°") { HasZero = true },
            [
                .. Band("Until now", [.. Steps(on[from..(last + 1)], from - now).Where(step => step.X < 0), today]),
                .. Band($"Going on{habits}", [today, .. Steps(on[(last + 1)..], 1 - sinceMonday)]),
                .. Band($"Stopping{habits}", [today, .. Steps(off[(last + 1)..], 1 - sinceMonday)]),
            ])
        {
            Rules = [new ChartRule("today", 0, IsUpright: true), new ChartRule("smallest real change", RangeForecast.SmallestRealChange(range).Degrees, IsUpright: false)],
            Width = width,
            Height = Height,
            IdPrefix = id,
            Description = $"A model: if you go on as in the weeks in which you practised, after sixteen weeks, this one among them, {Degrees(on[^1])} above the start; if you stop, {Degrees(off[^1])}.",
        };
    }

    private static ChartSeries[] Band(string name, Step[] steps) =>
    [
        new ChartBand(name, [.. steps.Select(step => new ChartPoint(step.X, step.Low))], [.. steps.Select(step => new ChartPoint(step.X, step.High))]),
        new ChartCurve(name, [.. steps.Select(step => new ChartPoint(step.X, step.Middle))]),
    ];

    private static IEnumerable<Step> Steps(RangeBand[] weeks, double first) =>
        weeks.Select((week, place) => new Step(first + place, week.Low.Degrees, week.Middle.Degrees, week.High.Degrees));

    private static Step Between(RangeBand one, RangeBand next, double part) => new(
        0,
        double.Lerp(one.Low.Degrees, next.Low.Degrees, part),
        double.Lerp(one.Middle.Degrees, next.Middle.Degrees, part),
        double.Lerp(one.High.Degrees, next.High.Degrees, part));

    private static string Degrees(RangeBand band) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{band.Low.Degrees:0.#} to {band.High.Degrees:0.#}°");

    // X in weeks from now, the others in degrees above the start.
    private readonly record struct Step(double X, double Low, double Middle, double High);
}
