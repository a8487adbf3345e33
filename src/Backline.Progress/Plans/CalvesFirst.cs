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
    /// <summary>1. Days of practice with hips straight before the bow comes in.</summary>
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

    /// <summary>Whether the bow is left out today. Today's own session does not turn it.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="today">Today where the person is.</param>
    public static bool Holds(PracticeLog log, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        return DaysLeft(log with { Sessions = [.. log.Sessions.Where(session => session.Day < today)] }, today) > 0;
    }

    /// <summary>How many more days of practice the bow is left out.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="today">Today where the person is.</param>
    /// <returns>1. Days; 0 when the bow is in.</returns>
    /// <remarks>
    /// Only days with hips straight in all their sessions of practice count, so that days with the bow do not use the ten up; none from before the last
    /// long pause, nor from before it was chosen, or before the ankle check that found stiffness first when it is the check that asks.
    /// Chosen anew after another choice it begins anew. After a long pause it does so too, from the first day back.
    /// </remarks>
    public static int DaysLeft(PracticeLog log, DateOnly today)
    {
        if (!IsAsked(log))
        {
            return 0;
        }

        if (PracticeSpan.DaysSince(log.Sessions, today) >= PracticeSpan.LongPauseDays)
        {
            return DaysAlone;
        }

        DateOnly? start = PracticeSpan.StartOf(log.Sessions);
        DateTimeOffset asked = log.Plan?.Begin == PlanContent.CalvesFirst ? ChosenSince(log) : StiffSince(log);
        int alone = log.Sessions
            .Where(PracticeSpan.IsPractice)
            .GroupBy(session => session.Day)
            .Count(day => day.Key >= start && day.Any(session => session.At >= asked) && day.All(session => session.Held.Hamstrings <= 0));
        return Math.Max(0, DaysAlone - alone);
    }

    /// <summary>Whether the latest knee-to-wall check lies below the usual band on one side at least.</summary>
    /// <param name="log">What was done.</param>
    public static bool HasStiffAnkle(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Ankles is [.., { } latest] && IsStiff(latest);
    }

    // The plan said again with the same choice, as with another mode, does not begin the ten days anew.
    private static DateTimeOffset ChosenSince(PracticeLog log) =>
        log.Plans.Reverse().TakeWhile(plan => plan.Content.Begin == PlanContent.CalvesFirst).LastOrDefault()?.At ?? DateTimeOffset.MinValue;

    // A check that finds the same again does not begin the ten days anew.
    private static DateTimeOffset StiffSince(PracticeLog log) => log.Ankles.Reverse().TakeWhile(IsStiff).LastOrDefault()?.At ?? DateTimeOffset.MinValue;

    private static bool IsStiff(AnkleRow check) =>
        KneeToWall.BandOf(KneeToWall.FromCentimetres(check.LeftCm, check.RightCm).Stiffer) == KneeToWallBand.LessThanMost;
}
