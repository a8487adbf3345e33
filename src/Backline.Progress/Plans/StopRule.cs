using Backline.Progress.Doses;
using Backline.Progress.Summaries;
using Backline.Progress.Trends;

namespace Backline.Progress.Plans;

/// <summary>When the plan offers no stretch any more until the safety questions are answered anew.</summary>
/// <remarks>
/// Coach judgement, on the safe side: no study tells where to draw it. A session stopped at once breaks no row: without a sign it
/// tells nothing, and a sign felt in it counts. See docs/science/dose.md.
/// </remarks>
public static class StopRule
{
    /// <summary>1. Days of practice in a row that were worse the day after, of those answered for.</summary>
    public const int WorseInARow = 3;

    /// <summary>1. Tingling sessions in a row.</summary>
    public const int TinglingInARow = 2;

    /// <summary>1. Rise of pain over a session, or over weeks, on the scale of 0 to 10.</summary>
    public const int PainRise = 3;

    private const int PainRisesInARow = 2; // of the sessions for which pain was told before and after

    /// <summary>Why the plan stops, in words for the person, or <see langword="null"/> when it does not.</summary>
    /// <param name="log">What was done. Sessions before the latest safe answers to the safety questions are settled by those.</param>
    public static string? Reason(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        DateTimeOffset? cleared = ClearedAt(log);
        LoggedSession[] newestFirst = [.. log.Sessions.Reverse().TakeWhile(session => cleared is null || session.At > cleared)];
        if (InARow(newestFirst, session => session.Signs.HasTingled).Count() >= TinglingInARow)
        {
            return "It tingled in two sessions in a row. That may be a nerve. Stop the stretch, and let somebody examine the leg.";
        }

        if (PracticeDay.WorseInARow(newestFirst).Count >= WorseInARow)
        {
            return "After three days of practice the leg was worse the day after. Stop the stretch, and let somebody examine the leg.";
        }

        if (IsPainRising(newestFirst))
        {
            return "The pain rose clearly in two sessions in a row. Stop the stretch, and let somebody examine the leg.";
        }

        return PainClimb.Of(newestFirst) >= PainRise ? "Over the last weeks the pain has climbed clearly. Stop the stretch, and let somebody examine the leg." : null;
    }

    /// <summary>When the safety questions were last answered so that a stretch is allowed, or <see langword="null"/>.</summary>
    /// <param name="log">What was said.</param>
    internal static DateTimeOffset? ClearedAt(PracticeLog log) => log.Screenings.LastOrDefault(screening => screening.Level is "go" or "with-limits")?.At;

    // Rises further apart than a long pause are another story, as with worse days.
    private static bool IsPainRising(LoggedSession[] newestFirst)
    {
        IEnumerable<LoggedSession> told = newestFirst.Where(session => session is { PainBefore: not null, PainAfter: not null });
        LoggedSession[] risen = [.. InARow(told, HasPainRisen).Take(PainRisesInARow)];
        return risen.Length == PainRisesInARow && risen[0].Day.DayNumber - risen[^1].Day.DayNumber <= PracticeSpan.LongPauseDays;
    }

    private static IEnumerable<LoggedSession> InARow(IEnumerable<LoggedSession> newestFirst, Func<LoggedSession, bool> hasSign) =>
        newestFirst.Where(session => hasSign(session) || PracticeSpan.IsPractice(session)).TakeWhile(hasSign);

    private static bool HasPainRisen(LoggedSession session) => session.PainAfter - session.PainBefore >= PainRise;
}
