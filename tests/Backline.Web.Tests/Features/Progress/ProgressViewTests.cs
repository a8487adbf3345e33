using Backline.Progress.Summaries;
using Backline.Progress.Trends;
using Backline.Web.Features.Progress;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.Progress;

public sealed class ProgressViewTests
{
    private static readonly DateTimeOffset LostDate = new(2001, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4)]
    [InlineData(18)]
    [InlineData(35)]
    [InlineData(37)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(42)]
    public void Who_practises_from_Monday_to_Friday_reads_the_same_weekly_mean_on_every_day(int day)
    {
        PracticeLog log = PracticeLog.Of(
            from week in Enumerable.Range(0, 6)
            from weekday in Enumerable.Range(0, 5)
            from time in Enumerable.Range(0, 2)
            select Some.Session(1000 + (100 * week) + (10 * weekday) + time, Some.Monday.AddDays((7 * week) + weekday).AddHours(time)));

        string lead = new ProgressView(log, Some.Monday.AddDays(day).AddHours(2)).Lead;

        Assert.EndsWith("lower calf 10 min, back of the thigh 10 min.", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void By_a_clock_that_cannot_be_right_the_plan_goes_by_the_same_day_as_the_page()
    {
        PracticeLog log = PracticeLog.Of(Enumerable.Range(0, 18).Select(day => Some.Session(100 + day, Some.Monday.AddDays(day))));

        ProgressView wrong = new(log, LostDate), right = new(log, Some.Monday.AddDays(17));

        Assert.Equal((right.Today, right.Plan.Stage), (wrong.Today, wrong.Plan.Stage));
    }

    [Fact]
    public void Of_a_time_without_practice_no_more_is_said_than_was_looked_at()
    {
        PracticeLog log = PracticeLog.Of([Some.Session(1, Some.Monday.AddDays(-10))]);

        Assert.StartsWith("No day of practice in the last week.", new ProgressView(log, Some.Monday).Lead, StringComparison.Ordinal);
        Assert.StartsWith("No day of practice in the last 4 weeks.", new ProgressView(log, Some.Monday.AddDays(90)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void By_a_clock_that_lost_its_date_all_is_shown_as_of_the_latest_session_and_the_clock_is_said_to_be_wrong()
    {
        PracticeLog log = PracticeLog.Of(Enumerable.Range(0, 30).Select(day => Some.Session(1000 + day, Some.Monday.AddDays(day))));

        var view = new ProgressView(log, LostDate);

        Assert.Equal(new DateOnly(2026, 6, 2), view.Today);
        Assert.StartsWith("In the last 4 weeks: 28 days of practice", view.Lead, StringComparison.Ordinal);
        Assert.Equal(5, view.Weeks.Count);
        Assert.StartsWith("By this device it is 1 January 2001, which cannot be right. Set its clock.", Assert.Single(view.DateNotes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_of_a_clock_that_lost_its_date_makes_neither_weeks_nor_a_pause_and_is_said()
    {
        PracticeLog log = PracticeLog.Of([Some.Session(1, LostDate) with { Id = Guid.CreateVersion7(LostDate) }, Some.Session(2), Some.Session(3, Some.Monday.AddDays(7))]);

        var view = new ProgressView(log, Some.Monday.AddDays(8));

        Assert.Equal(2, view.Weeks.Count);
        Assert.Empty(Pause.Of(view.Log, null, view.Today));
        Assert.Equal("1 session has a date from before there was a Backline: a clock was wrong. History shows it; here and in your plan it does not count.", Assert.Single(view.DateNotes));
    }

    [Fact]
    public void Practice_from_before_there_was_a_Backline_that_was_typed_in_later_counts()
    {
        PracticeLog log = PracticeLog.Of(Enumerable.Range(0, 10).Select(month => Some.Session(1000 + month, Some.Monday.AddMonths(-3 * month))));

        var view = new ProgressView(log, Some.Monday);

        Assert.Equal((10, 0), (view.Log.Sessions.Count, view.DateNotes.Count));
    }
}
