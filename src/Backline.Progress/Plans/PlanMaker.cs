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
    public const double LeastHold = DoseWindow.LeastHold;

    /// <summary>1. Days of practice with the short hold.</summary>
    public const int BeginningDays = 4;

    /// <summary>1. Days of practice until both holds.</summary>
    public const int BuildingDays = 9;

    /// <summary>1. Days a week that keep it.</summary>
    public const int MaintainingDays = 3;

    private const double DoneShare = 0.9; // a hold that ends a little early is done; one that lacks much of it is not

    /// <summary>Today's plan. What is dated later than now has no part in it (<see cref="PracticeLog.AsOf"/>).</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="now">Now, where the person is.</param>
    public static TodaysPlan For(PracticeLog log, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(log);
        log = log.AsOf(now);
        var today = DateOnly.FromDateTime(now.DateTime);
        string? stop = Clearance.Reason(log);
        NextDose dose = log.NextDose;
        PlanStage stage = StageOf(log, today, stop);
        int calvesFirst = CalvesFirst.DaysLeft(log, today);
        bool hasBow = !CalvesFirst.Holds(log, today) && !dose.IsWithoutBow && !Clearance.LeavesOutBow(log);
        PlannedHold[] whole = HoldsOf(stage, log, today, hasBow);
        PlannedHold[] meant = [.. whole.Select(hold => hold with { Seconds = Math.Max(LeastHold, hold.Seconds * dose.HoldShare) })];
        LoggedSession[] done = [.. log.Sessions.Where(session => session.Day == today)];
        PlannedHold[] left = [.. meant.Where(hold => !IsDone(hold, done))];
        PracticeWeek week = PracticeWeek.Between(log.Sessions, today, today)[0];
        int? missed = PracticeSpan.DaysSince(log.Sessions, today);
        return new TodaysPlan
        {
            Stage = stage,
            Holds = left,
            DaysAWeek = DaysOf(stage),
            HoldSeconds = whole.Length > 0 ? whole[0].Seconds : null,
            Week = week,
            IsWeekFull = IsFull(week, meant, DaysOf(stage), WholeBow.IsFree(log)),
            IsGentleAgain = stage is PlanStage.Beginning or PlanStage.Building && HasPaused(log, today),
            IsAfterLongPause = missed >= PracticeSpan.LongPauseDays,
            IsDoneToday = meant.Length > 0 && left.Length == 0,
            CalvesFirstDays = calvesFirst,
            IsLowered = dose.HoldShare < 1 || dose.IsWithoutBow,
            Words = [.. PlanWords.Of(stage, stop, dose, meant, log.Plan?.Begin != PlanContent.CalvesFirst, calvesFirst)],
            Missed = PlanWords.Missed(stage, missed),
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

        return DaysSincePause(Before(log, today), today) switch
        {
            < BeginningDays => PlanStage.Beginning,
            < BuildingDays => PlanStage.Building,
            _ => log.Plan?.Mode == PlanContent.Maintain ? PlanStage.Maintaining : PlanStage.Steady,
        };
    }

    // Today's own session does not turn the plan under the person's feet.
    private static LoggedSession[] Before(PracticeLog log, DateOnly today) => [.. log.Sessions.Where(session => session.Day < today)];

    private static int DaysSincePause(LoggedSession[] before, DateOnly today) =>
        PracticeSpan.DaysSince(before, today) >= PracticeSpan.LongPauseDays ? 0 : PracticeSpan.DaysOf(before);

    private static bool HasPaused(PracticeLog log, DateOnly today)
    {
        LoggedSession[] before = Before(log, today);
        return before.Where(PracticeSpan.IsPractice).DistinctBy(session => session.Day).Count() > DaysSincePause(before, today);
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
        MuscleTime before = Before(log, today).Aggregate(default(MuscleTime), (sum, session) => sum + session.Held);
        return before.Gastrocnemius < before.Soleus ? 0 : 1;
    }

    // By the muscle, or by the knees it was set up with: where a camera saw them bend between the two, a hold held to its end
    // is done all the same. The hamstrings get theirs in these holds and ask for none of their own.
    private static bool IsDone(PlannedHold hold, LoggedSession[] done)
    {
        double needed = hold.Seconds * DoneShare;
        return done.Sum(session => CalfOf(hold, session.Held)) >= needed
            || done.Where(session => session.Variant == hold.Variant).Sum(session => session.HeldSeconds) >= needed;
    }

    // With one hold a day straight and soft share the week, so their sum counts.
    private static bool IsFull(PracticeWeek week, PlannedHold[] meant, int days, bool isBowFree)
    {
        MuscleTime held = week.Held;
        bool hasCalves = meant.Length == 1
            ? DoseWindow.IsReached(held.Gastrocnemius + held.Soleus, days * meant[0].Seconds)
            : meant.All(hold => DoseWindow.IsReached(CalfOf(hold, held), days * hold.Seconds));
        bool hasHamstrings = !isBowFree || meant.All(hold => !hold.HasBow || DoseWindow.IsReached(held.Hamstrings, days * hold.Seconds));
        return meant.Length > 0 && week.Days >= days && hasCalves && hasHamstrings;
    }

    private static double CalfOf(PlannedHold hold, MuscleTime held) => hold.Variant == PlannedHold.Straight ? held.Gastrocnemius : held.Soleus;
}
