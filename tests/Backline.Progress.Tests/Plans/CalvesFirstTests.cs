using Backline.Practice.Records;
using Backline.Progress.Plans;

namespace Backline.Progress.Tests.Plans;

public sealed class CalvesFirstTests
{
    private static readonly PracticeRecord Chosen = Made.Plan(Made.Monday, PlanContent.Build, PlanContent.CalvesFirst);

    [Fact]
    public void Chosen_anew_after_another_choice_the_ten_days_begin_anew()
    {
        // From May into June, so that the choices lie in different months.
        DateTimeOffset start = Made.Monday.AddDays(21);
        PracticeRecord[] done = [Made.Plan(start, PlanContent.Build, PlanContent.CalvesFirst), .. Alone(10, start)];
        PracticeRecord[] again = [.. done, Made.Plan(start.AddDays(10), PlanContent.Build), Made.Plan(start.AddDays(11), PlanContent.Build, PlanContent.CalvesFirst)];

        TodaysPlan before = PlanMaker.For(Made.Log(done), start.AddDays(11));
        TodaysPlan first = PlanMaker.For(Made.Log(again), start.AddDays(11));
        TodaysPlan second = PlanMaker.For(Made.Log([.. again, .. Alone(1, start.AddDays(11))]), start.AddDays(12));

        Assert.Equal((0, 10, 9), (before.CalvesFirstDays, first.CalvesFirstDays, second.CalvesFirstDays));
        Assert.All(before.Holds, hold => Assert.True(hold.HasBow));
        Assert.All(first.Holds, hold => Assert.False(hold.HasBow));
    }

    [Fact]
    public void The_same_choice_said_again_with_another_mode_begins_nothing_anew()
    {
        PracticeRecord mode = Made.Plan(Made.Monday.AddDays(5), PlanContent.Maintain, PlanContent.CalvesFirst);

        Assert.Equal(5, PlanMaker.For(Made.Log([Chosen, .. Alone(5), mode]), Made.Monday.AddDays(5)).CalvesFirstDays);
    }

    [Fact]
    public void After_a_long_pause_they_come_first_from_the_first_day_back()
    {
        PracticeRecord[] done = [Chosen, .. Alone(10)];
        DateTimeOffset back = Made.Monday.AddDays(40);

        TodaysPlan first = PlanMaker.For(Made.Log(done), back);
        TodaysPlan afterwards = PlanMaker.For(Made.Log([.. done, .. Alone(1, back)]), back.AddHours(1));

        Assert.Equal((10, 9), (first.CalvesFirstDays, afterwards.CalvesFirstDays));
        Assert.All(first.Holds, hold => Assert.False(hold.HasBow));
        Assert.Equal(0, PlanMaker.For(Made.Log(done), Made.Monday.AddDays(9 + 14)).CalvesFirstDays);
    }

    [Fact]
    public void A_day_that_had_the_bow_too_does_not_count_unless_that_was_stopped_at_once()
    {
        DateTimeOffset next = Made.Monday.AddDays(10);
        PracticeRecord[] Bowed(double seconds) => [.. Enumerable.Range(0, 10).Select(day => Made.Session(Made.Monday.AddDays(day).AddHours(1), seconds, "straight"))];

        TodaysPlan mixed = PlanMaker.For(Made.Log([Chosen, .. Alone(10), .. Bowed(60)]), next);
        TodaysPlan stopped = PlanMaker.For(Made.Log([Chosen, .. Alone(10), .. Bowed(2)]), next);

        Assert.Equal((10, 0), (mixed.CalvesFirstDays, stopped.CalvesFirstDays));
        Assert.All(mixed.Holds, hold => Assert.False(hold.HasBow));
    }

    [Fact]
    public void Where_the_safety_answers_leave_the_bow_out_the_plan_says_so_and_no_number_of_days()
    {
        TodaysPlan plan = PlanMaker.For(Made.Log(Chosen, Made.Screening(Made.Monday, "with-limits", "no-bow")), Made.Monday.AddMinutes(1));

        Assert.Contains(plan.Words, words => words.StartsWith("Your safety answers leave the bow out", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Words, words => words.Contains("of practice", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tenth_day_stays_without_the_bow_to_its_end()
    {
        PracticeRecord[] before = [.. Enumerable.Range(-12, 12).Select(day => Made.Session(Made.Monday.AddDays(day)))];
        DateTimeOffset tenth = Made.Monday.AddDays(9);
        PracticeRecord straight = Made.Session(tenth, 60, "straight", content => content with { Restrictions = ["no-bow"] });

        TodaysPlan plan = PlanMaker.For(Made.Log([.. before, Chosen, .. Alone(9), straight]), tenth.AddHours(1));
        TodaysPlan next = PlanMaker.For(Made.Log([.. before, Chosen, .. Alone(9), straight]), tenth.AddDays(1));

        Assert.Equal([new PlannedHold("soft", 60, false)], plan.Holds);
        Assert.All(next.Holds, hold => Assert.True(hold.HasBow));
    }

    private static IEnumerable<PracticeRecord> Alone(int days, DateTimeOffset? from = null) => Enumerable.Range(0, days)
        .Select(day => Made.Session((from ?? Made.Monday).AddDays(day).AddMinutes(5), change: content => content with { Restrictions = ["no-bow"] }));
}
