using Backline.Progress.Forecasts;
using CsCheck;

namespace Backline.Progress.Tests.Forecasts;

public sealed class RangeForecastTests
{
    private static readonly Gen<ForecastRange> Ranges =
        Gen.Bool.Select(isAnkle => isAnkle ? ForecastRange.AnkleDorsiflexion : ForecastRange.StraightLegRaise);
    private static readonly Gen<double[]> Minutes = Gen.Double[0, 90].Array[1, 80];

    [Fact]
    public void Edges_never_cross() => Gen.Select(Ranges, Minutes, Gen.Bool).Sample((range, minutes, withHabits) =>
    {
        RangeBand[] bands = RangeForecast.Weeks(range, minutes, withHabits);

        Assert.All(bands, band => Assert.True(
            band.Low.Radians >= 0 && band.Low <= band.Middle && band.Middle <= band.High, $"{band.Low} {band.Middle} {band.High}"));
    });

    [Fact]
    public void More_minutes_in_any_week_never_lower_the_forecast() =>
        Gen.Select(Ranges, Minutes, Gen.Int[0, 79], Gen.Double[0, 60]).Sample((range, minutes, place, more) =>
        {
            double[] raised = [.. minutes];
            raised[place % minutes.Length] += more;

            RangeBand[] before = RangeForecast.Weeks(range, minutes, false);
            RangeBand[] after = RangeForecast.Weeks(range, raised, false);

            for (int week = 0; week < minutes.Length; week++)
            {
                Assert.True(after[week].Low.Radians >= before[week].Low.Radians - 1e-12);
                Assert.True(after[week].Middle.Radians >= before[week].Middle.Radians - 1e-12);
                Assert.True(after[week].High.Radians >= before[week].High.Radians - 1e-12);
            }
        });

    [Fact]
    public void Habits_change_nothing_while_one_goes_on_and_never_the_low_edge() => Gen.Select(Ranges, Minutes).Sample((range, minutes) =>
    {
        double[] steady = [.. minutes.Order()];

        RangeBand[] without = RangeForecast.Weeks(range, minutes, false);
        RangeBand[] with = RangeForecast.Weeks(range, minutes, true);

        Assert.Equal(RangeForecast.Weeks(range, steady, false), RangeForecast.Weeks(range, steady, true));
        Assert.Equal(without.Select(band => band.Low), with.Select(band => band.Low));
        Assert.All(without.Zip(with), pair => Assert.True(pair.Second.Middle >= pair.First.Middle && pair.Second.High >= pair.First.High));
    });

    [Fact]
    public void Nothing_done_is_nothing_gained_and_nothing_is_a_week_long()
    {
        Assert.All(RangeForecast.Weeks(ForecastRange.StraightLegRaise, new double[30], true), band => Assert.Equal(default, band));
        Assert.Empty(RangeForecast.Weeks(ForecastRange.StraightLegRaise, [], false));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Minutes_that_cannot_be_are_refused(double minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RangeForecast.Weeks(ForecastRange.AnkleDorsiflexion, [7, minutes], false));

    [Fact]
    public void Time_in_parts_comes_to_the_same_as_at_once() =>
        Gen.Select(Ranges, Gen.Double[0, 20], Gen.Double[0, 20], Gen.Double[0, 3], Gen.Double[0, 3], Gen.Bool).Sample((range, before, minutes, one, other, withHabits) =>
        {
            RangeBand start = RangeForecast.Weeks(range, [before, before], withHabits)[^1];

            RangeBand parts = RangeForecast.After(range, RangeForecast.After(range, start, minutes, one, withHabits), minutes, other, withHabits);
            RangeBand whole = RangeForecast.After(range, start, minutes, one + other, withHabits);

            Assert.Equal(whole.Low.Degrees, parts.Low.Degrees, 9);
            Assert.Equal(whole.Middle.Degrees, parts.Middle.Degrees, 9);
            Assert.Equal(whole.High.Degrees, parts.High.Degrees, 9);
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Time_that_cannot_be_is_refused(double weeks) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RangeForecast.After(ForecastRange.AnkleDorsiflexion, default, 7, weeks, false));

    // The calibration, done again from the studies' own numbers: docs/science/tissue.md, "Over weeks".
    [Fact]
    public void The_calf_middle_is_the_weighed_mean_of_the_three_doses()
    {
        (double Mean, double Low, double High)[] doses = [(2.07, 0.86, 3.27), (3.03, 0.31, 5.75), (2.49, 0.16, 4.82)];
        double weights = doses.Sum(dose => Weight(dose.Low, dose.High));
        double mean = doses.Sum(dose => dose.Mean * Weight(dose.Low, dose.High)) / weights;

        double reached = RangeForecast.Weeks(ForecastRange.AnkleDorsiflexion, Enumerable.Repeat(10.0, 60).ToArray(), false)[^1].Middle.Degrees;

        Assert.Equal(mean, reached, 0.05);
        Assert.All(doses, dose => Assert.InRange(reached, dose.Low, dose.High));
    }

    [Fact]
    public void Four_daily_weeks_bring_what_the_trial_of_four_weeks_brought()
    {
        RangeBand fourth = RangeForecast.Weeks(ForecastRange.StraightLegRaise, [10, 10, 10, 10], false)[^1];

        Assert.Equal(17, fourth.Middle.Degrees, 0.1);
    }

    [Fact]
    public void Four_weeks_off_lose_the_share_that_the_meta_analysis_found()
    {
        double[] minutes = [.. Enumerable.Repeat(10.0, 60), 0, 0, 0, 0];

        RangeBand[] bands = RangeForecast.Weeks(ForecastRange.AnkleDorsiflexion, minutes, false);

        Assert.Equal(0.41 / 0.93, 1 - (bands[63].Middle.Radians / bands[59].Middle.Radians), 0.005);
    }

    private static double Weight(double low, double high) => 1 / Math.Pow((high - low) / (2 * 1.96), 2);
}
