using Backline.Practice.Screening;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>What the safety questions, and the sessions since, leave a person free to do: the plan and every way into a session ask here.</summary>
public static class Clearance
{
    private const string NotToday = "Your last answers to the safety questions said: not today.";
    private const string Unknown = "Your last answers to the safety questions cannot be used: this version does not know them.";
    private const string Ahead = "Your last answers to the safety questions cannot be used: their date has not come yet, so a clock was wrong. See that this device’s clock is right.";

    /// <summary>Why no stretch is offered, in words for the person, or <see langword="null"/> when one is. Who was never asked is asked before the first session.</summary>
    /// <param name="log">What was done and said, as of now (<see cref="PracticeLog.AsOf"/>).</param>
    public static string? Reason(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Screenings switch
        {
            [.., { Level: "" }] => Unknown,
            [.., { Level: PracticeLog.AheadLevel }] => Ahead,
            [.., { Level: not ("go" or "with-limits") }] => NotToday,
            _ => StopRule.Reason(log),
        };
    }

    /// <summary>Whether the latest answers cannot be used, so that nothing but answering anew is to be done about them.</summary>
    /// <param name="log">What was done and said, as of now (<see cref="PracticeLog.AsOf"/>).</param>
    public static bool IsUnusable(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Screenings is [.., { Level: "" or PracticeLog.AheadLevel }];
    }

    /// <summary>Whether the latest answers leave the bow out.</summary>
    /// <param name="log">What was done and said.</param>
    public static bool LeavesOutBow(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Screenings is [.., { } latest] && latest.Restrictions.Contains(RestrictionIds.IdOf(Restriction.NoBow), StringComparer.Ordinal);
    }
}
