using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Practice.Measures;
using CsCheck;

namespace Backline.Coaching.Tests.Measures;

public sealed class FrameMeasurerTests
{
    // Standing ends at a trunk of 20°: on that very line rounding decides whether the heel's level is learnt.
    private static readonly Gen<double> Trunks = Gen.Double[-15, 85].Where(trunk => Math.Abs(Math.Abs(trunk) - 20) > 1e-6);

    private static readonly Gen<DrawnPose> Poses = Gen.Select(
        Trunks, Gen.Double[0, 60], Gen.Double[-15, 20], Gen.Double[-5, 40], Gen.Double[-12, 12],
        (trunk, knee, shank, foot, turn) => new DrawnPose { TrunkDeg = trunk, KneeDeg = knee, ShankDeg = shank, FootDeg = foot, TurnDeg = turn });

    [Fact]
    public void Where_in_the_picture_and_how_large_makes_no_difference_to_angles() =>
        Gen.Select(Poses, Gen.Double[-150, 150], Gen.Double[-100, 100], Gen.Double[0.4, 2]).Sample((pose, x, y, size) =>
        {
            DrawnPose moved = pose with { Width = 2000, Height = 1600, CentreX = 1000 + x, FloorY = 1200 + y, MetresToPixels = pose.MetresToPixels * size };
            return Agree(LastOf(pose), LastOf(moved), 1e-6);
        });

    [Fact]
    public void A_mirrored_picture_tells_the_same_of_the_other_side() =>
        Poses.Sample(pose =>
        {
            MeasuredFrame seen = LastOf(pose), mirrored = Last(pose.RawSettings with { IsCorrected = true }, t => new LandmarkFrame(t, DrawnPose.Mirrored(pose.Values())));
            return seen.View == View.SideRight && mirrored.View == View.SideLeft && Agree(seen.Right, mirrored.Left, 1e-9) && Agree(seen.Left, mirrored.Right, 1e-9);
        });

    [Fact]
    public void Whatever_the_landmarks_are_a_reading_is_finite_and_its_error_above_nought() =>
        Gen.Select(Gen.OneOf(Gen.Double[-2, 2], Gen.Double, Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity), Gen.Const(1e300)).Array[LandmarkFrame.ValueCount], Poses).Sample((wild, pose) =>
        {
            var measurer = new FrameMeasurer(pose.RawSettings with { IsCorrected = true });
            MeasuredFrame[] frames = [measurer.Measure(pose.At(0)), measurer.Measure(new LandmarkFrame(TimeSpan.FromSeconds(0.1), wild)), measurer.Measure(pose.At(0.2))];
            return frames.All(frame => AllReadings(frame).All(reading => double.IsFinite(reading.Value) && double.IsFinite(reading.StandardError) && reading.StandardError > 0));
        });

    [Fact]
    public void A_person_who_stands_still_reads_the_same_all_the_time() =>
        Poses.Sample(pose =>
        {
            var measurer = new FrameMeasurer(pose.RawSettings);
            Readings[] near = [.. Enumerable.Range(0, 20).Select(i => measurer.Measure(pose.At(i * 0.1)).Near)];

            // The heel's height comes once standing was seen for half a second; all else is there from the start.
            return near.All(readings => MeasureNames.All.All(measure => readings[measure] is not { } reading || Math.Abs(reading.Value - near[^1][measure]!.Value.Value) <= 1e-9));
        });

    [Fact]
    public void A_person_lost_for_a_moment_in_the_bow_keeps_the_heel_level_learnt_standing()
    {
        DrawnPose standing = new(), bowed = standing with { TrunkDeg = 70 };
        var measurer = new FrameMeasurer(standing.RawSettings);
        for (int i = 0; i < 20; i++)
        {
            measurer.Measure(standing.At(i * 0.1));
        }

        measurer.Measure(new LandmarkFrame(TimeSpan.FromSeconds(2), null));
        MeasuredFrame found = measurer.Measure(bowed.At(5));

        Assert.NotNull(found.Near[Measure.HeelHeight]);
    }

    [Fact]
    public void Time_going_back_begins_a_new_stream()
    {
        var pose = new DrawnPose();
        var measurer = new FrameMeasurer(pose.RawSettings);
        for (int i = 0; i < 20; i++)
        {
            measurer.Measure(pose.At(3 + (i * 0.1)));
        }

        MeasuredFrame first = measurer.Measure(pose.At(0));

        Assert.Null(first.Near[Measure.HeelHeight]);
    }

    [Fact]
    public void Nobody_in_the_picture_is_nobody_measured()
    {
        MeasuredFrame frame = new FrameMeasurer(new DrawnPose().RawSettings).Measure(new LandmarkFrame(TimeSpan.FromSeconds(2), null));

        Assert.False(frame.IsPersonSeen);
        Assert.Equal(View.Unknown, frame.View);
        Assert.Equal(TimeSpan.FromSeconds(2), frame.Time);
    }

    [Theory]
    [InlineData(0, View.SideRight)]
    [InlineData(11, View.SideRight)]
    [InlineData(-11, View.SideRight)]
    [InlineData(45, View.Oblique)]
    [InlineData(-45, View.Oblique)]
    [InlineData(90, View.Front)]
    [InlineData(-90, View.Oblique)]
    public void The_view_is_told_by_how_far_the_person_is_turned(double turn, View expected)
    {
        var pose = new DrawnPose { TurnDeg = turn };

        MeasuredFrame frame = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0));

        Assert.Equal(expected, frame.View);
    }

    [Fact]
    public void A_view_that_shows_nothing_gives_no_readings()
    {
        var pose = new DrawnPose { TurnDeg = 45 };

        MeasuredFrame frame = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0));

        Assert.Empty(AllReadings(frame));
    }

    [Fact]
    public void Legs_exchanged_for_some_frames_are_put_back()
    {
        var near = new DrawnPose { KneeDeg = 50, ShankDeg = 20 };
        double[] apart = new DrawnPose { KneeDeg = 5, ShankDeg = -15 }.Values(), values = near.Values();
        for (int landmark = 25; landmark <= 31; landmark += 2)
        {
            apart.AsSpan(landmark * 4, 4).CopyTo(values.AsSpan(landmark * 4));
        }

        var measurer = new FrameMeasurer(near.RawSettings);
        MeasuredFrame[] frames = [.. Enumerable.Range(0, 30).Select(i =>
            measurer.Measure(new LandmarkFrame(TimeSpan.FromSeconds(i / 30.0), i is >= 10 and < 15 ? WithLegsExchanged(values) : values)))];

        double left = frames[0].Left[Measure.KneeFlexion]!.Value.Value;
        Assert.True(Math.Abs(left - 50) > 20, $"the legs must differ to be told apart: {left}");
        Assert.All(frames, frame => Assert.Equal(50, frame.Right[Measure.KneeFlexion]!.Value.Value, 1e-6));
        Assert.All(frames, frame => Assert.Equal(left, frame.Left[Measure.KneeFlexion]!.Value.Value, 1e-6));
    }

    [Theory]
    [InlineData(0, 480)]
    [InlineData(640, -1)]
    public void A_picture_without_size_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameMeasurer(new DrawnPose().RawSettings with { ImageWidth = width, ImageHeight = height }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1.7)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_height_that_is_none_is_refused(double height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameMeasurer(new DrawnPose().RawSettings with { PersonHeight = height }));

    private static double[] WithLegsExchanged(double[] values)
    {
        double[] exchanged = (double[])values.Clone();
        for (int landmark = 25; landmark <= 31; landmark += 2)
        {
            values.AsSpan(landmark * 4, 4).CopyTo(exchanged.AsSpan((landmark + 1) * 4));
            values.AsSpan((landmark + 1) * 4, 4).CopyTo(exchanged.AsSpan(landmark * 4));
        }

        return exchanged;
    }

    private static MeasuredFrame LastOf(DrawnPose pose) => Last(pose.RawSettings with { IsCorrected = true }, t => new LandmarkFrame(t, pose.Values()));

    private static MeasuredFrame Last(MeasurerSettings settings, Func<TimeSpan, LandmarkFrame> frameAt, double until = 1)
    {
        var measurer = new FrameMeasurer(settings);
        MeasuredFrame last = MeasuredFrame.Nobody(TimeSpan.Zero);
        for (double t = 0; t <= until; t += 0.1)
        {
            last = measurer.Measure(frameAt(TimeSpan.FromSeconds(t)));
        }

        return last;
    }

    private static bool Agree(MeasuredFrame one, MeasuredFrame other, double within) => one.View == other.View && Agree(one.Left, other.Left, within) && Agree(one.Right, other.Right, within);

    private static bool Agree(Readings one, Readings other, double within) => MeasureNames.All.All(measure =>
        one[measure] is { } a && other[measure] is { } b ? Math.Abs(a.Value - b.Value) <= within && Math.Abs(a.StandardError - b.StandardError) <= within : one[measure] is null && other[measure] is null);

    private static IEnumerable<Reading> AllReadings(MeasuredFrame frame) =>
        MeasureNames.All.SelectMany(measure => (Reading?[])[frame.Left[measure], frame.Right[measure]]).OfType<Reading>();
}
