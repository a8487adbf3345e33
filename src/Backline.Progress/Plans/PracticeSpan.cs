using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>Practice since the last long pause: what the gentle start is counted from.</summary>
public static class PracticeSpan
{
    /// <summary>1. Days without a session after which the start is gentle again: coach judgement; gains fade within weeks (Willy 2001; Konrad 2025).</summary>
    public const int LongPauseDays = 14;

    /// <summary>Days with held time since the last long pause between sessions.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <returns>1. Days.</returns>
    public static int DaysOf(IReadOnlyList<LoggedSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        int days = 0;
        DateOnly? later = null;
        for (int i = sessions.Count - 1; i >= 0; i--)
        {
            if (sessions[i].HeldSeconds <= 0 || sessions[i].Day == later)
            {
                continue;
            }

            if (later is { } day && day.DayNumber - sessions[i].Day.DayNumber > LongPauseDays)
            {
                break;
            }

            later = sessions[i].Day;
            days++;
        }

        return days;
    }

    /// <summary>Whole days without a session between the last one and today.</summary>
    /// <param name="sessions">Sessions, oldest first.</param>
    /// <param name="today">Today where the person is.</param>
    /// <returns>1. Days, or <see langword="null"/> before the first session; never below 0.</returns>
    public static int? DaysSince(IReadOnlyList<LoggedSession> sessions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(sessions);

        // Somebody who travels west may have a last session that is dated tomorrow.
        return sessions.LastOrDefault(session => session.HeldSeconds > 0) is { } last ? Math.Max(0, today.DayNumber - last.Day.DayNumber - 1) : null;
    }
}
