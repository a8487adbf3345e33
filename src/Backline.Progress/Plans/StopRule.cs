using Backline.Practice.Records;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>When the plan offers no stretch any more until the safety questions are answered anew.</summary>
/// <remarks>Coach judgement, on the safe side: no study tells where to draw it. See docs/science/dose.md.</remarks>
public static class StopRule
{
    /// <summary>1. Worse next days in a row, as answered.</summary>
    public const int WorseInARow = 3;

    /// <summary>1. Tingling sessions in a row.</summary>
    public const int TinglingInARow = 2;

    /// <summary>1. Rise of pain over a session, on the scale of 0 to 10.</summary>
    public const int PainRise = 3;

    private const int PainRisesInARow = 2;

    /// <summary>Why the plan stops, in words for the person, or <see langword="null"/> when it does not.</summary>
    /// <param name="log">What was done. Sessions before the latest safe answers to the safety questions are settled by those.</param>
    public static string? Reason(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        DateTimeOffset? cleared = log.Screenings.LastOrDefault(screening => screening.Level is "go" or "with-limits")?.At;
        LoggedSession[] newestFirst = [.. log.Sessions.Reverse().TakeWhile(session => cleared is null || session.At > cleared)];
        if (newestFirst.Take(TinglingInARow).Count(session => session.Signs.HasTingled) == TinglingInARow)
        {
            return "It tingled in two sessions in a row. That may be a nerve. Stop the stretch, and let somebody examine the leg.";
        }

        if (newestFirst.Where(IsAnswered).TakeWhile(session => session.Signs.Answer == CheckInContent.Worse).Count() >= WorseInARow)
        {
            return "After three sessions the leg was worse the day after. Stop the stretch, and let somebody examine the leg.";
        }

        LoggedSession[] told = [.. newestFirst.Where(session => session is { PainBefore: not null, PainAfter: not null }).Take(PainRisesInARow)];
        return told.Length == PainRisesInARow && told.All(session => session.PainAfter - session.PainBefore >= PainRise)
            ? "The pain rose clearly in two sessions. Stop the stretch, and let somebody examine the leg."
            : null;
    }

    private static bool IsAnswered(LoggedSession session) => session.Signs.Answer is not (null or CheckInContent.Skipped);
}
