using Backline.Web.Controls;

namespace Backline.Web.Tests.Controls;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0:00", "0:00 minutes")]
    [InlineData(65.9, "1:05", "1:05 minutes")]
    [InlineData(3599.9, "59:59", "59:59 minutes")]
    [InlineData(3600, "1:00:00", "1:00:00 hours")]
    [InlineData(5000, "1:23:20", "1:23:20 hours")]
    [InlineData(300_000, "83:20:00", "83:20:00 hours")]
    [InlineData(6.3e9, "1750000:00:00", "1750000:00:00 hours")]
    public void From_an_hour_on_a_time_is_told_in_hours(double seconds, string clock, string withUnit) =>
        Assert.Equal((clock, withUnit), (Words.Clock(seconds), Words.ClockWithUnit(seconds)));
}
