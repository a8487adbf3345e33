using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void The_median_of_an_even_number_lies_half_way() => Assert.Equal(2.5, Statistics.Quantile([4, 1, 3, 2], 0.5), 1e-12);

    [Fact]
    public void The_ends_of_the_quantiles_are_the_ends_of_the_samples()
    {
        Assert.Equal(-3, Statistics.Quantile([5, -3, 2], 0));
        Assert.Equal(5, Statistics.Quantile([5, -3, 2], 1));
    }

    [Fact]
    public void A_quantile_never_falls_as_its_share_rises() =>
        Gen.Select(Gen.Double[-1e3, 1e3].Array[1, 30], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((samples, one, other) =>
            Statistics.Quantile((double[])samples.Clone(), Math.Min(one, other)) <= Statistics.Quantile(samples, Math.Max(one, other)));

    [Fact]
    public void Ascending_samples_give_the_same_quantile_without_sorting() =>
        Gen.Select(Gen.Double[-1e3, 1e3].Array[1, 30], Gen.Double[0, 1]).Sample((samples, share) =>
            Statistics.Quantile((double[])samples.Clone(), share) == Statistics.QuantileOfAscending(samples.Order().ToArray(), share));

    [Fact]
    public void The_root_mean_square_of_three_and_four_is_five_over_root_two() =>
        Assert.Equal(5 / Math.Sqrt(2), Statistics.RootMeanSquare([3, -4]), 1e-12);

    [Fact]
    public void No_samples_have_no_quantile_and_no_mean()
    {
        Assert.Throws<ArgumentException>(() => Statistics.Quantile([], 0.5));
        Assert.Throws<ArgumentException>(() => Statistics.RootMeanSquare([]));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_nought_to_one_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Statistics.Quantile([1], share));
}
