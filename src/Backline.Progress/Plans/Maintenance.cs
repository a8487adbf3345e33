using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Plans;

/// <summary>When keeping what was gained may be offered.</summary>
public static class Maintenance
{
    private const int LookBackWeeks = 8;
    private const int NeededWeeks = 6;
    private const int DaysOfWeek = 7;

    /// <summary>
    /// Whether six of the last eight whole weeks had five days and, for every muscle that may be stretched, what makes a hold done of the
    /// window's least: who is told week by week that the days are done may keep it. Coach judgement.
    /// </summary>
    /// <param name="log">What was done.</param>
    /// <param name="today">Today where the person is.</param>
    public static bool IsReached(PracticeLog log, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        IReadOnlyList<PracticeWeek> weeks = PracticeWeek.Between(log.Sessions, today.AddDays(-LookBackWeeks * DaysOfWeek), today.AddDays(-DaysOfWeek));
        MuscleGroup[] muscles = [.. Enum.GetValues<MuscleGroup>().Where(muscle => muscle != MuscleGroup.Hamstrings || WholeBow.IsFree(log))];
        return weeks.Count(week => IsDone(week, muscles)) >= NeededWeeks;
    }

    private static bool IsDone(PracticeWeek week, MuscleGroup[] muscles) =>
        week.Days >= DoseWindow.Days
        && muscles.All(muscle => DoseWindow.IsReached(week.Held.Of(muscle), DoseWindow.LeastSeconds * DoseWindow.DoneShare));
}
