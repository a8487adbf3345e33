using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>A pause of two weeks or more between sessions, and what stayed of one measure over it.</summary>
/// <param name="LastBefore">The last day of practice before it.</param>
/// <param name="FirstAfter">The first day after it, or today while it lasts.</param>
/// <param name="IsOver">Whether practice has gone on since.</param>
/// <param name="Before">The last value measured up to two weeks before the pause or in its first week, or <see langword="null"/>.</param>
/// <param name="After">The last value measured from its second week to a week after it, or <see langword="null"/>.</param>
/// <param name="Change">What the two tell, or <see langword="null"/> when one is missing.</param>
public sealed record Pause(DateOnly LastBefore, DateOnly FirstAfter, bool IsOver, MeasurePoint? Before, MeasurePoint? After, RealChange? Change)
{
    private const int BeforeDays = 14;
    private const int SettlingDays = 7;

    /// <value>1. Days without a session.</value>
    public int Days => FirstAfter.DayNumber - LastBefore.DayNumber - 1;

    /// <summary>Every long pause, oldest first.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="series">The measure.</param>
    /// <param name="today">Today where the person is.</param>
    public static IReadOnlyList<Pause> Of(PracticeLog log, MeasureSeries series, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(series);
        DateOnly[] days = [.. log.Sessions.Where(session => session.HeldSeconds > 0).Select(session => session.Day).Distinct().Order()];
        List<Pause> pauses = [];
        for (int i = 0; i < days.Length; i++)
        {
            bool isOver = i + 1 < days.Length;
            DateOnly next = isOver ? days[i + 1] : today;
            if (next.DayNumber - days[i].DayNumber > PracticeSpan.LongPauseDays)
            {
                pauses.Add(Judged(days[i], next, isOver, series));
            }
        }

        return pauses;
    }

    private static Pause Judged(DateOnly last, DateOnly next, bool isOver, MeasureSeries series)
    {
        DateOnly settled = last.AddDays(SettlingDays);
        MeasurePoint? before = LastBetween(series, last.AddDays(-BeforeDays), settled);
        MeasurePoint? after = LastBetween(series, settled.AddDays(1), isOver ? next.AddDays(SettlingDays) : next);
        RealChange? change = before is null || after is null ? null : series.Compare(before.Value, after.Value);
        return new Pause(last, next, isOver, before, after, change);
    }

    private static MeasurePoint? LastBetween(MeasureSeries series, DateOnly from, DateOnly until) =>
        series.Points.LastOrDefault(point => DateOnly.FromDateTime(point.At.DateTime) is var day && day >= from && day <= until);
}
