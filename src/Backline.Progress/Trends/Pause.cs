using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>A pause of two weeks or more between days of practice, and what stayed of one measure over it.</summary>
/// <param name="LastBefore">The last day of practice before it.</param>
/// <param name="FirstAfter">The first day of practice after it, or today while it lasts.</param>
/// <param name="IsOver">Whether practice has gone on since.</param>
/// <param name="Start">The first value of the practice before the pause, from two weeks before its first day on, or <see langword="null"/> when <paramref name="Before"/> is the only one.</param>
/// <param name="Before">The last value measured up to two weeks before the pause or in its first week, or <see langword="null"/>.</param>
/// <param name="After">The last value measured from its second week to its last day, else the first of the week after it, or <see langword="null"/>.</param>
public sealed record Pause(DateOnly LastBefore, DateOnly FirstAfter, bool IsOver, MeasurePoint? Start, MeasurePoint? Before, MeasurePoint? After)
{
    private const int BeforeDays = 14;
    private const int SettlingDays = 7;

    /// <value>1. Days without practice; a session stopped at once is none.</value>
    public int Days => FirstAfter.DayNumber - LastBefore.DayNumber - 1;

    /// <value>What the practice before the pause did, or <see langword="null"/> when it was not measured at both ends.</value>
    public RealChange? Gain => Start is null || Before is null ? null : Start.To(Before);

    /// <value>What the pause did, or <see langword="null"/> when it was not measured on both sides.</value>
    public RealChange? Change => Before is null || After is null ? null : Before.To(After);

    /// <summary>Every long pause, oldest first.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="series">The measure, or <see langword="null"/> for the pauses alone.</param>
    /// <param name="today">Today where the person is.</param>
    public static IReadOnlyList<Pause> Of(PracticeLog log, MeasureSeries? series, DateOnly today) => Of(DaysOf(log), series, today);

    /// <summary>The days of practice, oldest first.</summary>
    /// <param name="log">What was done.</param>
    public static IReadOnlyList<DateOnly> DaysOf(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return [.. log.Sessions.Where(PracticeSpan.IsPractice).Select(session => session.Day).Distinct().Order()];
    }

    /// <summary>Every long pause between days of practice, oldest first: for several measures the days are found once.</summary>
    /// <param name="days">The days (<see cref="DaysOf"/>).</param>
    /// <param name="series">The measure, or <see langword="null"/> for the pauses alone.</param>
    /// <param name="today">Today where the person is.</param>
    public static IReadOnlyList<Pause> Of(IReadOnlyList<DateOnly> days, MeasureSeries? series, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(days);
        List<Pause> pauses = [];
        int first = 0;
        for (int i = 0; i < days.Count; i++)
        {
            bool isOver = i + 1 < days.Count;
            DateOnly next = isOver ? days[i + 1] : today;
            if (next.DayNumber - days[i].DayNumber > PracticeSpan.LongPauseDays)
            {
                pauses.Add(Measured(days[first], days[i], next, isOver, series?.Points ?? []));
                first = i + 1;
            }
        }

        return pauses;
    }

    private static Pause Measured(DateOnly first, DateOnly last, DateOnly next, bool isOver, IReadOnlyList<MeasurePoint> points)
    {
        DateOnly settled = last.AddDays(SettlingDays);
        MeasurePoint? before = Between(points, last.AddDays(-BeforeDays), settled).LastOrDefault();
        MeasurePoint? after = Between(points, settled.AddDays(1), next).LastOrDefault() ?? Between(points, next, isOver ? next.AddDays(SettlingDays) : next).FirstOrDefault();
        MeasurePoint? start = Between(points, first.AddDays(-BeforeDays), last).FirstOrDefault();
        return new Pause(last, next, isOver, start is null || before is null || start.At >= before.At ? null : start, before, after);
    }

    private static IEnumerable<MeasurePoint> Between(IReadOnlyList<MeasurePoint> points, DateOnly from, DateOnly until) =>
        points.Where(point => DateOnly.FromDateTime(point.At.DateTime) is var day && day >= from && day <= until);
}
