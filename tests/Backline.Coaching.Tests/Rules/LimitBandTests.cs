using Backline.Coaching.Rules;
using Backline.Practice.Measures;

namespace Backline.Coaching.Tests.Rules;

public sealed class LimitBandTests
{
    private static readonly LimitBand Knees = new(12, null, 2, 8);

    [Fact]
    public void A_hidden_joint_is_not_seen_whatever_was_before()
    {
        Verdict verdict = Knees.Judge(null, Verdict.Broken);

        Assert.Equal(Verdict.NotSeen, verdict);
    }

    [Theory]
    [InlineData(double.NaN, 3.5)]
    [InlineData(12, double.NaN)]
    public void What_is_no_number_is_not_seen(double value, double error) =>
        Assert.Equal(Verdict.NotSeen, Knees.Judge(new Reading(value, error), Verdict.Kept));

    [Theory]
    [InlineData(12, Verdict.Kept)]
    [InlineData(11, Verdict.Kept)]
    [InlineData(8.6, Verdict.Kept)]
    [InlineData(8.4, Verdict.Broken)]
    public void A_limit_is_broken_only_by_more_than_the_reading_s_own_error(double value, Verdict expected)
    {
        Verdict verdict = Knees.Judge(new Reading(value, 3.5), Verdict.Kept);

        Assert.Equal(expected, verdict);
    }

    [Fact]
    public void A_locked_knee_is_told_even_with_the_coarse_error_of_a_live_camera()
    {
        Verdict verdict = Knees.Judge(new Reading(3, 6), Verdict.Kept);

        Assert.Equal(Verdict.Broken, verdict);
    }

    [Fact]
    public void A_reading_too_coarse_to_tell_is_not_seen()
    {
        Verdict verdict = Knees.Judge(new Reading(-20, 9), Verdict.Kept);

        Assert.Equal(Verdict.NotSeen, verdict);
    }

    [Theory]
    [InlineData(13.9, Verdict.Broken)]
    [InlineData(14, Verdict.Kept)]
    public void Judge_holds_a_broken_verdict_within_the_margin(double value, Verdict expected)
    {
        Verdict verdict = Knees.Judge(new Reading(value, 3.5), Verdict.Broken);

        Assert.Equal(expected, verdict);
    }

    [Theory]
    [InlineData(-9, Verdict.Broken)]
    [InlineData(0, Verdict.NotSeen)]
    [InlineData(8.9, Verdict.NotSeen)]
    [InlineData(9, Verdict.Kept)]
    public void What_could_never_be_told_as_broken_is_kept_only_when_clearly_inside(double value, Verdict expected)
    {
        var straight = new LimitBand(3, null, 2, 8, Lowest: 0);

        Assert.Equal(expected, straight.Judge(new Reading(value, 6), Verdict.Kept));
        Assert.False(straight.CanTell(6));
    }

    [Fact]
    public void A_fine_reading_near_the_lowest_a_body_reaches_is_judged_as_any_other()
    {
        var straight = new LimitBand(3, null, 2, 8, Lowest: 0);

        Assert.Equal(Verdict.Broken, straight.Judge(new Reading(0, 2), Verdict.Kept));
        Assert.Equal(Verdict.Kept, straight.Judge(new Reading(2, 2), Verdict.Kept));
        Assert.True(straight.CanTell(2));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(20, true)]
    public void A_band_with_two_ends_knows_which_end_was_left(double value, bool isHigh)
    {
        var band = new LimitBand(3, 15, 3, 8);

        Assert.Equal(isHigh, band.IsHigh(value));
        Assert.Equal(Verdict.Broken, band.Judge(new Reading(value, 0.5), Verdict.Kept));
    }
}
