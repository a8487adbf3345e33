using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>Practice since the last long pause: what the gentle start is counted from.</summary>
public static class PracticeSpan
{
    /// <summary>1. Days without a session after which the start is gentle again: coach judgement; gains fade within weeks (Willy 2001; Konrad 2025).</summary>
    public const int LongPauseDays = 14;

    /// <summary>Days of practice since the last long pause between sessions.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <returns>1. Days.</returns>
    public static int DaysOf(IReadOnlyList<LoggedSession> sessions) => Newest(sessions).Count;

    /// <summary>The first day of practice since the last long pause between sessions.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <returns>The day, or <see langword="null"/> before the first.</returns>
    public static DateOnly? StartOf(IReadOnlyList<LoggedSession> sessions) => Newest(sessions) is [.., var first] ? first : null;

    /// <summary>Whether a session makes its day one of practice; one stopped at once does not.</summary>
    /// <param name="session">The session.</param>
    public static bool IsPractice(LoggedSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return DoseWindow.IsHold(session.HeldSeconds);
    }

    private static List<DateOnly> Newest(IReadOnlyList<LoggedSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        List<DateOnly> days = [];
        DateOnly? later = null;
        for (int i = sessions.Count - 1; i >= 0; i--)
        {
            if (!IsPractice(sessions[i]) || sessions[i].Day == later)
            {
                continue;
            }

            if (later is { } day && day.DayNumber - sessions[i].Day.DayNumber > LongPauseDays)
            {
                break;
            }

            later = sessions[i].Day;
            days.Add(sessions[i].Day);
        }

        return days;
    }

    /// <summary>Whole days without practice between the last of it and today.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="today">Today where the person is.</param>
    /// <returns>1. Days, or <see langword="null"/> before the first session; never below 0.</returns>
    public static int? DaysSince(IReadOnlyList<LoggedSession> sessions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        // Somebody who travels west may have a last session that is dated tomorrow.
        return sessions.LastOrDefault(IsPractice) is { } last ? Math.Max(0, today.DayNumber - last.Day.DayNumber - 1) : null;
    }
}
