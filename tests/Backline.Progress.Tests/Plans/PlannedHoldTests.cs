using Backline.Progress.Plans;

namespace Backline.Progress.Tests.Plans;

public sealed class PlannedHoldTests
{
    [Theory]
    [InlineData("no-bow", false, false)]
    [InlineData("head-above-heart", true, true)]
    [InlineData("hands-supported", true, false)]
    public void A_bow_that_counts_nothing_for_the_hamstrings_is_planned_as_a_small_one(string restriction, bool hasBow, bool isSmall)
    {
        TodaysPlan plan = PlanMaker.For(Made.Log(Made.Screening(Made.Monday, "with-limits", restriction)), Made.Monday.AddHours(1));

        Assert.Equal(new PlannedHold(PlannedHold.Soft, 30, hasBow, isSmall), Assert.Single(plan.Holds));
    }
}
