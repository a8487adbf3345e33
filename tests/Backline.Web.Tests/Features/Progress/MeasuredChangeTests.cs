using Backline.Progress.Trends;
using Backline.Web.Features.Progress;
using Backline.Web.Tests.Records;

namespace Backline.Web.Tests.Features.Progress;

public sealed class MeasuredChangeTests
{
    [Theory]
    [InlineData(66.7, 66.7, 66.7, "No change: 67%.", "No change")]
    [InlineData(50, 66.7, 66.7, "From 50 to 67%. These checks are too rough to tell a change.", "Too rough to tell")]
    [InlineData(50, 60, 20, "From 50 to 60%: less than 20%, so it may be scatter.", "May be scatter")]
    [InlineData(50, 75, 20, "From 50 to 75%: really more.", "Real change: more")]
    public void What_two_checks_tell_is_said_no_finer_than_they_are(double first, double last, double smallest, string words, string mark)
    {
        double error = smallest / (1.96 * Math.Sqrt(2));
        MeasureSeries series = new(
            "standing", "Standing self-check", "%", "the scatter of your own checks", [new(Some.Monday, first, error), new(Some.Monday.AddDays(30), last, error)]);

        MeasuredChange measured = new(series, null);

        Assert.Equal(words, measured.Words);
        Assert.Equal(mark, measured.Mark);
    }
}
