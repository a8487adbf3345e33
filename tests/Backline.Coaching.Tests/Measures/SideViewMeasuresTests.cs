using Backline.Coaching.Measures;
using Backline.Practice;
using Backline.Practice.Measures;
using CsCheck;

namespace Backline.Coaching.Tests.Measures;

public sealed class SideViewMeasuresTests
{
    [Theory]
    [InlineData(60, 20, -5, 28)]
    [InlineData(-8, 0, 4, 0)]
    [InlineData(5, 45, 15, -10)]
    public void Angles_of_a_drawn_person_are_those_it_was_drawn_with(double trunk, double knee, double shank, double foot)
    {
        var pose = new DrawnPose { TrunkDeg = trunk, KneeDeg = knee, ShankDeg = shank, FootDeg = foot };

        Readings near = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0)).Near;

        Assert.Equal(trunk, near[Measure.TrunkInclination]!.Value.Value, 1e-9);
        Assert.Equal(knee, near[Measure.KneeFlexion]!.Value.Value, 1e-9);
        Assert.Equal(shank, near[Measure.ShankInclination]!.Value.Value, 1e-9);
        Assert.Equal(foot, near[Measure.FootPitch]!.Value.Value, 1e-9);
        Assert.Equal(foot + shank, near[Measure.AnkleDorsiflexion]!.Value.Value, 1e-9);

        // The thigh leans knee-ahead by what the knee bends beyond the shank's lean.
        Assert.Equal(trunk + knee - shank, near[Measure.HipFlexion]!.Value.Value, 1e-9);
    }

    [Fact]
    public void The_sums_that_limits_are_held_against_are_those_of_every_drawn_person() => (
        from trunk in Gen.Double[-10, 85]
        from knee in Gen.Double[0, 60]
        from shank in Gen.Double[-15, 25]
        from foot in Gen.Double[-10, 40]
        select new DrawnPose { TrunkDeg = trunk, KneeDeg = knee, ShankDeg = shank, FootDeg = foot }).Sample(pose =>
        {
            Readings near = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0)).Near;

            Assert.All(MeasureSum.All, sum => Assert.Equal(sum.Parts.Sum(part => part.Sign * near[part.Measure]!.Value.Value), near[sum.Whole]!.Value.Value, 1e-9));
        });

    [Theory]
    [InlineData(12)]
    [InlineData(-12)]
    public void The_knee_ahead_of_the_ankle_is_positive_and_in_millimetres(double shank)
    {
        var pose = new DrawnPose { ShankDeg = shank, KneeDeg = shank };

        Readings near = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0)).Near;

        // The thigh stands upright on the knee: the hip is as far ahead as the knee.
        double expected = 433 * Math.Sin(shank * Math.PI / 180);
        Assert.Equal(expected, near[Measure.KneeOverAnkle]!.Value.Value, 0.5);
        Assert.Equal(expected, near[Measure.PlumbHip]!.Value.Value, 0.5);
    }

    [Fact]
    public void The_far_side_of_a_square_view_reads_the_same()
    {
        var pose = new DrawnPose { TrunkDeg = 40 };

        MeasuredFrame frame = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0));

        Assert.Equal(View.SideRight, frame.View);
        Assert.Equal(frame.Right[Measure.TrunkInclination]!.Value.Value, frame.Left[Measure.TrunkInclination]!.Value.Value, 1e-9);
    }

    [Fact]
    public void A_picture_of_another_shape_gives_the_same_angles()
    {
        var wide = new DrawnPose { TrunkDeg = 50, Width = 1920, Height = 480 };

        Readings near = new FrameMeasurer(wide.RawSettings).Measure(wide.At(0)).Near;

        Assert.Equal(50, near[Measure.TrunkInclination]!.Value.Value, 1e-9);
    }

    [Fact]
    public void Hidden_legs_are_not_seen_and_the_trunk_still_is()
    {
        var pose = new DrawnPose { TrunkDeg = 30 };
        double[] values = pose.Values();
        for (int landmark = 25; landmark <= 32; landmark++)
        {
            values[(landmark * 4) + 3] = 0.1;
        }

        MeasuredFrame frame = new FrameMeasurer(pose.RawSettings).Measure(new(TimeSpan.Zero, values));

        Assert.Equal(30, frame.Near[Measure.TrunkInclination]!.Value.Value, 1e-9);
        Assert.All(
            [Measure.KneeFlexion, Measure.HipFlexion, Measure.ShankInclination, Measure.FootPitch, Measure.HeelHeight],
            measure => Assert.Null(frame.Near[measure]));
    }

    [Theory]
    [InlineData(Side.Right, 300, 485, true)]
    [InlineData(Side.Right, 300, 500, false)]
    [InlineData(Side.Right, 640, 440, false)]
    [InlineData(Side.Left, 0, 440, false)]
    public void Feet_beyond_the_pictures_edge_are_not_seen_however_sure_the_model_is(Side near, double across, double floor, bool isSeen)
    {
        var pose = new DrawnPose { Near = near, CentreX = across, FloorY = floor, FootDeg = 0 };

        MeasuredFrame frame = Replay(new FrameMeasurer(pose.RawSettings), pose, 0, 2);

        Assert.Equal(isSeen, frame.Near[Measure.FootPitch] is not null);
        Assert.Equal(isSeen, frame.Near[Measure.AnkleDorsiflexion] is not null);
        Assert.Equal(2, frame.Near[Measure.ShankInclination]!.Value.Value, 1e-6);
        Assert.Equal(near, frame.NearSide);
    }

    [Fact]
    public void A_heel_made_up_beyond_the_edge_has_no_height_and_is_not_learnt_as_the_floor()
    {
        var cutOff = new DrawnPose { FloorY = 500 };
        var measurer = new FrameMeasurer(cutOff.RawSettings);
        MeasuredFrame standing = Replay(measurer, cutOff, 0, 2);

        MeasuredFrame bowed = Replay(measurer, new DrawnPose { TrunkDeg = 60 }, 2, 4);

        Assert.Null(standing.Near[Measure.HeelHeight]);
        Assert.Null(bowed.Near[Measure.HeelHeight]);
        Assert.NotNull(bowed.Near[Measure.FootPitch]);
    }

    [Fact]
    public void Who_is_wholly_beyond_the_edge_is_nobody()
    {
        var pose = new DrawnPose { CentreX = -2000 };

        MeasuredFrame frame = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0));

        Assert.False(frame.IsPersonSeen);
        Assert.Equal(View.Unknown, frame.View);
    }

    [Fact]
    public void A_trunk_that_leaves_the_picture_takes_its_angles_along_and_not_the_view()
    {
        var pose = new DrawnPose { FloorY = 250 };

        MeasuredFrame frame = new FrameMeasurer(pose.RawSettings).Measure(pose.At(0));

        Assert.Equal(View.SideRight, frame.View);
        Assert.Null(frame.Near[Measure.TrunkInclination]);
    }

    [Theory]
    [InlineData(0.03, 30)]
    [InlineData(0, 0)]
    public void A_heel_counts_from_where_it_stood(double lift, double expected)
    {
        var standing = new DrawnPose();
        var measurer = new FrameMeasurer(standing.RawSettings);
        Replay(measurer, standing, 0, 2);

        MeasuredFrame last = Replay(measurer, standing with { LiftM = lift }, 2, 3);

        Assert.Equal(expected, last.Near[Measure.HeelHeight]!.Value.Value, 1.0);
    }

    [Fact]
    public void A_heel_is_not_seen_before_half_a_second_of_standing()
    {
        var bowed = new DrawnPose { TrunkDeg = 60 };
        var measurer = new FrameMeasurer(bowed.RawSettings);

        Assert.Null(Replay(measurer, bowed, 0, 3).Near[Measure.HeelHeight]);
        Assert.Null(Replay(measurer, new DrawnPose(), 3, 3.3).Near[Measure.HeelHeight]);
        Assert.NotNull(Replay(measurer, new DrawnPose(), 3.4, 4.5).Near[Measure.HeelHeight]);
    }

    [Fact]
    public void A_step_to_another_place_is_learnt_anew()
    {
        var here = new DrawnPose();
        var measurer = new FrameMeasurer(here.RawSettings);
        Replay(measurer, here, 0, 2);

        // Half a metre on and, by perspective, lower in the picture.
        MeasuredFrame last = Replay(measurer, here with { CentreX = 400, FloorY = 455 }, 2, 6);

        Assert.Equal(0, last.Near[Measure.HeelHeight]!.Value.Value, 1.0);
    }

    [Fact]
    public void Lifted_heels_for_a_while_do_not_become_the_floor()
    {
        var standing = new DrawnPose();
        var measurer = new FrameMeasurer(standing.RawSettings);
        Replay(measurer, standing, 0, 4);

        MeasuredFrame last = Replay(measurer, standing with { LiftM = 0.04 }, 4, 7);

        Assert.True(last.Near[Measure.HeelHeight]!.Value.Value > 30, last.Near[Measure.HeelHeight]!.Value.ToString());
    }

    internal static MeasuredFrame Replay(FrameMeasurer measurer, DrawnPose pose, double from, double to)
    {
        MeasuredFrame last = MeasuredFrame.Nobody(TimeSpan.Zero);
        for (double t = from; t < to; t += 0.1)
        {
            last = measurer.Measure(pose.At(t));
        }

        return last;
    }
}
