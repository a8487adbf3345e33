using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>Makes today's plan from what was done and said: a pure reading of the log.</summary>
/// <remarks>
/// <para>A steady week is five days of a straight and a soft hold of a minute each: 5 minutes for each calf muscle and 10 for
/// the hamstrings, the window's two ends (<see cref="DoseWindow"/>). The start is gentle and counted in days of practice, so
/// that days left out cost nothing: coach judgement. Maintenance is three days a week; a common leaflet gives three to five
/// after some weeks, and nobody measured the least that keeps a gain.</para>
/// </remarks>
public static class PlanMaker
{
    /// <summary>s. A whole hold.</summary>
    public const double WholeHold = 60;

    /// <summary>s. A hold of the first days.</summary>
    public const double ShortHold = 30;

    /// <summary>s. The shortest hold a session can be set to.</summary>
    public const double LeastHold = 20;

    /// <summary>1. Days of practice with the short hold.</summary>
    public const int BeginningDays = 4;

    /// <summary>1. Days of practice until both holds.</summary>
    public const int BuildingDays = 9;

    /// <summary>1. Days a week that keep it.</summary>
    public const int MaintainingDays = 3;

    private const double DoneShare = 0.5;

    /// <summary>Today's plan.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="now">Now, where the person is.</param>
    public static TodaysPlan For(PracticeLog log, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(log);
        var today = DateOnly.FromDateTime(now.DateTime);
        string? stop = Clearance.Reason(log);
        NextDose dose = log.NextDose;
        PlanStage stage = StageOf(log, today, stop);
        bool isCalvesFirst = CalvesFirst.Holds(log);
        bool hasBow = !isCalvesFirst && !dose.IsWithoutBow && !Clearance.LeavesOutBow(log);
        PlannedHold[] meant = [.. HoldsOf(stage, log, today, hasBow).Select(hold => hold with { Seconds = Math.Max(LeastHold, hold.Seconds * dose.HoldShare) })];
        MuscleTime held = HeldOn(log, today);
        PlannedHold[] left = [.. meant.Where(hold => !IsDone(hold, held))];
        return new TodaysPlan
        {
            Stage = stage,
            Holds = left,
            DaysAWeek = DaysOf(stage),
            Week = PracticeWeek.Between(log.Sessions, today, today)[0],
            IsDoneToday = meant.Length > 0 && left.Length == 0,
            IsCalvesFirst = isCalvesFirst,
            IsLowered = dose.HoldShare < 1 || dose.IsWithoutBow,
            Words = [.. PlanWords.Of(stage, stop, dose, isCalvesFirst && log.Plan?.Begin != PlanContent.CalvesFirst, isCalvesFirst)],
            Missed = PlanWords.Missed(stage, PracticeSpan.DaysSince(log.Sessions, today)),
            MayMaintain = stage == PlanStage.Steady && Maintenance.IsReached(log, today),
        };
    }

    private static PlanStage StageOf(PracticeLog log, DateOnly today, string? stop)
    {
        if (stop is not null)
        {
            return PlanStage.Stopped;
        }

        if (log.Plan?.Mode == PlanContent.Rest)
        {
            return PlanStage.Resting;
        }

        // Today's own session does not turn the plan under the person's feet.
        LoggedSession[] before = [.. log.Sessions.Where(session => session.Day < today)];
        bool isPaused = PracticeSpan.DaysSince(before, today) is { } days && days >= PracticeSpan.LongPauseDays;
        int practised = isPaused ? 0 : PracticeSpan.DaysOf(before);
        return practised switch
        {
            < BeginningDays => PlanStage.Beginning,
            < BuildingDays => PlanStage.Building,
            _ => log.Plan?.Mode == PlanContent.Maintain ? PlanStage.Maintaining : PlanStage.Steady,
        };
    }

    private static int DaysOf(PlanStage stage) => stage switch
    {
        PlanStage.Stopped or PlanStage.Resting => 0,
        PlanStage.Maintaining => MaintainingDays,
        _ => DoseWindow.Days,
    };

    private static PlannedHold[] HoldsOf(PlanStage stage, PracticeLog log, DateOnly today, bool hasBow)
    {
        PlannedHold[] both = [new(PlannedHold.Straight, WholeHold, hasBow), new(PlannedHold.Soft, WholeHold, hasBow)];
        return stage switch
        {
            PlanStage.Beginning => [both[NextKnees(log, today)] with { Seconds = ShortHold }],
            PlanStage.Building => [both[NextKnees(log, today)]],
            PlanStage.Steady or PlanStage.Maintaining => both,
            _ => [],
        };
    }

    // One hold a day takes the knees that had less so far; soft first, being the kinder. Today's own session does not turn it.
    private static int NextKnees(PracticeLog log, DateOnly today)
    {
        MuscleTime before = log.Sessions.Where(session => session.Day < today).Aggregate(default(MuscleTime), (sum, session) => sum + session.Held);
        return before.Gastrocnemius < before.Soleus ? 0 : 1;
    }

    private static MuscleTime HeldOn(PracticeLog log, DateOnly day) =>
        log.Sessions.Where(session => session.Day == day).Aggregate(default(MuscleTime), (sum, session) => sum + session.Held);

    private static bool IsDone(PlannedHold hold, MuscleTime held) =>
        (hold.Variant == PlannedHold.Straight ? held.Gastrocnemius : held.Soleus) >= hold.Seconds * DoneShare;
}
