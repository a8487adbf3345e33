using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Web.Features.Setup;

/// <summary>Pictures show what this person is asked to do today, not more.</summary>
internal static class TodaysPictures
{
    private const double UprightDeg = 5;

    // deg. A picture shows what is well inside, not the edge at which the session speaks up. Coach judgement.
    private const double InsideDeg = 10;

    // deg. A bow to a light stretch; no limit stands for it, for a camera cannot see how a stretch feels. Coach judgement.
    private const double LightBowDeg = 45;
    private const string Trunk = "trunkInclinationDeg";

    /// <summary>The hold as it is today.</summary>
    /// <param name="variant">The variant's id.</param>
    /// <param name="restrictions">What the screening asks. Without the bow the hold is what soft knees and lifted toes lead to.</param>
    public static StepPosture Hold(string variant, IReadOnlyCollection<Restriction> restrictions) =>
        Fit(ProtocolLibrary.Load().Step(restrictions.Contains(Restriction.NoBow) ? PhaseIds.Knees : PhaseIds.Hold).PostureFor(variant), restrictions);

    /// <summary>The posture within what the screening asks.</summary>
    public static StepPosture Fit(StepPosture posture, IReadOnlyCollection<Restriction> restrictions)
    {
        bool isUpright = restrictions.Contains(Restriction.NoBow);
        bool isLight = restrictions.Contains(Restriction.NoEndRange);
        double most = isUpright ? UprightDeg : Math.Min(MostTrunkDeg(restrictions) - InsideDeg ?? double.MaxValue, isLight ? LightBowDeg : double.MaxValue);
        bool isLong = isUpright || isLight || restrictions.Contains(Restriction.HeadAboveHeart);
        return posture with
        {
            TrunkInclinationDeg = Math.Min(posture.TrunkInclinationDeg, most),
            RoundingDeg = isLong ? 0 : posture.RoundingDeg,
        };
    }

    // deg. The bow at which the session says that it is too deep: picture and coach go by one limit.
    private static double? MostTrunkDeg(IReadOnlyCollection<Restriction> restrictions) => ProtocolLibrary.Load().Rules
        .SelectMany(rule => rule.Limits)
        .Where(limit => limit.Measure == Trunk && limit.OnlyWith?.Any(id => RestrictionIds.Find(id) is { } found && restrictions.Contains(found)) == true)
        .Min(limit => limit.MaxDeg);
}
