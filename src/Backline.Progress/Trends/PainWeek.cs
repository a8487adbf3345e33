using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Trends;

/// <summary>Pain and next days of a week.</summary>
/// <param name="Monday">The week's first day.</param>
/// <param name="Before">1. Mean pain before sessions, 0–10, or <see langword="null"/> when nothing was said.</param>
/// <param name="After">1. Mean pain after sessions, 0–10, or <see langword="null"/> when nothing was said.</param>
/// <param name="Better">1. Next days that were better.</param>
/// <param name="Same">1. Next days that were the same.</param>
/// <param name="Worse">1. Next days that were worse.</param>
public sealed record PainWeek(DateOnly Monday, double? Before, double? After, int Better, int Same, int Worse)
{
    /// <summary>The weeks in which something was said of pain or the next day, oldest first.</summary>
    /// <param name="sessions">Sessions in any order.</param>
    public static IReadOnlyList<PainWeek> Of(IEnumerable<LoggedSession> sessions) =>
    [
        .. from session in sessions
           where session.PainBefore is not null || session.PainAfter is not null || session.Signs.Answer is not null
           group session by PracticeWeek.MondayOf(session.Day) into week
           orderby week.Key
           select new PainWeek(
               week.Key,
               week.Average(session => (double?)session.PainBefore),
               week.Average(session => (double?)session.PainAfter),
               Count(week, CheckInContent.Better),
               Count(week, CheckInContent.Same),
               Count(week, CheckInContent.Worse)),
    ];

    // The question is about a day, however many sessions it had.
    private static int Count(IEnumerable<LoggedSession> sessions, string answer) => PracticeDay.Of(sessions).Count(day => day.Answer == answer);
}
