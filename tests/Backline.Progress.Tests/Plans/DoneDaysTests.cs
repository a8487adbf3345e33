using Backline.Practice.Records;
using Backline.Progress.Plans;

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
