using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>Days on which what the plan asked of them was held: by the stage, the dose and the choices of that day, not of today.</summary>
internal static class DoneDays
{
    /// <summary>How many a week has.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="monday">The week's first day.</param>
    /// <returns>1. Days.</returns>
    public static int Of(PracticeLog log, DateOnly monday) => log.Sessions
        .Where(session => PracticeWeek.MondayOf(session.Day) == monday)
        .GroupBy(session => session.Day)
        .Count(day => IsDone(log, [.. day]));

    private static bool IsDone(PracticeLog log, LoggedSession[] held) =>
        held.LastOrDefault(PracticeSpan.IsPractice) is { } last && PlannedDay.Of(AsItStood(log, last.At), last.Day).IsDoneBy(held);

    // As the person saw it before the day's last session of practice: what was answered, chosen or found later asked nothing of that day.
    private static PracticeLog AsItStood(PracticeLog log, DateTimeOffset then) => log with
    {
        Now = then,
        Sessions = [.. log.Sessions.Where(session => session.At < then).Select(session => Unanswered(session, then))],
        Ankles = [.. log.Ankles.Where(row => row.At <= then)],
        Plans = [.. log.Plans.Where(plan => plan.At <= then)],
        Screenings = [.. log.Screenings.Where(row => row.At <= then)],
    };

    private static LoggedSession Unanswered(LoggedSession session, DateTimeOffset then) =>
        session.Signs.AnsweredAt > then ? session with { Signs = session.Signs with { Answer = null, AnsweredAt = null } } : session;
}
