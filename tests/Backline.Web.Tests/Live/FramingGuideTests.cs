using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Web.Features.Live;

namespace Backline.Web.Tests.Live;

public sealed class FramingGuideTests
{
    private static readonly CameraFrame Standing = Film.Pictures().First();

    [Fact]
    public void A_person_well_in_the_picture_is_ready_after_two_seconds()
    {
        var guide = new FramingGuide(LandmarkVariant.Heavy);
        guide.Light(120);

        List<string?> said = [.. Film.Pictures().Take(30).Select(guide.See)];

        Assert.Equal(["That's it. I can see you."], said.OfType<string>());
        Assert.True(guide.IsReady);
    }

    [Fact]
    public void Nobody_is_asked_to_step_into_the_picture()
    {
        var guide = new FramingGuide(LandmarkVariant.Heavy);

        List<string?> said = [.. Enumerable.Range(0, 30).Select(i => guide.See(CameraFrame.Read([i / 10.0, 640, 480])!.Value))];

        Assert.Equal(["Step into the picture."], said.OfType<string>());
        Assert.All(guide.Checks, check => Assert.True(check.Advice.Split(' ').Length <= 7, check.Advice));
        Assert.False(guide.IsReady);
    }

    [Theory]
    [InlineData(1.0, 0.0, 0.0, 30.0, "Too dark. More light, please.")]
    [InlineData(0.45, 0.2, 0.3, 120.0, "Too far. Come closer.")]
    [InlineData(1.5, -0.3, -0.25, 120.0, "Too close. Step back.")]
    [InlineData(1.0, 0.0, 0.25, 120.0, "Feet cut off. Tilt the camera down.")]
    [InlineData(1.0, 0.0, -0.25, 120.0, "Head cut off. Tilt the camera up.")]
    [InlineData(1.0, 0.42, 0.0, 120.0, "Move back: leave room in front.")]
    public void What_is_amiss_is_said_first(double scale, double right, double down, double luma, string advice)
    {
        CameraFrame moved = Move(Standing, scale, right, down);

        IReadOnlyList<FramingAdvice> checks = FramingCheck.Look(moved, View.SideRight, luma);

        Assert.Equal(advice, checks.First(check => check.IsGood == false).Advice);
        Assert.All(checks, check => Assert.True(check.Advice.Split(' ').Length <= 7, check.Advice));
    }

    [Theory]
    [InlineData(View.Front)]
    [InlineData(View.Oblique)]
    public void A_person_who_does_not_stand_side_on_is_asked_to_turn(View view)
    {
        IReadOnlyList<FramingAdvice> checks = FramingCheck.Look(Standing, view, 120);

        Assert.Equal("Turn side-on to the camera.", checks.First(check => check.IsGood == false).Advice);
    }

    [Fact]
    public void Hidden_feet_are_said_to_be_hidden()
    {
        CameraFrame hidden = Change(Standing, (landmark, axis, value) => landmark >= (int)Landmark.LeftHeel && axis == 3 ? 0.2 : value);

        IReadOnlyList<FramingAdvice> checks = FramingCheck.Look(hidden, View.SideRight, 120);

        Assert.Equal("I can't see your feet.", checks.First(check => check.IsGood == false).Advice);
    }

    [Fact]
    public void Lines_come_no_closer_than_four_seconds()
    {
        var guide = new FramingGuide(LandmarkVariant.Heavy);
        CameraFrame[] pictures = [.. Film.Pictures().Take(1)];

        var saidAt = new List<double>();
        for (int i = 0; i < 200; i++)
        {
            CameraFrame frame = i / 12 % 2 == 0 ? CameraFrame.Read([i / 10.0, 640, 480])!.Value : At(Move(pictures[0], 0.45, 0.2, 0.3), i / 10.0);
            if (guide.See(frame) is not null)
            {
                saidAt.Add(i / 10.0);
            }
        }

        Assert.True(saidAt.Count >= 2);
        Assert.All(saidAt.Zip(saidAt.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 4));
    }

    private static CameraFrame Move(CameraFrame frame, double scale, double right, double down) => Change(frame, (_, axis, value) => axis switch
    {
        0 => (value * scale) + right,
        1 => (value * scale) + down,
        _ => value,
    });

    private static CameraFrame Change(CameraFrame frame, Func<int, int, double, double> change)
    {
        double[] image = frame.Landmarks.Image.ToArray();
        for (int i = 0; i < image.Length; i++)
        {
            image[i] = change(i / 4, i % 4, image[i]);
        }

        return CameraFrame.Read([0, frame.ImageWidth, frame.ImageHeight, .. image, .. frame.Landmarks.World])!.Value;
    }

    private static CameraFrame At(CameraFrame frame, double seconds) =>
        CameraFrame.Read([seconds, frame.ImageWidth, frame.ImageHeight, .. frame.Landmarks.Image, .. frame.Landmarks.World])!.Value;
}
