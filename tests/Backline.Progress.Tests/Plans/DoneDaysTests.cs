using Backline.Practice.Records;
using Backline.Progress.Plans;
using CsCheck;

namespace Backline.Progress.Tests.Plans;

/// <summary>When a week is done: by what the plan asked for on each of its days.</summary>
public sealed class DoneDaysTests
{
    [Theory]
    [InlineData(PlanContent.Together, 0)]
    [InlineData(PlanContent.CalvesFirst, 0)]
    [InlineData(PlanContent.CalvesFirst, 2)] // the bow comes back in the middle of a week
    public void Who_follows_the_plan_to_the_letter_is_told_of_every_week_of_five_days_that_it_is_done(string begin, int firstDay)
    {
        List<PracticeRecord> done = [Made.Plan(Made.Monday.AddMinutes(-1), PlanContent.Build, begin)];
        for (int day = firstDay; day < 5 * 7; day++)
        {
            bool isFree = day % 7 >= 5;
            DateTimeOffset at = Made.Monday.AddDays(day);
            bool wasFull = PlanMaker.For(Made.Log(done), at).IsWeekFull;
            if (!isFree)
            {
                Follow(done, at);
            }

            TodaysPlan plan = PlanMaker.For(Made.Log(done), at.AddHours(1));

            bool hasFiveDays = day >= 7 || firstDay == 0;
            Assert.Equal((day, isFree && hasFiveDays), (day, wasFull));
            Assert.Equal((day, day % 7 >= 4 && hasFiveDays), (day, plan.IsWeekFull));
        }
    }

    [Fact]
    public void A_day_with_the_lower_dose_counts_by_the_lower_dose_also_once_it_is_whole_again()
    {
        List<PracticeRecord> done = [.. Enumerable.Range(-14, 14).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        for (int day = 0; day < 5; day++)
        {
            DateTimeOffset at = Made.Monday.AddDays(day);
            done.AddRange(day switch
            {
                1 => [Made.CheckIn(done[^1], CheckInContent.Worse, at)],
                2 => (PracticeRecord[])[Made.CheckIn(done[^1], CheckInContent.Better, at)],
                _ => [],
            });
            Assert.All(PlanMaker.For(Made.Log(done), at).Holds, hold => Assert.Equal(day == 1 ? 30 : 60, hold.Seconds));
            Follow(done, at);
        }

        Assert.True(PlanMaker.For(Made.Log(done), Made.Monday.AddDays(5)).IsWeekFull);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(28, true)]
    public void A_day_on_which_much_of_it_was_lacking_does_not_count(double seconds, bool isFull)
    {
        // Four days of a short hold, and one of the whole one.
        PracticeRecord[] week = [.. Enumerable.Range(0, 5).Select(day => Made.Session(Made.Monday.AddDays(day), day < 4 ? seconds : 60))];

        Assert.Equal(isFull, PlanMaker.For(Made.Log(week), Made.Monday.AddDays(5)).IsWeekFull);
    }

    [Theory]
    [InlineData(0, 15, 2)]
    [InlineData(12, 19, 3)]
    public void Holds_too_short_for_a_day_of_practice_do_not_add_up_to_a_done_day(int before, double seconds, int times)
    {
        DateTimeOffset today = Made.Monday.AddDays(before);
        PracticeRecord[] records =
        [
            .. Enumerable.Range(0, before).Select(day => Made.Session(Made.Monday.AddDays(day))),
            .. from time in Enumerable.Range(0, times)
               from variant in (string[])["straight", "soft"]
               select Made.Session(today.AddMinutes(5 * time), seconds, variant),
        ];

        Assert.False(PlanMaker.For(Made.Log(records), today.AddHours(1)).IsDoneToday);
    }

    [Fact]
    public void What_a_hold_lacked_may_be_made_up_for_by_a_short_one()
    {
        DateTimeOffset today = Made.Monday.AddDays(12);
        PracticeRecord[] before = [.. Enumerable.Range(0, 12).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        PracticeRecord[] held = [Made.Session(today), Made.Session(today.AddMinutes(5), 40, "straight"), Made.Session(today.AddMinutes(9), 15, "straight")];

        Assert.False(PlanMaker.For(Made.Log([.. before, .. held.Take(2)]), today.AddHours(1)).IsDoneToday);
        Assert.True(PlanMaker.For(Made.Log([.. before, .. held]), today.AddHours(1)).IsDoneToday);
    }

    [Fact]
    public void Whatever_was_held_a_day_called_done_is_a_day_of_practice() =>
        Gen.Select(Gen.Int[0, 12], Gen.Select(Gen.Double[0.5, 30], Gen.Bool).List[0, 8]).Sample(
            all =>
            {
                (int before, List<(double, bool)> held) = all;
                DateTimeOffset today = Made.Monday.AddDays(14); // a Monday: the week has this day alone
                PracticeRecord[] records =
                [
                    .. Enumerable.Range(0, before).Select(day => Made.Session(Made.Monday.AddDays(day))),
                    .. held.Select((one, index) => Made.Session(today.AddMinutes(index), one.Item1, one.Item2 ? "soft" : "straight")),
                ];

                TodaysPlan plan = PlanMaker.For(Made.Log(records), today.AddHours(1));

                return !plan.IsDoneToday || plan.Week.Days == 1;
            },
            iter: 300);

    private static void Follow(List<PracticeRecord> done, DateTimeOffset at)
    {
        for (int part = 0; part < 2; part++)
        {
            if (PlanMaker.For(Made.Log(done), at.AddMinutes(10 * part)).Holds is [var hold, ..])
            {
                done.Add(Made.Session(
                    at.AddMinutes(10 * part), hold.Seconds, hold.Variant, content => hold.HasBow ? content : content with { Restrictions = ["no-bow"] }));
            }
        }
    }
}
