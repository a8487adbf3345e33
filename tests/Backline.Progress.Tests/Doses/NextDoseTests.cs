using Backline.Practice.Records;
using Backline.Progress.Doses;

namespace Backline.Progress.Tests.Doses;

public sealed class NextDoseTests
{
    [Fact]
    public void Without_sessions_nothing_changes() => Assert.Equal(NextDose.Unchanged, NextDose.BySigns([]));

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

    private static NextDose Dose(params (string? Answer, string Felt)[] newestFirst) =>
        NextDose.BySigns([.. newestFirst.Select(said => new SessionSigns(said.Answer, said.Felt == NextDose.Tingling, said.Felt == NextDose.SitBone))]);
}
