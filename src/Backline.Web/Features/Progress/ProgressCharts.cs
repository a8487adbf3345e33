using System.Globalization;
using Backline.Figures.Charts;
using Backline.Progress.Doses;
using Backline.Progress.Trends;
using Backline.Web.Features.Plan;

namespace Backline.Web.Features.Progress;

/// <summary>The charts of what was done and measured. Days run along as day numbers; words stand at months or years.</summary>
internal static class ProgressCharts
{
    private const double Height = 300;
    private const double SecondsOfMinute = 60;
    private const int DaysOfWeek = 7;
    private const int LongWeeks = 60;
    private const int WeeksOfMonth = 4;
    private const double MostPain = 10;
    private const double EdgeRoom = 0.03; // of the span, so that no mark is cut off
    private const double HeadRoom = 1.2; // of the greatest value, so that no line lies on the frame
    private const double LongestSilence = 2 * DaysOfWeek;
    private const int MostPlaces = 24; // for marks along a line; more would touch on a phone

    /// <summary>Minutes of each muscle by week, with the supported window; spans beyond a year as means of four weeks.</summary>
    public static Chart Done(IReadOnlyList<PracticeWeek> weeks, double width)
    {
        bool isLong = weeks.Count > LongWeeks;
        PracticeWeek[][] groups = [.. (isLong ? weeks.Chunk(WeeksOfMonth) : weeks.Select(week => (PracticeWeek[])[week]))];
        double first = weeks[0].Monday.DayNumber;
        double last = weeks[^1].Monday.DayNumber;
        double end = Math.Max(last, first + DaysOfWeek);
        double room = (end - first) * EdgeRoom;
        double least = DoseWindow.LeastSeconds / SecondsOfMinute;
        double most = DoseWindow.MostSeconds / SecondsOfMinute;
        (string Name, ChartPoint[] Points)[] lines = [.. Enum.GetValues<MuscleGroup>().Select(muscle => (MuscleWords.NameOf(muscle), MinutesOf(groups, muscle)))];
        return new Chart(
            isLong ? "Minutes a week, as means of four weeks" : "Minutes a week",
            DayAxis(first, end) with { Min = first - room, Max = end + room },
            new ChartAxis("Minutes a week", "") { Min = 0, Max = HeadRoom * Math.Max(most, lines.SelectMany(line => line.Points).Max(point => point.Y)), HasZero = true },
            [
                Band("What studies support, on five days or more", first - room, end + room, least, most),
                .. TakingTurns(lines),
            ])
        {
            Width = width,
            Height = Height,
            IsNested = true,
            IdPrefix = "done",
            Description = "Minutes held a week for the upper calf, the lower calf and the back of the thigh, against the 5 to 10 minutes that studies support on five days or more. The same numbers stand in the table below.",
        };
    }

    /// <summary>A measure over time: the band round the first value is what the measure itself scatters.</summary>
    public static Chart Measure(MeasureSeries series, double width)
    {
        double first = Day(series.Points[0].At);
        double end = Math.Max(Day(series.Points[^1].At), first + DaysOfWeek);
        MeasurePoint start = series.Points[0];
        double room = (end - first) * EdgeRoom;
        return new Chart(
            series.Name,
            DayAxis(first - room, end + room),
            MeasureWords.AxisOf(series),
            [
                .. series.SmallestRealChange is { } smallest ? (ChartSeries[])[Band($"First value ± {MeasureWords.Value(series, smallest)}: may be scatter", first, end, MeasureWords.Possible(series, start.Value - smallest), MeasureWords.Possible(series, start.Value + smallest))] : [],
                .. Marks("Measured", series, RealChange.Untold, RealChange.WithinScatter),
                .. Marks("Really more", series, RealChange.More),
                .. Marks("Really less", series, RealChange.Less),
            ])
        { Width = width, Height = Height, IdPrefix = series.Id };
    }

    /// <summary>Mean pain before and after sessions, by week.</summary>
    public static Chart Pain(IReadOnlyList<PainWeek> weeks, double width)
    {
        double first = weeks[0].Monday.DayNumber;
        double end = Math.Max(weeks[^1].Monday.DayNumber, first + DaysOfWeek);
        return new Chart(
            "Pain, weekly means of what you said",
            DayAxis(first, end),
            new ChartAxis("Pain, 0 to 10", "") { Min = 0, Max = MostPain },
            [
                .. Said("Before", weeks, week => week.Before),
                .. Said("After", weeks, week => week.After),
            ])
        { Width = width, Height = Height, IdPrefix = "pain" };
    }

    /// <summary>An axis of days with words at months, at days of weeks apart where there are few, or at years where there are many.</summary>
    public static ChartAxis DayAxis(double first, double end) => new("", "") { Min = first, Max = end, Ticks = TicksOf(first, end) };

    private static List<ChartTick> TicksOf(double first, double end)
    {
        const int FewDays = 126;
        const int ManyDays = 800;
        return end - first < FewDays ? WeekTicks(first, end) : MonthTicks(first, end, isYears: end - first > ManyDays);
    }

    // As many as have room on a phone, from the first Monday on.
    private static List<ChartTick> WeekTicks(double first, double end)
    {
        const int MostTicks = 5;
        int apart = DaysOfWeek * (int)Math.Ceiling((end - first) / DaysOfWeek / MostTicks);
        List<ChartTick> ticks = [];
        var day = DateOnly.FromDayNumber((int)Math.Ceiling(first));
        for (day = day.AddDays((DayOfWeek.Monday - day.DayOfWeek + DaysOfWeek) % DaysOfWeek); day.DayNumber <= end; day = day.AddDays(apart))
        {
            ticks.Add(new ChartTick(day.DayNumber, day.ToString("d MMM", CultureInfo.InvariantCulture)));
        }

        return ticks;
    }

    private static List<ChartTick> MonthTicks(double first, double end, bool isYears)
    {
        List<ChartTick> ticks = [];
        var month = DateOnly.FromDayNumber((int)first);
        for (month = new DateOnly(month.Year, month.Month, 1); month.DayNumber <= end; month = month.AddMonths(1))
        {
            if (month.DayNumber >= first && (!isYears || month.Month == 1))
            {
                ticks.Add(new ChartTick(month.DayNumber, month.ToString(isYears ? "yyyy" : month.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture)));
            }
        }

        return ticks;
    }

    private static ChartPoint[] MinutesOf(PracticeWeek[][] groups, MuscleGroup muscle) =>
        [.. groups.Select(group => new ChartPoint(group[0].Monday.DayNumber, group.Average(week => week.Held.Of(muscle)) / SecondsOfMinute))];

    // Lines of the same values lie upon each other; each one's marks stand in weeks of their own, so that they do not.
    private static IEnumerable<ChartSeries> TakingTurns((string Name, ChartPoint[] Points)[] lines)
    {
        int weeks = (lines[0].Points.Length + MostPlaces - 1) / MostPlaces;
        foreach (((string name, ChartPoint[] points), int turn) in lines.Select((line, i) => (line, i * weeks)))
        {
            yield return new ChartCurve(name, points);
            yield return new ChartPoints(name, [.. points.Where((_, week) => week % (lines.Length * weeks) == turn)]);
        }
    }

    private static ChartSeries Line(string name, ChartPoint[] points) => points.Length > 1 ? new ChartCurve(name, points) : new ChartPoints(name, points);

    private static ChartBand Band(string name, double from, double to, double low, double high) => new(name, [new(from, low), new(to, low)], [new(from, high), new(to, high)]);

    private static IEnumerable<ChartSeries> Marks(string name, MeasureSeries series, params ReadOnlySpan<RealChange> changes)
    {
        RealChange[] wanted = [.. changes];
        ChartPoint[] points = [.. series.Points.Where(point => wanted.Contains(series.Points[0].To(point))).Select(point => new ChartPoint(Day(point.At), point.Value))];
        return points.Length == 0 ? [] : [new ChartPoints(name, points)];
    }

    private static IEnumerable<ChartSeries> Said(string name, IReadOnlyList<PainWeek> weeks, Func<PainWeek, double?> value)
    {
        // A line through weeks in which nothing was said would say something of them.
        List<List<ChartPoint>> runs = [];
        foreach (PainWeek week in weeks.Where(week => value(week) is not null))
        {
            if (runs is not [.., [.., { } before]] || week.Monday.DayNumber - before.X > LongestSilence)
            {
                runs.Add([]);
            }

            runs[^1].Add(new ChartPoint(week.Monday.DayNumber, value(week)!.Value)); // filtered before
        }

        return runs.Select(points => Line(name, [.. points]));
    }

    private static double Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime).DayNumber;
}
