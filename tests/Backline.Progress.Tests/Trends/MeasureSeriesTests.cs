using Backline.Practice.Records;
using Backline.Progress.Summaries;
using Backline.Progress.Trends;

namespace Backline.Progress.Tests.Trends;

public sealed class MeasureSeriesTests
{
    [Theory]
    [InlineData(8.0, 9.8, RealChange.WithinScatter)]
    [InlineData(8.1, 10.0, RealChange.More)]
    [InlineData(10.0, 8.1, RealChange.Less)]
    public void A_change_is_real_from_the_smallest_real_one_on(double before, double after, RealChange change) =>
        Assert.Equal(change, MeasureSeries.Of(Made.Log(Made.Ankles(Made.Monday, before, 9), Made.Ankles(Made.Monday.AddDays(30), after, 9)))[0].Change);

    [Fact]
    public void One_value_tells_of_no_change() => Assert.Null(MeasureSeries.Of(Made.Log(Made.Ankles(Made.Monday, 8, 9)))[0].Change);

    [Fact]
    public void Nothing_measured_is_no_series() => Assert.Empty(MeasureSeries.Of(PracticeLog.Empty));

    [Fact]
    public void A_few_looks_at_ones_standing_claim_nothing_and_one_sign_more_is_no_change()
    {
        MeasureSeries few = Assert.Single(MeasureSeries.Of(Made.Log(Looks(2, 6))));
        MeasureSeries steady = Assert.Single(MeasureSeries.Of(Made.Log(Looks(3, 3, 3, 3, 3, 3, 4))));
        MeasureSeries risen = Assert.Single(MeasureSeries.Of(Made.Log(Looks(2, 2, 2, 3, 4, 5, 5, 6))));

        Assert.Equal(RealChange.Untold, few.Change);
        Assert.Equal(RealChange.WithinScatter, steady.Change);
        Assert.Equal(RealChange.More, risen.Change);
    }

    [Fact]
    public void A_look_that_jumps_about_needs_a_larger_change()
    {
        MeasureSeries wild = Assert.Single(MeasureSeries.Of(Made.Log(Looks(1, 5, 2, 6, 1, 5, 2, 5))));

        Assert.Equal(RealChange.WithinScatter, wild.Change);
    }

    [Fact]
    public void What_a_camera_saw_is_judged_by_its_own_errors_and_apart_by_knees_and_roll()
    {
        PracticeLog log = Made.Log(
            Seen(0, "soft", 7, 60, 3), Seen(8, "soft", 7, 67, 3), Seen(16, "soft", 9, 90, 3), Seen(1, "straight", 7, 50, 3), Seen(15, "straight", 7, 59, 3));

        MeasureSeries[] hips = [.. MeasureSeries.Of(log).Where(series => series.Name.StartsWith("Bend at the hips", StringComparison.Ordinal))];
        MeasureSeries[] ankles = [.. MeasureSeries.Of(log).Where(series => series.Name.StartsWith("Ankle bend", StringComparison.Ordinal))];

        Assert.Equal(["Bend at the hips, knees soft", "Bend at the hips, knees straight"], hips.Select(series => series.Name));
        Assert.Equal([RealChange.More, RealChange.More], hips.Select(series => series.Change));
        Assert.Equal(1.96 * Math.Sqrt(18), hips[0].SmallestRealChange!.Value, 9);
        Assert.Equal(["Ankle bend, knees straight, on 7 cm", "Ankle bend, knees soft, on 7 cm"], ankles.Select(series => series.Name));
        Assert.Equal(RealChange.WithinScatter, ankles[0].Change);
    }

    [Fact]
    public void A_week_of_sessions_is_one_value_and_no_more_sure_than_one_session()
    {
        PracticeLog log = Made.Log(Seen(0, "soft", 7, 60, 2), Seen(1, "soft", 7, 64, 4), Seen(8, "soft", 7, 60, 3));

        HoldWeekRow week = log.HoldWeeks.First(row => row.Measure == "hipFlexionDeg");

        Assert.Equal((2, 62.0, 3.0), (week.Count, week.Mean, week.StandardError));
    }

    [Theory]
    [InlineData(3, 3.182)]
    [InlineData(4, 2.776)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    [InlineData(120, 1.980)]
    public void Few_differences_widen_the_limits_as_Students_t_does(int freedom, double t) => Assert.Equal(t, OwnScatter.StudentT95(freedom), t * 0.01);

    [Fact]
    public void Own_scatter_is_that_of_independent_values_and_lets_a_slow_change_pass()
    {
        var chance = new Random(7);
        double[] noise = [.. Enumerable.Range(0, 4000).Select(_ => Enumerable.Range(0, 12).Sum(_ => chance.NextDouble()) - 6)];

        double still = OwnScatter.StandardError(noise, 0)!.Value;
        double rising = OwnScatter.StandardError([.. noise.Select((value, i) => value + (i * 0.01))], 0)!.Value;

        Assert.Equal(1, still, 0.05);
        Assert.Equal(still, rising, 0.01);
    }

    private static IEnumerable<PracticeRecord> Looks(params int[] yes) => yes.Select((count, i) => Made.Record(
        RecordKinds.StandingCheck,
        Made.Monday.AddDays(7 * i),
        new StandingCheckContent { Signs = Enumerable.Range(0, 6).ToDictionary(sign => $"sign-{sign}", sign => sign < count ? StandingCheckContent.Yes : StandingCheckContent.No) },
        PracticeJson.Default.StandingCheckContent));

    private static PracticeRecord Seen(int day, string variant, double rollCm, double hipDeg, double errorDeg) => Made.Session(
        Made.Monday.AddDays(day),
        variant: variant,
        change: content => content with { Camera = true, RollCm = rollCm, Measures = [new MeasureSummary("hipFlexionDeg", hipDeg, errorDeg), new MeasureSummary("ankleDorsiflexionDeg", 20, 6)] });
}
