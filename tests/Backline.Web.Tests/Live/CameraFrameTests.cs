using Backline.Coaching.Landmarks;
using Backline.Web.Features.Live;

namespace Backline.Web.Tests.Live;

public sealed class CameraFrameTests
{
    [Fact]
    public void A_head_alone_is_a_picture_with_nobody_in_it()
    {
        CameraFrame? frame = CameraFrame.Read([1.5, 640, 480]);

        Assert.NotNull(frame);
        Assert.False(frame.Value.Landmarks.IsPersonSeen);
        Assert.Equal(TimeSpan.FromSeconds(1.5), frame.Value.Landmarks.Time);
    }

    [Theory]
    [InlineData(double.NaN, 640, 480)]
    [InlineData(-1, 640, 480)]
    [InlineData(double.PositiveInfinity, 640, 480)]
    [InlineData(1, 0, 480)]
    [InlineData(1, 640, 0)]
    [InlineData(1, double.NaN, 480)]
    public void A_picture_without_time_or_size_is_none(double time, double width, double height)
    {
        CameraFrame? frame = CameraFrame.Read([time, width, height]);

        Assert.Null(frame);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(266)]
    public void A_wrong_length_is_no_frame(int length)
    {
        double[] packed = [.. Enumerable.Repeat(1.0, length)];

        Assert.Null(CameraFrame.Read(packed));
    }

    [Fact]
    public void A_point_that_is_no_number_makes_silence_not_blame()
    {
        double[] packed = [1, 640, 480, .. Enumerable.Repeat(0.5, LandmarkFrame.ValueCount)];
        packed[100] = double.NaN;

        CameraFrame? frame = CameraFrame.Read(packed);

        Assert.False(frame!.Value.Landmarks.IsPersonSeen);
    }
}
