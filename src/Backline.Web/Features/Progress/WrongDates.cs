using Backline.Progress.Summaries;
using Backline.Web.Controls;

namespace Backline.Web.Features.Progress;

/// <summary>Dates that cannot be right: what the page goes by, what it leaves out, and what it says of both.</summary>
internal static class WrongDates
{
    // Picked by hand. A clock that lost its date is years off; practice from before, typed in later, has no such gap.
    private const int LongGapDays = 366;

    /// <summary>Today; by a clock that cannot be right, the day of the latest session, so that nothing is left out by it.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="now">What the clock shows.</param>
    public static DateOnly TodayOf(PracticeLog log, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return !DeviceClock.MayBeRight(now) && log.Sessions is [.., { } latest] && latest.Day > today ? latest.Day : today;
    }

    /// <summary>How many of the first sessions a clock dated that had lost its date: before there was a Backline, and more than a year before the next, or today.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="today">Today where the person is.</param>
    /// <returns>1. Sessions.</returns>
    public static int LostAmong(IReadOnlyList<LoggedSession> sessions, DateOnly today)
    {
        int lost = 0;
        for (int i = 0; i < sessions.Count && !DeviceClock.MayBeRight(sessions[i].At); i++)
        {
            DateOnly next = i + 1 < sessions.Count ? sessions[i + 1].Day : today;
            if (next.DayNumber - sessions[i].Day.DayNumber > LongGapDays)
            {
                lost = i + 1;
            }
        }

        return lost;
    }

    /// <summary>The log without the first sessions, and without what was checked up to the day of the last of them.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="lost">1. How many sessions.</param>
    public static PracticeLog Without(PracticeLog log, int lost)
    {
        if (lost == 0)
        {
            return log;
        }

        DateOnly last = log.Sessions[lost - 1].Day;
        return log with
        {
            Sessions = [.. log.Sessions.Skip(lost)],
            Ankles = [.. log.Ankles.Where(row => DateOnly.FromDateTime(row.At.DateTime) > last)],
            Standing = [.. log.Standing.Where(row => DateOnly.FromDateTime(row.At.DateTime) > last)],
            HabitWeeks = [.. log.HabitWeeks.Where(row => row.Monday > last)],
            HoldWeeks = [.. log.HoldWeeks.Where(row => row.Monday > last)],
        };
    }

    /// <summary>What is said of it all, a sentence or two each; empty where every date may be right.</summary>
    /// <param name="now">What the clock shows.</param>
    /// <param name="ahead">1. Sessions dated later than now.</param>
    /// <param name="lost">1. Sessions of a clock that had lost its date.</param>
    public static IReadOnlyList<string> Words(DateTimeOffset now, int ahead, int lost) =>
    [
        .. ClockWords.Of(now) is { } wrong ? (string[])[$"{wrong} Until then this page goes by the day of your latest session."] : [],
        .. ahead == 0 ? [] : (string[])[$"{(ahead == 1 ? "1 session has" : $"{ahead} sessions have")} a date that has not come yet: a clock was wrong. History shows {Them(ahead)}; here and in your plan {(ahead == 1 ? "it counts" : "they count")} from that day on."],
        .. lost == 0 ? [] : (string[])[$"{(lost == 1 ? "1 session has" : $"{lost} sessions have")} a date from before there was a Backline: a clock was wrong. History shows {Them(lost)}; here {(lost == 1 ? "it does" : "they do")} not count."],
    ];

    private static string Them(int count) => count == 1 ? "it" : "them";
}
