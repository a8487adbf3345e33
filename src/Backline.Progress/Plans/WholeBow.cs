using Backline.Practice.Screening;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>Whether a person may bow as far as the hamstrings need it.</summary>
internal static class WholeBow
{
    private static readonly string HeadAboveHeart = RestrictionIds.IdOf(Restriction.HeadAboveHeart);

    /// <summary>Whether the latest answers to the safety questions leave the whole bow free; a small one counts nothing for the hamstrings.</summary>
    public static bool IsFree(PracticeLog log) =>
        !Clearance.LeavesOutBow(log)
        && !(log.Screenings is [.., { } latest] && latest.Restrictions.Contains(HeadAboveHeart, StringComparer.Ordinal));
}
