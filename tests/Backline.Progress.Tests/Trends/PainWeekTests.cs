using Backline.Practice.Records;
using Backline.Progress.Summaries;
using Backline.Progress.Trends;

namespace Backline.Progress.Tests.Trends;

public sealed class PainWeekTests
{
    [Fact]
    public void A_weeks_pain_is_the_mean_of_what_was_said_and_silence_is_left_out()
    {
        PracticeRecord one = Made.Session(Made.Monday);
        PracticeRecord two = Made.Session(Made.Monday.AddDays(1));
        PracticeLog log = Made.Log(one, two, Made.Session(Made.Monday.AddDays(2)), Made.After(one, 4, 2), Made.After(two, 3, null), Made.CheckIn(one, "better"));

        PainWeek week = Assert.Single(PainWeek.Of(log.Sessions));

        Assert.Equal((3.5, 2.0, 1, 0, 0), (week.Before!.Value, week.After!.Value, week.Better, week.Same, week.Worse));
    }

    [Fact]
    public void A_day_with_two_sessions_is_one_next_day_and_its_worst_answer_counts()
    {
        PracticeRecord morning = Made.Session(Made.Monday);
        PracticeRecord evening = Made.Session(Made.Monday.AddHours(10));

        PainWeek week = Assert.Single(PainWeek.Of(Made.Log(morning, evening, Made.CheckIn(morning, "worse"), Made.CheckIn(evening, "better")).Sessions));

        Assert.Equal((0, 0, 1), (week.Better, week.Same, week.Worse));
    }

    [Fact]
    public void Of_two_answers_for_one_session_the_worse_one_is_counted_and_once()
    {
        PracticeRecord session = Made.Session(Made.Monday);

        PainWeek week = Assert.Single(PainWeek.Of(Made.Log(session, Made.CheckIn(session, "worse"), Made.CheckIn(session, "same", Made.Monday.AddHours(25))).Sessions));

        Assert.Equal((0, 0, 1), (week.Better, week.Same, week.Worse));
    }

    [Fact]
    public void A_week_nobody_spoke_of_is_not_there() => Assert.Empty(PainWeek.Of(Made.Log(Made.Session(Made.Monday)).Sessions));
}
