using Backline.Practice.Records;
using Backline.Progress.Habits;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Habits;

public sealed class KeptHabitsTests
{
    [Fact]
    public void A_habit_laid_down_is_gone_and_what_was_said_last_of_it_counts()
    {
        PracticeLog log = Made.Log(
            Made.Habit(Made.Monday, "hips-back", anchor: "the kettle boils"),
            Made.Habit(Made.Monday.AddDays(1), "soft-knees"),
            Made.Habit(Made.Monday.AddMonths(1), "hips-back", anchor: "I wait in a queue"),
            Made.Habit(Made.Monday.AddMonths(2), "soft-knees", isKept: false));

        HabitState only = Assert.Single(KeptHabits.Of(log));

        Assert.Equal(("hips-back", "I wait in a queue"), (only.Id, only.Anchor));
    }

    [Fact]
    public void The_kept_habits_take_turns_over_the_weeks_and_each_gets_its_share()
    {
        List<PracticeRecord> records = [Made.Habit(Made.Monday, "a"), Made.Habit(Made.Monday, "b"), Made.Habit(Made.Monday, "c")];
        Dictionary<string, int> turns = [];
        for (int week = 0; week < 12; week++)
        {
            DateTimeOffset at = Made.Monday.AddDays(7 * week);
            var day = DateOnly.FromDateTime(at.DateTime);
            string habit = KeptHabits.OfTheWeek(Made.Log(records), day)!.Id; // three are kept
            Assert.Equal(habit, KeptHabits.OfTheWeek(Made.Log([.. records, Made.HabitCheckIn(at, habit, "did")]), day.AddDays(6))?.Id);
            records.Add(Made.HabitCheckIn(at, habit, HabitCheckInContent.Did));
            turns[habit] = turns.GetValueOrDefault(habit) + 1;
        }

        Assert.Equal([4, 4, 4], turns.Values.Order());
    }

    [Fact]
    public void A_second_habit_alternates_from_its_first_week_whatever_is_tapped_or_declined()
    {
        PracticeRecord[] records =
        [
            Made.Habit(Made.Monday, "a"),
            .. Enumerable.Range(0, 20).Select(week => Made.HabitCheckIn(Made.Monday.AddDays(7 * week), "a", HabitCheckInContent.Did)),
            Made.Habit(Made.Monday.AddDays(140), "b"),
            .. Enumerable.Range(20, 4).Select(week => Made.HabitCheckIn(Made.Monday.AddDays(7 * week), "b", HabitCheckInContent.NotNow)),
            Made.Habit(Made.Monday.AddDays(150), "a", anchor: "the kettle boils"),
        ];

        string[] weeks = [.. Enumerable.Range(20, 6).Select(week => KeptHabits.OfTheWeek(Made.Log(records), DateOnly.FromDateTime(Made.Monday.AddDays(7 * week).DateTime))!.Id)]; // two are kept

        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Not_now_counts_as_no_week_of_practice()
    {
        PracticeLog log = Made.Log(Made.Habit(Made.Monday, "a"), Made.HabitCheckIn(Made.Monday, "a", "not-now"), Made.HabitCheckIn(Made.Monday.AddDays(7), "a", "noticed"));

        Assert.Equal(1, Assert.Single(KeptHabits.Of(log)).WeeksPractised);
    }

    [Fact]
    public void Without_a_kept_habit_there_is_none_of_the_week() => Assert.Null(KeptHabits.OfTheWeek(PracticeLog.Empty, new DateOnly(2026, 5, 4)));
}
