using System.Globalization;
using Backline.Stretching.Words;
using CsCheck;

namespace Backline.Stretching.Tests.Words;

public sealed class TwoFiguresTests
{
    [Theory]
    [InlineData(0.35496, 2, "0.35")]
    [InlineData(2.36, 2, "2.4")]
    [InlineData(9.96, 2, "10")]
    [InlineData(99.6, 0, "100")]
    [InlineData(12.3, 1, "12")]
    [InlineData(236.4, 0, "240")]
    [InlineData(1271, 0, "1300")]
    [InlineData(0.036, 1, "0.0")]
    [InlineData(-0.036, 1, "0.0")]
    [InlineData(-0.36, 1, "-0.4")]
    [InlineData(-23.6, 1, "-24")]
    [InlineData(0, 0, "0")]
    [InlineData(0, 2, "0.00")]
    [InlineData(double.NaN, 1, "NaN")]
    public void A_number_has_two_figures_and_no_more_decimals_than_are_worth_saying(double value, int decimals, string expected) =>
        Assert.Equal(expected, TwoFigures.Of(value, decimals));

    [Theory]
    [InlineData(1, 1, 1, false)]
    [InlineData(-0.004, 0, 0.004, false)]
    [InlineData(0.3501, 0.3549, 0.35, false)]
    [InlineData(0.35, 0.37, 0.35, true)]
    [InlineData(0, 0, 0.02, true)]
    [InlineData(0, 0.02, 0.02, true)]
    public void A_band_tells_more_where_an_edge_reads_otherwise_than_the_value(double low, double value, double high, bool isApart) =>
        Assert.Equal(isApart, TwoFigures.TellApart(low, value, high, 2));

    // "0 to 0".
    [Theory]
    [InlineData(0, 0, 0, "none")]
    [InlineData(0, 0.4, 0, "less than 1")]
    [InlineData(-0.03, 0.03, 1, "less than 0.1")]
    [InlineData(0, 0.5, 0, "0 to 1")]
    [InlineData(0.4, 0.4, 1, "0.4 to 0.4")]
    [InlineData(-57.4, -11.9, 1, "-57 to -12")]
    public void A_band_whose_edges_both_read_as_nothing_is_told_in_words(double low, double high, int decimals, string told) =>
        Assert.Equal(told, TwoFigures.Band(low, high, decimals));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0.003, 0, "less than 1")]
    [InlineData(0.49, 0, "less than 1")]
    [InlineData(0.5, 0, null)]
    [InlineData(0.04, 1, "less than 0.1")]
    public void What_is_there_however_little_is_not_nothing(double value, int decimals, string? told) => Assert.Equal(told, TwoFigures.Little(value, decimals));

    [Fact]
    public void It_is_off_by_a_twentieth_at_most() => Gen.Double[0.01, 5000].Sample(value =>
        Assert.True(Math.Abs(double.Parse(TwoFigures.Of(value, 12), CultureInfo.InvariantCulture) - value) <= 0.0500001 * Math.Abs(value)));

    // The command says a share and the page hundredths of it.
    [Fact]
    public void A_share_and_its_hundredths_have_the_same_figures() => Gen.Double[-30, 30].Sample(value =>
        Assert.Equal(100 * double.Parse(TwoFigures.Of(value, 2), CultureInfo.InvariantCulture), double.Parse(TwoFigures.Of(100 * value, 0), CultureInfo.InvariantCulture), 1e-9));

    // A number half-way between two as it is written is not half-way as it is kept.
    [Theory]
    [InlineData(6.55, "6.6", "660")]
    [InlineData(-6.55, "-6.6", "-660")]
    [InlineData(0.145, "0.15", "15")]
    [InlineData(1.005, "1.0", "100")]
    public void What_reads_half_way_is_rounded_away_from_zero_in_shares_and_hundredths_alike(double share, string told, string hundredths) =>
        Assert.Equal((told, hundredths), (TwoFigures.Of(share, 2), TwoFigures.Of(100 * share, 0)));
}
