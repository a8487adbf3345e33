using Backline.Progress.Summaries;
using Backline.Web.Features.Progress;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.Progress;

public sealed class WrongDatesTests
{
    [Theory]
    [InlineData(1, 0, 0, 0, "1 session has a date from before there was a Backline: a clock was wrong. History shows it; here and in your plan it does not count.")]
    [InlineData(0, 1, 0, 0, "1 check has a date from before there was a Backline: a clock was wrong. Here and in your plan it does not count.")]
    [InlineData(2, 1, 1, 1, "2 sessions, 2 checks and 1 habit check-in have a date from before there was a Backline: a clock was wrong. History shows the sessions; here and in your plan they do not count.")]
    public void What_a_lost_clock_dated_is_told_by_kind(int sessions, int ankles, int standing, int habits, string told) =>
        Assert.Equal(told, Assert.Single(WrongDates.Words(Some.Monday, 0, new LostEntries(sessions, ankles, standing, habits))));
}
