using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Tests.Landmarks;

public sealed class LandmarkFrameTests
{
    [Fact]
    public void The_first_half_is_the_image_and_the_second_the_world()
    {
        double[] values = [.. Enumerable.Range(0, LandmarkFrame.ValueCount)];

        var frame = new LandmarkFrame(TimeSpan.Zero, values);

        Assert.Equal(0, frame.Image[0]);
        Assert.Equal(132, frame.World[0]);
        Assert.Equal(132, frame.Image.Length);
        Assert.Equal(132, frame.World.Length);
    }

    [Fact]
    public void No_numbers_mean_nobody()
    {
        Assert.False(new LandmarkFrame(TimeSpan.Zero, null).IsPersonSeen);
        Assert.False(new LandmarkFrame(TimeSpan.Zero, []).IsPersonSeen);
        Assert.True(new LandmarkFrame(TimeSpan.Zero, null).Image.IsEmpty);
    }

    [Fact]
    public void Another_count_of_numbers_is_refused_with_the_count()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new LandmarkFrame(TimeSpan.Zero, new double[132]));

        Assert.Contains("264", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("132", refusal.Message, StringComparison.Ordinal);
    }
}
