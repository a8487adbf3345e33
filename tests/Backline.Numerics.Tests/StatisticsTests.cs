using System.Diagnostics;
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
    public void Several_quantiles_at_once_are_those_of_the_sorted_samples() =>
        Gen.Select(Samples, Gen.Double[0, 1].Array[1, 40]).Sample((samples, shares) =>
        {
            Array.Sort(shares);
            double[] ascending = [.. samples.Order()], found = new double[shares.Length];
            Statistics.Quantiles(samples, shares, found);
            Assert.Equal([.. shares.Select(share => Statistics.QuantileOfAscending(ascending, share))], found);
            Assert.Equal(ascending, samples.Order());
        });

    [Theory]
    [InlineData(0)] // ascending
    [InlineData(1)] // descending
    [InlineData(2)] // up and down again
    [InlineData(3)] // so laid that a median of three parts off two samples at a time
    public void No_order_of_the_samples_takes_long(int order)
    {
        const int count = 1 << 20;
        double[] samples = order switch
        {
            0 => [.. Enumerable.Range(0, count).Select(i => (double)i)],
            1 => [.. Enumerable.Range(0, count).Select(i => -(double)i)],
            2 => [.. Enumerable.Range(0, count).Select(i => (double)Math.Min(i, count - i))],
            _ => PartedBadly(count),
        };
        double expected = Statistics.QuantileOfAscending(samples.Order().ToArray(), 0.5);
        var watch = Stopwatch.StartNew();

        Assert.Equal(expected, Statistics.Quantile(samples, 0.5));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20); // in rounds of n it takes tenths; n² of these would be minutes
    }

    [Fact]
    public void What_is_no_number_comes_first_as_it_does_sorted() => Assert.Equal(double.NaN, Statistics.Quantile([.. Enumerable.Range(0, 99).Select(i => i == 50 ? double.NaN : i)], 0));

    [Fact]
    public void Shares_that_do_not_ascend_and_missing_room_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Statistics.Quantiles([1, 2], [0.5, 0.2], new double[2]));
        Assert.Throws<ArgumentException>(() => Statistics.Quantiles([1, 2], [0.2, 0.5], new double[1]));
    }

    // Many and few, few values among them and many.
    private static Gen<double[]> Samples => Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 3000]).SelectMany((values, count) => Gen.Int[0, values].Select(value => value / 7.0).Array[count]);

    // Musser (1997), Softw Pract Exp 27:983–993, doi:10.1002/(SICI)1097-024X(199708)27:8<983::AID-SPE117>3.0.CO;2-#: 1, k + 1, 3, k + 3, …, 2, 4, …, 2k.
    private static double[] PartedBadly(int count)
    {
        int half = count / 2;
        return [.. Enumerable.Range(1, half).Select(i => (double)(i % 2 == 1 ? i : half + i - 1)), .. Enumerable.Range(1, half).Select(i => 2.0 * i)];
    }

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
