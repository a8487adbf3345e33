using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>How long one worse day keeps the dose low where no later day was answered for: coach judgement.</summary>
internal static class WorseDay
{
    /// <summary>
    /// Whether it is past: on a later day the lower dose was practised and nobody said how it was while that could be said, or a
    /// long pause lies between, after which the start is gentle by itself. Decided by the morning, so that no day changes in its course.
    /// </summary>
    /// <param name="worse">The latest day that was answered for, with a worse one.</param>
    /// <param name="log">What was done and said. Unless it is as of now, nothing is past.</param>
    public static bool IsPast(PracticeDay worse, PracticeLog log)
    {
        if (log.Now is not { } now)
        {
            return false;
        }

        bool hasPaused = PracticeSpan.StartOf(log.Sessions) > worse.Day
            || PracticeSpan.DaysSince(log.Sessions, DateOnly.FromDateTime(now.DateTime)) >= PracticeSpan.LongPauseDays;
        return hasPaused || HasLowerDayUnanswered(worse, log, now - now.TimeOfDay);
    }

    // Only what was practised after the answer had the lower dose.
    private static bool HasLowerDayUnanswered(PracticeDay worse, PracticeLog log, DateTimeOffset morning) => log.Sessions
        .Where(session => session.Day > worse.Day && session.At > worse.AnsweredAt && PracticeSpan.IsPractice(session))
        .GroupBy(session => session.Day)
        .Any(day => NextDayWindow.IsPast(day.Max(session => session.At), morning));
}
