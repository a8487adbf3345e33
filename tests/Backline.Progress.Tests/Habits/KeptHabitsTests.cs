using Backline.Practice.Records;
using Backline.Progress.Habits;
using Backline.Progress.Summaries;
using CsCheck;

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
    public void A_habit_taken_up_in_mid_week_waits_for_its_turn_behind_the_others()
    {
        PracticeRecord[] records = [Made.Habit(Made.Monday, "m"), Made.Habit(Made.Monday.AddHours(1), "z"), Made.Habit(Made.Monday.AddDays(2), "a")];

        Assert.Equal(["m", "m", "m", "z", "a", "m"], new[] { 0, 2, 6, 7, 14, 21 }.Select(day => Shown(records, day)));
    }

    [Fact]
    public void A_habit_laid_down_in_its_week_gives_way_to_the_next_at_once_and_taken_up_again_waits_its_turn()
    {
        PracticeRecord[] records =
        [
            Made.Habit(Made.Monday, "m"),
            Made.Habit(Made.Monday.AddHours(1), "z"),
            Made.Habit(Made.Monday.AddDays(2), "m", isKept: false),
            Made.Habit(Made.Monday.AddDays(3), "m"),
        ];

        Assert.Equal(["m", "z", "z", "m", "z"], new[] { 1, 2, 6, 7, 14 }.Select(day => Shown(records, day)));
    }

    [Fact]
    public void The_habit_of_a_week_stays_until_it_is_laid_down() => Histories.Sample(
        said =>
        {
            (string? Habit, HashSet<string> Kept)[] days = Told(said);

            for (int day = 1; day < Days; day++)
            {
                string? before = days[day - 1].Habit;
                Assert.True(day % 7 == 0 || before is null || before == days[day].Habit || IsLaidDown(said, before, day - 1, day), $"Day {day}: {before} gave way to {days[day].Habit}.");
            }
        },
        iter: 100);

    [Fact]
    public void A_new_week_brings_another_habit_and_none_waits_longer_than_a_round() => Histories.Sample(
        said =>
        {
            (string? Habit, HashSet<string> Kept)[] days = Told(said);
            Dictionary<string, (int Weeks, int Round)> waits = [];

            for (int day = 7; day < Days; day += 7)
            {
                (string? habit, HashSet<string> kept) = days[day];
                int staying = days[day - 1].Kept.Count(id => !IsLaidDown(said, id, day - 1, day));
                Assert.True(staying < 2 || habit != days[day - 1].Habit, $"Day {day}: {habit} again.");
                HashSet<string?> hadTheirTurn = [.. days[(day - 7)..day].Select(stood => stood.Habit)];
                waits = kept.Where(id => id != habit).ToDictionary(id => id, id => waits.TryGetValue(id, out (int Weeks, int Round) wait) && !hadTheirTurn.Contains(id) && !IsLaidDown(said, id, day - 7, day)
                    ? (wait.Weeks + 1, wait.Round)
                    : (1, kept.Count));
                Assert.All(waits, wait => Assert.True(wait.Value.Weeks < wait.Value.Round, $"Day {day}: {wait}"));
            }
        },
        iter: 100);

    [Fact]
    public void Two_devices_that_hold_the_same_records_show_the_same_habit() => Histories.Select(Records).SelectMany(records => Gen.Shuffle(records).Select(shuffled => (records, shuffled))).Sample(
        (records, shuffled) => Enumerable.Range(0, Days / 3).All(third => OfTheWeek(records, 3 * third) == OfTheWeek(shuffled, 3 * third)),
        iter: 50);

    [Fact]
    public void What_is_dated_ahead_is_kept_and_takes_no_turn_before_its_day()
    {
        PracticeRecord ahead = Made.Habit(Made.Monday.AddDays(30), "a");

        Assert.Equal("a", OfTheWeek([ahead], 0));
        Assert.Equal("m", OfTheWeek([ahead, Made.Habit(Made.Monday, "m")], 7));
        Assert.Equal("m", OfTheWeek([Made.Habit(Made.Monday, "a"), Made.Habit(Made.Monday, "m"), ahead with { Content = Made.Habit(ahead.At, "a", isKept: false).Content }], 0));
    }

    [Fact]
    public void Not_now_counts_as_no_week_of_practice()
    {
        PracticeLog log = Made.Log(Made.Habit(Made.Monday, "a"), Made.HabitCheckIn(Made.Monday, "a", "not-now"), Made.HabitCheckIn(Made.Monday.AddDays(7), "a", "noticed"));

        Assert.Equal(1, Assert.Single(KeptHabits.Of(log)).WeeksPractised);
    }

    [Fact]
    public void Without_a_kept_habit_there_is_none_of_the_week() => Assert.Null(KeptHabits.OfTheWeek(PracticeLog.Empty, new DateOnly(2026, 5, 4)));

    private const int Days = 140;

    // Of habits taken up, said anew and laid down, in the order of their days.
    private static Gen<(int Day, string Habit, bool IsKept)[]> Histories { get; } =
        Gen.Select(Gen.Int[0, Days], Gen.Int[0, 4].Select(place => "amnoz"[place].ToString()), Gen.Int[0, 9].Select(chance => chance > 2)).Array[1, 30].Select(all => all.OrderBy(said => said.Item1).ToArray());

    private static PracticeRecord[] Records((int Day, string Habit, bool IsKept)[] said) =>
        [.. said.Select((one, i) => Made.Habit(Made.Monday.AddDays(one.Day).AddSeconds(i), one.Habit, one.IsKept, anchor: $"moment {i}"))];

    // What stood at each day's end.
    private static (string? Habit, HashSet<string> Kept)[] Told((int Day, string Habit, bool IsKept)[] said)
    {
        PracticeRecord[] records = Records(said);
        return [.. Enumerable.Range(0, Days).Select(day => (Shown(records, day), KeptHabits.Of(Made.Log(Until(records, day))).Select(habit => habit.Id).ToHashSet()))];
    }

    private static bool IsLaidDown((int Day, string Habit, bool IsKept)[] said, string habit, int after, int until) =>
        said.Any(one => one.Habit == habit && !one.IsKept && one.Day > after && one.Day <= until);

    private static string? Shown(IEnumerable<PracticeRecord> records, int day) => OfTheWeek(Until(records, day), day);

    private static string? OfTheWeek(IEnumerable<PracticeRecord> records, int day) =>
        KeptHabits.OfTheWeek(Made.Log(records), DateOnly.FromDateTime(Made.Monday.AddDays(day).DateTime))?.Id;

    private static IEnumerable<PracticeRecord> Until(IEnumerable<PracticeRecord> records, int day) => records.Where(record => record.At < Made.Monday.AddDays(day + 0.5));
}
