using Backline.Progress.Summaries;
using Backline.Web.Controls;

namespace Backline.Web.Features.Progress;

/// <summary>Dates that cannot be right: what the page goes by, and what it says of them.</summary>
internal static class WrongDates
{
    /// <summary>Today; by a clock that cannot be right, the day of the latest session, so that nothing is left out by it.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="now">What the clock shows.</param>
    public static DateOnly TodayOf(PracticeLog log, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return !DeviceClock.MayBeRight(now) && log.Sessions is [.., { } latest] && latest.Day > today ? latest.Day : today;
    }

    /// <summary>How many sessions the log leaves out as those of a clock that had lost its date.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="now">What the clock shows; by one that cannot be right nothing is left out.</param>
    /// <returns>1. Sessions.</returns>
    public static int LostAmong(PracticeLog log, DateTimeOffset now) =>
        DeviceClock.MayBeRight(now) ? log.Sessions.Count(session => DeviceClock.HadLostItsDate(session.Id, session.At)) : 0;

    /// <summary>What is said of it all, a sentence or two each; empty where every date may be right.</summary>
    /// <param name="now">What the clock shows.</param>
    /// <param name="ahead">1. Sessions dated later than now.</param>
    /// <param name="lost">1. Sessions of a clock that had lost its date.</param>
    public static IReadOnlyList<string> Words(DateTimeOffset now, int ahead, int lost) =>
    [
        .. ClockWords.Of(now) is { } wrong ? (string[])[$"{wrong} Until then this page goes by the day of your latest session."] : [],
        .. ahead == 0 ? [] : (string[])[$"{(ahead == 1 ? "1 session has" : $"{ahead} sessions have")} a date that has not come yet: a clock was wrong. History shows {Them(ahead)}; here and in your plan {(ahead == 1 ? "it counts" : "they count")} from that day on."],
        .. lost == 0 ? [] : (string[])[$"{(lost == 1 ? "1 session has" : $"{lost} sessions have")} a date from before there was a Backline: a clock was wrong. History shows {Them(lost)}; here and in your plan {(lost == 1 ? "it does" : "they do")} not count."],
    ];

    private static string Them(int count) => count == 1 ? "it" : "them";
}
