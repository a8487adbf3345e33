using Backline.Practice.Records;
using Backline.Progress.SelfTests;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>Whether the calf part alone is practised before the bow comes in.</summary>
/// <remarks>
/// The article says that calves often need work first. No trial supports it (evidence: hamstrings stretched on their own gain
/// well), so it is done where the person wants it or a self-test shows stiff ankles, and for the first days only: coach judgement.
/// </remarks>
public static class CalvesFirst
{
    /// <summary>1. Days of practice before the bow comes in.</summary>
    public const int DaysAlone = 10;

    /// <summary>Whether it is asked for, by the person or by the latest knee-to-wall check.</summary>
    /// <param name="log">What was done and said.</param>
    public static bool IsAsked(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Plan?.Begin switch
        {
            PlanContent.CalvesFirst => true,
            PlanContent.Together => false,
            _ => HasStiffAnkle(log),
        };
    }

    /// <summary>Whether the bow is still left out.</summary>
    /// <param name="log">What was done and said.</param>
    public static bool Holds(PracticeLog log) =>
        IsAsked(log) && log.Sessions.Where(session => session.HeldSeconds > 0).DistinctBy(session => session.Day).Count() < DaysAlone;

    /// <summary>Whether the latest knee-to-wall check lies below the usual band on one side at least.</summary>
    /// <param name="log">What was done.</param>
    public static bool HasStiffAnkle(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Ankles is [.., { } latest]
            && KneeToWall.BandOf(KneeToWall.FromCentimetres(latest.LeftCm, latest.RightCm).Stiffer) == KneeToWallBand.LessThanMost;
    }
}
