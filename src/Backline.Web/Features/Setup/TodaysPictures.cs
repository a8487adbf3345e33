using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Web.Features.Setup;

/// <summary>Pictures show what this person is asked to do today, not more.</summary>
internal static class TodaysPictures
{
    private const double UprightDeg = 5;
    private const string Trunk = "trunkInclinationDeg";

    /// <summary>The posture within what the screening asks.</summary>
    public static StepPosture Fit(StepPosture posture, IReadOnlyCollection<Restriction> restrictions)
    {
        bool isUpright = restrictions.Contains(Restriction.NoBow);
        double most = isUpright ? UprightDeg : MostTrunkDeg(restrictions) ?? posture.TrunkInclinationDeg;
        bool isLong = isUpright || restrictions.Contains(Restriction.HeadAboveHeart);
        return posture with
        {
            TrunkInclinationDeg = Math.Min(posture.TrunkInclinationDeg, most),
            RoundingDeg = isLong ? 0 : posture.RoundingDeg,
        };
    }

    // deg. The bow at which the session says that it is too deep: picture and coach go by one number.
    private static double? MostTrunkDeg(IReadOnlyCollection<Restriction> restrictions) => ProtocolLibrary.Load().Rules
        .SelectMany(rule => rule.Limits)
        .Where(limit => limit.Measure == Trunk && limit.OnlyWith?.Any(id => RestrictionIds.Find(id) is { } found && restrictions.Contains(found)) == true)
        .Min(limit => limit.MaxDeg);
}
