using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Web.Features.Setup;

/// <summary>Pictures show what this person is asked to do today, not more.</summary>
internal static class TodaysPictures
{
    // Half-way: hip to shoulder no lower than the head staying above the heart allows with hands on a chair's back.
    private const double HighBowDeg = 30;
    private const double UprightDeg = 5;

    /// <summary>The posture within what the screening asks.</summary>
    public static StepPosture Fit(StepPosture posture, IReadOnlyCollection<Restriction> restrictions)
    {
        double most = restrictions.Contains(Restriction.NoBow) ? UprightDeg
            : restrictions.Contains(Restriction.HeadAboveHeart) ? HighBowDeg
            : posture.TrunkInclinationDeg;
        return posture.TrunkInclinationDeg <= most ? posture : posture with { TrunkInclinationDeg = most, RoundingDeg = 0 };
    }
}
