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

    /// <summary>Today's plan. What is dated later than now has no part in it (<see cref="PracticeLog.AsOf"/>).</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="now">Now, where the person is.</param>
    public static TodaysPlan For(PracticeLog log, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(log);
        return On(log.AsOf(now), DateOnly.FromDateTime(now.DateTime));
    }

    /// <summary>The plan of a day.</summary>
    /// <param name="log">What was done and said until then.</param>
    /// <param name="today">The day, where the person is.</param>
    public static TodaysPlan On(PracticeLog log, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        PlannedDay day = PlannedDay.Of(log, today);
        PlannedHold[] left = day.Left([.. log.Sessions.Where(session => session.Day == today)]);
        int calvesFirst = CalvesFirst.DaysLeft(log, today);
        PracticeWeek week = PracticeWeek.Between(log.Sessions, today, today)[0];
        int? missed = PracticeSpan.DaysSince(log.Sessions, today);
        return new TodaysPlan
        {
            Stage = day.Stage,
            Holds = left,
            DaysAWeek = day.DaysAWeek,
            SteadyWeek = PlannedDay.SteadyWeekOf(log),
            HoldSeconds = day.Whole.Length > 0 ? day.Whole[0].Seconds : null,
            Week = week,
            IsWeekFull = day.DaysAWeek > 0 && week.Days >= day.DaysAWeek && DoneDays.Of(log, week.Monday) >= day.DaysAWeek,
            IsGentleAgain = day.Stage is PlanStage.Beginning or PlanStage.Building && PlannedDay.HasPaused(log, today),
            IsDoneToday = day.Meant.Length > 0 && left.Length == 0,
            IsAskedAnew = Clearance.IsUnusable(log),
            CalvesFirstDays = calvesFirst,
            IsLowered = day.Dose.HoldShare < 1 || day.Dose.IsWithoutBow,
            Words = [.. PlanWords.Of(day, log, calvesFirst)],
            Missed = PlanWords.Missed(day, missed),
            MayMaintain = day.Stage == PlanStage.Steady && Maintenance.IsReached(log, today),
        };
    }
}
