using Backline.Practice.Measures;
using Backline.Practice.Records;
using Backline.Practice.Screening;

namespace Backline.Progress.Doses;

/// <summary>For which muscles a session's held time counts, from what was really held.</summary>
/// <remarks>
/// <para>Knees: twenty degrees of bend took the gastrocnemius' limit on the ankle away completely, and more bend added
/// nothing (Baumbach 2014, BMC Musculoskelet Disord 15:246, doi:10.1186/1471-2474-15-246); five minutes with the knee
/// straight softened the medial gastrocnemius, neither the lateral one nor the soleus (Hirata 2016, doi:10.1007/s00421-016-3349-3). So soft
/// knees count for the soleus and straight ones for the gastrocnemius, never both for one second. Between 10° and 20°
/// measured by a camera the time is parted in proportion: coach judgement between two ends that were measured.</para>
/// <para>Bow: counts for the hamstrings, unless there was none or only a small one. Where a camera saw the trunk, less
/// than 40° is no bow: the protocol's own limit. Described in docs/science/dose.md.</para>
/// </remarks>
public static class HeldDose
{
    private const double StraightKneeDeg = 10;
    private const double SoftKneeDeg = 20;
    private const double LeastBowDeg = 40;

    private const double DaySeconds = 24 * 60 * 60;

    // s. The four times are each rounded to a millisecond; more than a second is no rounding. A hold's clock runs by the session's own.
    private const double Rounding = 1;

    private const double LargestKneeErrorDeg = 8; // the protocol's own limit for a knee that can be judged
    private const double LargestTrunkErrorDeg = 10;

    private static readonly string Knee = MeasureNames.NameOf(Measure.KneeFlexion);
    private static readonly string Trunk = MeasureNames.NameOf(Measure.TrunkInclination);

    /// <summary>The held time that counts: no more than the session lasted, nor than a day has. A file may say more; its record stays as it is.</summary>
    /// <param name="session">What happened.</param>
    public static HeldTime Counted(SessionContent session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Held.AtMost(Math.Min(session.DurationSeconds, DaySeconds));
    }

    /// <summary>Whether a session says that more was held than it lasted, which cannot be: no more is counted than <see cref="Counted"/>.</summary>
    /// <param name="session">What happened.</param>
    public static bool IsBeyondSession(SessionContent session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Held.TotalSeconds > session.DurationSeconds + Rounding;
    }

    /// <summary>The held time of a session, by muscle.</summary>
    /// <param name="session">What happened.</param>
    public static MuscleTime Of(SessionContent session)
    {
        ArgumentNullException.ThrowIfNull(session);
        double held = Counted(session).TotalSeconds;
        double straight = StraightShare(session);
        return new MuscleTime(held * straight, held * (1 - straight), IsBow(session) ? held : 0);
    }

    private static double StraightShare(SessionContent session) =>
        Measured(session, Knee, LargestKneeErrorDeg) is { } bend
            ? Math.Clamp((SoftKneeDeg - bend) / (SoftKneeDeg - StraightKneeDeg), 0, 1)
            : session.Variant == "straight" ? 1 : 0;

    private static bool IsBow(SessionContent session)
    {
        bool isSmall = session.Restrictions.Contains(RestrictionIds.IdOf(Restriction.NoBow))
            || session.Restrictions.Contains(RestrictionIds.IdOf(Restriction.HeadAboveHeart));
        return !isSmall && Measured(session, Trunk, LargestTrunkErrorDeg) is not < LeastBowDeg;
    }

    private static double? Measured(SessionContent session, string measure, double largestError) =>
        MeasureBounds.Of(session).FirstOrDefault(summary => summary.Measure == measure) is { } seen && seen.StandardError <= largestError ? seen.Median : null;
}
