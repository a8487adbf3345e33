using Backline.Numerics;
using Backline.Stretching.Loads;
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

    [Theory]
    [InlineData(0.02, 0, 0.04, "About 0 % of what people bear on average. ")]
    [InlineData(2, 1.6, 3, "More than 150 % of what people bear on average. ")]
    [InlineData(0.5, 0.2, 0.9, "About 50 % of what people bear on average, likely 20 to 90 %. ")]
    public void A_band_that_reads_like_its_middle_is_not_told_beside_it(double middle, double low, double high, string words) =>
        Assert.StartsWith(words, ReadoutWords.Sentence(Read(middle, low, high)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.01, 0.03, "About 0 % of what people bear, whether the back was rounded or flat.")]
    [InlineData(1.6, 2.8, "More than 150 % of what people bear, whether the back was rounded or flat.")]
    [InlineData(0.1, 0.8, "About 10 % of what people bear if the back was rounded, about 80 % if it was flat. The camera cannot tell the two apart.")]
    public void Two_ends_that_read_alike_are_told_once(double rounded, double flat, string words) =>
        Assert.Equal(words, ReadoutWords.Sentence(new HamstringRange(Read(rounded, 0, 3), Read(flat, 0, 3), IsNarrowed: false)));

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
    [InlineData(4.0, 2.0, "upper calf less, about 50 % of it, still more than 150 %")]
    [InlineData(2.6, 1.3, "upper calf less, about 50 % of it")]
    public void A_change_is_told_as_a_part_of_what_it_was(double before, double after, string words)
    {
        var shares = new CentralShares(before, 0.31, 0.1, 0.2);

        Assert.Equal(
            $"Knees straighter, at about 5°: {words}.",
            ReadoutWords.Of(new ReadoutChange(ReadoutChangeKind.KneesStraighter, Angle.FromDegrees(15), shares, shares with { Gastrocnemius = after }), rollCm: 8));
    }

    [Fact]
    public void What_stays_far_beyond_a_stretch_and_changes_little_is_not_told()
    {
        var before = new CentralShares(3.2, 0.31, 0.1, 0.2);

        Assert.Null(ReadoutWords.Of(new ReadoutChange(ReadoutChangeKind.LessBow, Angle.FromDegrees(20), before, before with { Gastrocnemius = 3.1 }), rollCm: 8));
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

    private static TissueReadout Read(double middle, double low, double high) => new(new ValueBand(low, middle, high), middle, 0.02);
}
