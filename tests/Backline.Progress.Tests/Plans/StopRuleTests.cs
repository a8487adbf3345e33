using Backline.Practice.Records;
using Backline.Progress.Plans;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Plans;

public sealed class StopRuleTests
{
    [Fact]
    public void Three_worse_days_in_a_row_stop_and_two_do_not()
    {
        Assert.Null(StopRule.Reason(Made.Log(Answered("worse", "worse"))));
        Assert.Contains("After three days of practice the leg was worse the day after.", StopRule.Reason(Made.Log(Answered("worse", "worse", "worse"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_bad_days_with_two_sessions_each_are_two_however_often_they_were_answered()
    {
        PracticeRecord[] Twice(int day) => [.. Answered(day, "worse"), .. Answered(day, "worse")];

        Assert.Null(StopRule.Reason(Made.Log([.. Twice(0), .. Twice(1)])));
        Assert.NotNull(StopRule.Reason(Made.Log([.. Twice(0), .. Twice(1), .. Twice(2)])));
    }

    // Every other day for ten weeks, from 2 to the last pain.
    [Theory]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    public void Pain_that_climbs_over_weeks_stops_though_no_session_of_them_did_harm(int last, bool isStopped)
    {
        PracticeRecord[] sessions = [.. Enumerable.Range(0, 35).Select(i => Made.Session(Made.Monday.AddDays(2 * i)))];
        PracticeRecord[] pain = [.. sessions.Select((session, i) =>
        {
            int before = 2 + (int)Math.Round((last - 2) * i / 34.0);
            return Made.After(session, before, before);
        })];

        string? reason = StopRule.Reason(Made.Log([.. sessions, .. pain]));

        Assert.Equal(isStopped, reason is not null);
        Assert.True(reason is null || reason.StartsWith("Over the last weeks the pain has climbed", StringComparison.Ordinal));
    }

    [Fact]
    public void Worse_days_far_apart_are_no_row()
    {
        PracticeRecord[] Days(int apart) => [.. Answered(0, "worse"), .. Answered(apart, "worse"), .. Answered(2 * apart, "worse")];

        Assert.NotNull(StopRule.Reason(Made.Log(Days(14))));
        Assert.Null(StopRule.Reason(Made.Log(Days(15))));
    }

    [Fact]
    public void A_day_counts_by_its_worst_answer() =>
        Assert.NotNull(StopRule.Reason(Made.Log([.. Answered("worse", "worse", "worse"), .. Answered(2, "better")])));

    [Theory]
    [InlineData(CheckInContent.Same)]
    [InlineData(CheckInContent.Better)]
    [InlineData(CheckInContent.Skipped)]
    public void Another_answer_of_a_second_device_for_the_same_session_takes_no_worse_day_back(string other)
    {
        PracticeRecord[] worse = Answered("worse", "worse", "worse");
        PracticeRecord[] later = [.. worse.Where(record => record.Kind == RecordKinds.Session).Select(session => Made.CheckIn(session, other, session.At.AddHours(25)))];

        Assert.NotNull(StopRule.Reason(Made.Log([.. worse, .. later])));
    }

    [Fact]
    public void A_session_stopped_at_once_breaks_no_row_and_a_sign_felt_in_it_counts()
    {
        PracticeRecord stopped = Made.Session(Made.Monday.AddDays(1), 0);
        PracticeRecord[] hurting = [Made.Session(Made.Monday), Made.Session(Made.Monday.AddDays(2))];

        Assert.NotNull(StopRule.Reason(Made.Log(Tingling(true), stopped, Tingling(true, 2))));
        Assert.NotNull(StopRule.Reason(Made.Log(Tingling(true), Tingling(true, 1, 2))));
        Assert.NotNull(StopRule.Reason(Made.Log([.. hurting, stopped, Made.After(hurting[0], 2, 5), Made.After(stopped, 2, 2), Made.After(hurting[1], 1, 6)])));
        Assert.NotNull(StopRule.Reason(Made.Log([hurting[0], stopped, Made.After(hurting[0], 2, 5), Made.After(stopped, 2, 6)])));
        Assert.NotNull(StopRule.Reason(Made.Log([.. Answered("worse", "worse", "worse"), .. Answered(3, "better", 0)])));
    }

    [Fact]
    public void A_better_day_between_breaks_the_row() => Assert.Null(StopRule.Reason(Made.Log(Answered("worse", "worse", "better", "worse"))));

    [Fact]
    public void Tingling_twice_in_a_row_stops_and_with_a_quiet_session_between_it_does_not()
    {
        Assert.NotNull(StopRule.Reason(Made.Log(Tingling(true), Tingling(true, 1))));
        Assert.Null(StopRule.Reason(Made.Log(Tingling(true), Tingling(false, 1), Tingling(true, 2))));
    }

    [Fact]
    public void Pain_that_rises_clearly_twice_stops()
    {
        PracticeRecord[] sessions = [Made.Session(Made.Monday), Made.Session(Made.Monday.AddDays(1))];

        Assert.NotNull(StopRule.Reason(Made.Log([.. sessions, Made.After(sessions[0], 2, 5), Made.After(sessions[1], 1, 6)])));
        Assert.Null(StopRule.Reason(Made.Log([.. sessions, Made.After(sessions[0], 2, 5), Made.After(sessions[1], 1, 2)])));
    }

    [Fact]
    public void Rises_of_pain_stop_in_a_row_of_sessions_they_were_told_for_and_not_over_more_than_two_weeks()
    {
        Assert.NotNull(StopRule.Reason(Hurting((0, 5), (1, null), (2, 5))));
        Assert.Null(StopRule.Reason(Hurting((0, 5), (1, 1), (2, 5))));
        Assert.NotNull(StopRule.Reason(Hurting((0, 5), (14, 5))));
        Assert.Null(StopRule.Reason(Hurting((0, 5), (15, 5))));
    }

    [Fact]
    public void Safe_answers_to_the_safety_questions_since_then_lift_it_and_unsafe_ones_do_not()
    {
        PracticeRecord[] worse = Answered("worse", "worse", "worse");

        Assert.Null(StopRule.Reason(Made.Log([.. worse, Made.Screening(Made.Monday.AddDays(9))])));
        Assert.NotNull(StopRule.Reason(Made.Log([.. worse, Made.Screening(Made.Monday.AddDays(9), "not-today")])));
        Assert.NotNull(StopRule.Reason(Made.Log([.. worse, Made.Screening(Made.Monday.AddDays(-1))])));
    }

    private static PracticeLog Hurting(params (int Day, int? After)[] told)
    {
        PracticeRecord[] sessions = [.. told.Select(one => Made.Session(Made.Monday.AddDays(one.Day)))];
        return Made.Log([.. sessions, .. sessions.Zip(told, (session, one) => Made.After(session, 1, one.After))]);
    }

    private static PracticeRecord Tingling(bool isTingling, int day = 0, double seconds = 60) =>
        Made.Session(Made.Monday.AddDays(day), seconds, change: content => content with { Felt = isTingling ? ["tingling"] : ["calf"] });

    private static PracticeRecord[] Answered(params string[] answers) => [.. answers.SelectMany((answer, day) => Answered(day, answer))];

    private static PracticeRecord[] Answered(int day, string answer, double seconds = 60)
    {
        PracticeRecord session = Made.Session(Made.Monday.AddDays(day), seconds);
        return [session, Made.CheckIn(session, answer)];
    }
}
