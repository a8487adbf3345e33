using Backline.Practice.Records;
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

    /// <summary>The habit of a week: the kept ones take turns, so that none wears out. It stays for the week, unless it is laid down.</summary>
    /// <param name="log">What was done and said.</param>
    /// <param name="today">A day of the week.</param>
    /// <returns>The habit, or <see langword="null"/> when none is kept.</returns>
    /// <remarks>
    /// Whatever was tapped: a habit declined or seldom tapped gives way like any other, and a changed anchor moves no turn. So none
    /// waits longer than a round of those that were kept when its wait began. Two devices agree once they hold the same records; what
    /// comes late from one of them counts from its own date. Variety over weeks is coach judgement.
    /// </remarks>
    public static HabitState? OfTheWeek(PracticeLog log, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(log);
        var kept = Of(log).ToDictionary(habit => habit.Id, StringComparer.Ordinal);
        string? first = Turns(log, PracticeWeek.MondayOf(today)).Concat(kept.Keys).FirstOrDefault(kept.ContainsKey); // what is dated ahead stands, and has no turn yet
        return first is null ? null : kept[first];
    }

    // A queue: each Monday who stood first goes to the end; so does what is taken up, which changes nobody's week.
    private static List<string> Turns(PracticeLog log, DateOnly thisMonday)
    {
        List<string> turns = [];
        DateOnly monday = DateOnly.MinValue; // a Monday
        foreach (Dated<HabitContent> said in log.HabitsSaid)
        {
            DateOnly its = PracticeWeek.MondayOf(DateOnly.FromDateTime(said.At.DateTime));
            if (its > thisMonday)
            {
                continue;
            }

            if (its > monday)
            {
                (turns, monday) = (After(monday, its, turns), its);
            }

            if (!said.Content.IsKept)
            {
                turns.Remove(said.Content.Habit);
            }
            else if (!turns.Contains(said.Content.Habit))
            {
                turns.Add(said.Content.Habit);
            }
        }

        return After(monday, thisMonday, turns);
    }

    private static List<string> After(DateOnly from, DateOnly until, List<string> turns)
    {
        int gone = turns.Count == 0 ? 0 : (until.DayNumber - from.DayNumber) / DaysOfWeek % turns.Count;
        return [.. turns[gone..], .. turns[..gone]];
    }

    /// <summary>1. Most habits kept at once; more would be a list, not a habit.</summary>
    public const int Most = 12;
}
