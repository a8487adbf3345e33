using Backline.Practice.Records;
using Backline.Progress.Doses;
using Backline.Progress.Summaries;

namespace Backline.Progress.Tests.Doses;

public sealed class NextDoseTests
{
    [Fact]
    public void Without_sessions_nothing_changes() => Assert.Equal(NextDose.Unchanged, NextDose.Of(PracticeLog.Empty));

    [Theory]
    [InlineData(CheckInContent.Better)]
    [InlineData(CheckInContent.Same)]
    [InlineData(CheckInContent.Skipped)]
    [InlineData(null)]
    public void No_worse_day_changes_nothing(string? answer) => Assert.Equal(NextDose.Unchanged, Dose((answer, "calf")));

    [Fact]
    public void One_worse_day_halves_the_hold()
    {
        NextDose dose = Dose((CheckInContent.Worse, "calf"));

        Assert.Equal(0.5, dose.HoldShare);
        Assert.False(dose.IsWithoutBow);
        Assert.False(dose.SeeSomebody);
        Assert.NotEmpty(dose.Reason);
    }

    [Theory]
    [InlineData(CheckInContent.Worse)]
    [InlineData(CheckInContent.Better)]
    public void A_day_with_two_sessions_is_one_day_and_its_worst_answer_counts(string other)
    {
        PracticeRecord[] day = [.. Day(0, CheckInContent.Worse), .. Day(0, other, hours: 1)];

        NextDose dose = Made.Log(day).NextDose;

        Assert.Equal((0.5, false, false), (dose.HoldShare, dose.IsWithoutBow, dose.SeeSomebody));
    }

    [Fact]
    public void A_worse_day_after_sit_bone_pain_takes_the_bow_out_at_once() => Assert.True(Dose((CheckInContent.Worse, "sit-bone")).IsWithoutBow);

    [Theory]
    [InlineData("tingling", null)]
    [InlineData("sit-bone", null)]
    [InlineData("tingling", CheckInContent.Same)]
    [InlineData("sit-bone", CheckInContent.Better)]
    public void A_sign_at_the_bow_takes_it_out_of_the_next_session_and_says_so(string felt, string? answer)
    {
        NextDose dose = Dose((answer, felt));

        Assert.True(dose.IsWithoutBow);
        Assert.Equal(1, dose.HoldShare);
        Assert.Contains("hips stay straight", dose.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_for_tingling_takes_the_bow_out() => Assert.True(
        Made.Log(Made.Session(Made.Monday, change: content => content with { Ended = "stopped", StopReason = NextDose.Tingling })).NextDose.IsWithoutBow);

    [Fact]
    public void A_reason_given_after_the_stop_counts_as_one_given_with_it()
    {
        PracticeRecord stopped = Made.Session(Made.Monday, change: content => content with { Ended = "stopped" });
        PracticeRecord reason = Made.Record(
            RecordKinds.StopReason, Made.Monday.AddMinutes(1), new StopReasonContent { Session = stopped.Id, Reason = NextDose.Tingling }, AnswersJson.Default.StopReasonContent);

        Assert.True(Made.Log(stopped, reason).NextDose.IsWithoutBow);
    }

    [Fact]
    public void Once_a_session_went_without_a_sign_the_bow_comes_back() => Assert.Equal(NextDose.Unchanged, Dose((null, "calf"), (null, "tingling")));

    [Theory]
    [InlineData("tingling")]
    [InlineData("sit-bone")]
    public void A_session_stopped_at_once_wipes_out_no_sign_and_one_felt_in_it_counts(string felt)
    {
        Assert.True(Made.Log([.. Day(0, felt: felt), .. Day(1, seconds: 0)]).NextDose.IsWithoutBow);
        Assert.True(Made.Log([.. Day(0), .. Day(1, felt: felt, seconds: 2)]).NextDose.IsWithoutBow);
    }

    [Fact]
    public void A_better_answer_for_nothing_but_a_session_stopped_at_once_ends_no_worse_day() =>
        Assert.Equal(0.5, Made.Log([.. Day(0, CheckInContent.Worse), .. Day(1, CheckInContent.Better, seconds: 0)]).NextDose.HoldShare);

    [Fact]
    public void Two_worse_days_in_a_row_take_the_bow_out_and_send_to_somebody()
    {
        NextDose dose = Dose((CheckInContent.Worse, "calf"), (CheckInContent.Worse, "calf"));

        Assert.True(dose.IsWithoutBow);
        Assert.True(dose.SeeSomebody);
    }

    [Fact]
    public void A_better_day_since_then_ends_it() => Assert.Equal(NextDose.Unchanged, Dose((CheckInContent.Better, "calf"), (CheckInContent.Worse, "calf")));

    [Fact]
    public void Silence_is_no_news() => Assert.Equal(0.5, Dose((null, "calf"), (CheckInContent.Skipped, "calf"), (CheckInContent.Worse, "calf")).HoldShare);

    [Theory]
    [InlineData(3, 1, 60, 0.5)] // may still be answered for
    [InlineData(4, 1, 60, 1)]
    [InlineData(4, -1, 60, 0.5)] // practised before the answer, so not with the lower dose
    [InlineData(4, 1, 0, 0.5)] // stopped at once
    public void A_day_with_the_lower_dose_that_can_be_answered_for_no_longer_ends_it(int daysLater, int hoursAfterTheAnswer, double seconds, double share)
    {
        PracticeLog log = Made.Log([.. Day(0, CheckInContent.Worse), .. Day(1, seconds: seconds, hours: hoursAfterTheAnswer)]);

        Assert.Equal(share, log.AsOf(Made.Monday.AddDays(daysLater)).NextDose.HoldShare);
    }

    [Fact]
    public void It_ends_with_a_morning_and_not_in_the_course_of_a_day()
    {
        PracticeLog log = Made.Log([.. Day(0, CheckInContent.Worse), .. Day(1, hours: 1)]);
        DateTimeOffset hoursLater = Made.Monday.AddDays(1).AddHours(1 + 61);

        Assert.Equal(0.5, log.AsOf(hoursLater).NextDose.HoldShare);
        Assert.Equal(1, log.AsOf(hoursLater.AddHours(6)).NextDose.HoldShare);
    }

    [Fact]
    public void After_a_long_pause_the_hold_is_not_halved_once_more()
    {
        PracticeRecord[] worse = Day(0, CheckInContent.Worse);

        Assert.Equal(0.5, Made.Log(worse).AsOf(Made.Monday.AddDays(14)).NextDose.HoldShare);
        Assert.Equal(NextDose.Unchanged, Made.Log(worse).AsOf(Made.Monday.AddDays(15)).NextDose);
        Assert.Equal(NextDose.Unchanged, Made.Log([.. worse, .. Day(20)]).AsOf(Made.Monday.AddDays(21)).NextDose);
    }

    [Fact]
    public void Two_worse_days_stand_until_a_day_is_answered_otherwise()
    {
        PracticeRecord[] silent = [.. Day(0, CheckInContent.Worse), .. Day(1, CheckInContent.Worse), .. Day(3), .. Day(4)];

        Assert.True(Made.Log(silent).AsOf(Made.Monday.AddDays(9)).NextDose.SeeSomebody);
        Assert.False(Made.Log([.. silent, .. Day(8, CheckInContent.Same)]).AsOf(Made.Monday.AddDays(9)).NextDose.SeeSomebody);
    }

    [Fact]
    public void Safe_answers_since_the_last_worse_day_end_the_advice_to_be_examined_and_not_the_lower_dose()
    {
        PracticeRecord[] worse = [.. Day(0, CheckInContent.Worse), .. Day(1, CheckInContent.Worse), .. Day(2, CheckInContent.Worse)];
        PracticeRecord cleared = Made.Screening(Made.Monday.AddDays(5));

        NextDose before = Made.Log([.. worse, Made.Screening(Made.Monday.AddDays(3).AddHours(-1))]).NextDose;
        NextDose after = Made.Log([.. worse, cleared]).AsOf(Made.Monday.AddDays(90)).NextDose;
        NextDose again = Made.Log([.. worse, cleared, .. Day(6, CheckInContent.Worse)]).NextDose;

        Assert.Contains("worse the day after, 3 times. Only the calf part is offered now, with the hold halved, to 20 seconds at the least. Let somebody examine the leg.", before.Reason, StringComparison.Ordinal);
        Assert.Equal((0.5, true, false), (after.HoldShare, after.IsWithoutBow, after.SeeSomebody));
        Assert.DoesNotContain("examine", after.Reason, StringComparison.Ordinal);
        Assert.True(again.SeeSomebody);
    }

    [Fact]
    public void What_was_practised_after_a_worse_answer_had_the_lower_dose_although_another_answer_came_later()
    {
        PracticeRecord[] worse = Day(0, CheckInContent.Worse);
        PracticeRecord other = Made.CheckIn(worse[0], CheckInContent.Same, Made.Monday.AddDays(1).AddHours(2));

        PracticeLog log = Made.Log([.. worse, other, .. Day(1, hours: 1)]);

        Assert.Equal(0.5, log.AsOf(Made.Monday.AddDays(3)).NextDose.HoldShare);
        Assert.Equal(1, log.AsOf(Made.Monday.AddDays(4)).NextDose.HoldShare);
    }

    private static NextDose Dose(params (string? Answer, string Felt)[] newestFirst) =>
        Made.Log(newestFirst.AsEnumerable().Reverse().SelectMany((said, day) => Day(day, said.Answer, said.Felt))).NextDose;

    private static PracticeRecord[] Day(int day, string? answer = null, string felt = "calf", double seconds = 60, int hours = 0)
    {
        PracticeRecord session = Made.Session(Made.Monday.AddDays(day).AddHours(hours), seconds, change: content => content with { Felt = [felt] });
        return answer is null ? [session] : [session, Made.CheckIn(session, answer)];
    }
}
