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

    /// <summary>What is said of it all, a sentence or two each; empty where every date may be right.</summary>
    /// <param name="now">What the clock shows.</param>
    /// <param name="ahead">1. Sessions dated later than now.</param>
    /// <param name="lost">What was left out as dated by a clock that had lost its date.</param>
    public static IReadOnlyList<string> Words(DateTimeOffset now, int ahead, LostEntries lost) =>
    [
        .. ClockWords.Of(now) is { } wrong ? (string[])[$"{wrong} Until then this page goes by the day of your latest session."] : [],
        .. ahead == 0 ? [] : (string[])[$"{(ahead == 1 ? "1 session has" : $"{ahead} sessions have")} a date that has not come yet: a clock was wrong. History shows {Them(ahead)}; here and in your plan {(ahead == 1 ? "it counts" : "they count")} from that day on."],
        .. lost.Total == 0 ? [] : (string[])[$"{Named(lost)} {(lost.Total == 1 ? "has" : "have")} a date from before there was a Backline: a clock was wrong. {(lost.Sessions == 0 ? "Here" : $"History shows {(lost.Total == lost.Sessions ? Them(lost.Sessions) : "the sessions")}; here")} and in your plan {(lost.Total == 1 ? "it does" : "they do")} not count."],
    ];

    private static string Named(LostEntries lost)
    {
        string[] kinds =
        [
            .. Counted(lost.Sessions, "session"),
            .. Counted(lost.AnkleChecks + lost.StandingChecks, "check"),
            .. Counted(lost.HabitCheckIns, "habit check-in"),
        ];
        return kinds.Length == 1 ? kinds[0] : $"{string.Join(", ", kinds[..^1])} and {kinds[^1]}";
    }

    private static string[] Counted(int count, string what) => count == 0 ? [] : [count == 1 ? $"1 {what}" : $"{count} {what}s"];

    private static string Them(int count) => count == 1 ? "it" : "them";
}
