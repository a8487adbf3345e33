using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>What the plan asks of a day. The day's own sessions turn neither its stage nor its knees.</summary>
/// <param name="Stage">Where the person is in the plan.</param>
/// <param name="Stop">Why no stretch is offered, in words for the person, or <see langword="null"/>.</param>
/// <param name="DaysAWeek">1. Days a week the plan means: by what the person chose, from the first day on.</param>
/// <param name="Dose">What the answers ask for.</param>
/// <param name="Whole">The stage's holds; none where none is offered.</param>
/// <param name="Meant">The same, shorter after a worse day.</param>
internal sealed record PlannedDay(PlanStage Stage, string? Stop, int DaysAWeek, NextDose Dose, PlannedHold[] Whole, PlannedHold[] Meant)
{
    /// <summary>What is asked, as the log stands.</summary>
    public static PlannedDay Of(PracticeLog log, DateOnly day)
    {
        string? stop = Clearance.Reason(log);
        NextDose dose = log.NextDose;
        PlanStage stage = StageOf(log, day, stop);
        bool hasBow = !CalvesFirst.Holds(log, day) && !dose.IsWithoutBow && !Clearance.LeavesOutBow(log);
        PlannedHold[] whole = HoldsOf(stage, log, day, hasBow);
        return new PlannedDay(stage, stop, DaysOf(stage, log), dose, whole, [.. whole.Select(hold => hold with { Seconds = Math.Max(PlanMaker.LeastHold, hold.Seconds * dose.HoldShare) })]);
    }

    /// <summary>What a week comes to once the gentle start is over, and the days with the calves first: both holds on each of its days.</summary>
    public static MuscleTime SteadyWeekOf(PracticeLog log)
    {
        double eachCalf = PlanMaker.WholeHold * DaysOf(PlanStage.Steady, log);
        return new MuscleTime(eachCalf, eachCalf, WholeBow.IsFree(log) ? 2 * eachCalf : 0);
    }

    /// <summary>Whether there was practice before the last long pause.</summary>
    public static bool HasPaused(PracticeLog log, DateOnly day)
    {
        LoggedSession[] before = Before(log, day);
        return before.Where(PracticeSpan.IsPractice).DistinctBy(session => session.Day).Count() > DaysSincePause(before, day);
    }

    /// <summary>The holds that are left after the day's sessions: all of them while none of these makes it a day of practice.</summary>
    public PlannedHold[] Left(LoggedSession[] held) => held.Any(PracticeSpan.IsPractice) ? [.. Meant.Where(hold => !IsDone(hold, held))] : Meant;

    /// <summary>Whether a day of practice counts for its week. With one hold a day straight and soft knees share the week, so either will do.</summary>
    public bool IsDoneBy(LoggedSession[] held) => Meant switch
    {
        [] => false,
        [var only] => held.Sum(session => session.HeldSeconds) >= NeededFor(only),
        _ => Left(held).Length == 0,
    };

    private static PlanStage StageOf(PracticeLog log, DateOnly day, string? stop)
    {
        if (stop is not null)
        {
            return PlanStage.Stopped;
        }

        if (log.Plan?.Mode == PlanContent.Rest)
        {
            return PlanStage.Resting;
        }

        return DaysSincePause(Before(log, day), day) switch
        {
            < PlanMaker.BeginningDays => PlanStage.Beginning,
            < PlanMaker.BuildingDays => PlanStage.Building,
            _ => log.Plan?.Mode == PlanContent.Maintain ? PlanStage.Maintaining : PlanStage.Steady,
        };
    }

    private static int DaysOf(PlanStage stage, PracticeLog log) => stage switch
    {
        PlanStage.Stopped or PlanStage.Resting => 0,
        _ => log.Plan?.Mode == PlanContent.Maintain ? PlanMaker.MaintainingDays : DoseWindow.Days,
    };

    private static LoggedSession[] Before(PracticeLog log, DateOnly day) => [.. log.Sessions.Where(session => session.Day < day)];

    private static int DaysSincePause(LoggedSession[] before, DateOnly day) =>
        PracticeSpan.DaysSince(before, day) >= PracticeSpan.LongPauseDays ? 0 : PracticeSpan.DaysOf(before);

    private static PlannedHold[] HoldsOf(PlanStage stage, PracticeLog log, DateOnly day, bool hasBow)
    {
        bool isSmall = hasBow && !WholeBow.IsFree(log);
        PlannedHold[] both = [new(PlannedHold.Straight, PlanMaker.WholeHold, hasBow, isSmall), new(PlannedHold.Soft, PlanMaker.WholeHold, hasBow, isSmall)];
        return stage switch
        {
            PlanStage.Beginning => [both[NextKnees(log, day)] with { Seconds = PlanMaker.ShortHold }],
            PlanStage.Building => [both[NextKnees(log, day)]],
            PlanStage.Steady or PlanStage.Maintaining => both,
            _ => [],
        };
    }

    // One hold a day takes the knees that had less so far; soft first, being the kinder.
    private static int NextKnees(PracticeLog log, DateOnly day)
    {
        MuscleTime before = Before(log, day).Aggregate(default(MuscleTime), (sum, session) => sum + session.Held);
        return before.Gastrocnemius < before.Soleus ? 0 : 1;
    }

    // By the muscle, or by the knees it was set up with: where a camera saw them bend between the two, a hold held to its end
    // is done all the same. The hamstrings get theirs in these holds and ask for none of their own.
    private static bool IsDone(PlannedHold hold, LoggedSession[] held)
    {
        double needed = NeededFor(hold);
        return held.Sum(session => CalfOf(hold, session.Held)) >= needed
            || held.Where(session => session.Variant == hold.Variant).Sum(session => session.HeldSeconds) >= needed;
    }

    // What is too short for a day of practice is not done either.
    private static double NeededFor(PlannedHold hold) => Math.Max(hold.Seconds * DoseWindow.DoneShare, DoseWindow.LeastCounted);

    private static double CalfOf(PlannedHold hold, MuscleTime held) => hold.Variant == PlannedHold.Straight ? held.Gastrocnemius : held.Soleus;
}
