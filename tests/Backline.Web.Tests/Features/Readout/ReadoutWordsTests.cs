using Backline.Numerics;
using Backline.Stretching.Readouts;
using Backline.Web.Features.Readout;

namespace Backline.Web.Tests.Features.Readout;

public sealed class ReadoutWordsTests
{
    [Theory]
    [InlineData(0.42, "about 40 %")]
    [InlineData(0, "about 0 %")]
    [InlineData(3.2, "more than 150 %")]
    public void Numbers_are_rounded_to_what_is_known(double share, string words) => Assert.Equal(words, ReadoutWords.About(share));

    [Theory]
    [InlineData(0.1, 0.9, "10 to 90 %")]
    [InlineData(0.11, 0.12, "about 10 %")]
    [InlineData(0.2, 4, "from 20 to more than 150 %")]
    [InlineData(2, 4, "more than 150 %")]
    public void Bands_never_say_more_than_they_hold(double low, double high, string words) => Assert.Equal(words, ReadoutWords.Between(low, high));

    [Fact]
    public void A_change_that_changes_nothing_to_speak_of_is_not_told()
    {
        var before = new CentralShares(0.52, 0.31, 0.1, 0.2);

        Assert.Null(ReadoutWords.Of(new ReadoutChange(ReadoutChangeKind.LessBow, Angle.FromDegrees(20), before, before with { Gastrocnemius = 0.53 }), rollCm: 8));
    }

    [Theory]
    [InlineData(0.5, 0.9, "upper calf more, about 1.8 times as much")]
    [InlineData(0.9, 0.5, "upper calf less, about 60 % of it")]
    [InlineData(0.04, 0.5, "upper calf more, from hardly anything")]
    [InlineData(0.5, 0.01, "upper calf less, to hardly anything")]
    public void A_change_is_told_as_a_part_of_what_it_was(double before, double after, string words)
    {
        var shares = new CentralShares(before, 0.31, 0.1, 0.2);

        Assert.Equal(
            $"Knees straighter, at about 5°: {words}.",
            ReadoutWords.Of(new ReadoutChange(ReadoutChangeKind.KneesStraighter, Angle.FromDegrees(15), shares, shares with { Gastrocnemius = after }), rollCm: 8));
    }

    [Theory]
    [InlineData(8.0, "A roll of 6 cm instead of 8 cm")]
    [InlineData(4.5, "A roll of 2.5 cm instead of 4.5 cm")]
    [InlineData(2.0, "No roll")]
    public void A_lower_roll_is_told_in_centimetres(double rollCm, string words)
    {
        var shares = new CentralShares(0.9, 0.31, 0.1, 0.2);

        Assert.Equal(
            $"{words}, ankles bent about 6° less: upper calf less, about 60 % of it.",
            ReadoutWords.Of(new ReadoutChange(ReadoutChangeKind.RollLower, Angle.FromDegrees(5.7), shares, shares with { Gastrocnemius = 0.5 }), rollCm));
    }
}
