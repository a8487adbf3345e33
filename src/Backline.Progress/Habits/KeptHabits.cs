using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Habits;

/// <summary>The habits a person keeps, and which of them comes to the front this week.</summary>
public static class KeptHabits
{
    /// <summary>The kept habits, in the order they were taken up or changed.</summary>
    /// <param name="log">What was done and said.</param>
    public static IReadOnlyList<HabitState> Of(PracticeLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ILookup<string, HabitWeekRow> weeks = log.HabitWeeks.ToLookup(week => week.Habit);
        return
        [
            .. from habit in log.Habits
               where habit.Content.IsKept
               let rows = weeks[habit.Content.Habit]
               select new HabitState(
                   habit.Content.Habit,
                   habit.Content.Anchor,
                   habit.Content.OwnName,
                   rows.Select(row => (DateTimeOffset?)row.Last).DefaultIfEmpty(null).Max(),
                   rows.Count(row => row.Noticed + row.Did > 0)),
        ];
    }

    /// <summary>The habit of a week: the kept ones take turns, so that none wears out. The same answer all week.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="today">A day of the week.</param>
    /// <returns>The habit, or <see langword="null"/> when none is kept.</returns>
    /// <remarks>
    /// The one with the fewest weeks before this one comes first; among equals, the one taken up earlier. Variety over weeks is
    /// coach judgement.
    /// </remarks>
    public static HabitState? OfTheWeek(PracticeLog log, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        DateOnly monday = PracticeWeek.MondayOf(today);
        ILookup<string, HabitWeekRow> before = log.HabitWeeks.Where(week => week.Monday < monday).ToLookup(week => week.Habit);
        return Of(log).MinBy(habit => before[habit.Id].Count(week => week.Noticed + week.Did > 0));
    }

    /// <summary>1. Most habits kept at once; more would be a list, not a habit.</summary>
    public const int Most = 12;
}
