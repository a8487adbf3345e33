using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Habits;

/// <summary>The habits a person keeps, and which of them comes to the front this week.</summary>
public static class KeptHabits
{
    private const int DaysOfWeek = 7;

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

    /// <summary>The habit of a week: the kept ones take turns, so that none wears out. The same answer all week, where none is taken up or laid down in it.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="today">A day of the week.</param>
    /// <returns>The habit, or <see langword="null"/> when none is kept.</returns>
    /// <remarks>
    /// By the calendar alone: week after week the next one in the order of their ids. So a habit declined or seldom tapped gives
    /// way like any other, and a changed anchor moves no turn. Variety over weeks is coach judgement.
    /// </remarks>
    public static HabitState? OfTheWeek(PracticeLog log, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        HabitState[] kept = [.. Of(log).OrderBy(habit => habit.Id, StringComparer.Ordinal)];
        int week = PracticeWeek.MondayOf(today).DayNumber / DaysOfWeek; // the calendar's first day was a Monday
        return kept.Length == 0 ? null : kept[week % kept.Length];
    }

    /// <summary>1. Most habits kept at once; more would be a list, not a habit.</summary>
    public const int Most = 12;
}
