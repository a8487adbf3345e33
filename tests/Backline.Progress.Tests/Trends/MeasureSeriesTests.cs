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
}
