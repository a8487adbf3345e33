using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Tests.Measures;

public sealed class FrontViewMeasuresTests
{
    private static readonly DrawnPose Facing = new() { TrunkDeg = 0, KneeDeg = 0, ShankDeg = 0, FootDeg = 0, TurnDeg = 90 };

    [Theory]
    [InlineData(Side.Left)]
    [InlineData(Side.Right)]
    public void Toes_turned_out_are_positive_on_either_side(Side side)
    {
        // A foot's 0.145 of 1.70 m, turned 30° out, shows half its length beside the heel.
        double beside = 0.145 * 1.70 * Math.Sin(30 * Math.PI / 180);

        MeasuredFrame frame = Measured(Landmark.LeftFootIndex, side, beside);

        Assert.Equal(View.Front, frame.View);
        Assert.Equal(30, Of(frame, side)[Measure.FootProgression]!.Value.Value, 1.0);
        Assert.Equal(0, Of(frame, Other(side))[Measure.FootProgression]!.Value.Value, 1.0);
    }

    [Theory]
    [InlineData(Side.Left)]
    [InlineData(Side.Right)]
    public void A_knee_that_falls_in_is_positive_on_either_side(Side side)
    {
        MeasuredFrame frame = Measured(Landmark.LeftKnee, side, -0.04);

        Assert.Equal(40, Of(frame, side)[Measure.KneeMedialOffset]!.Value.Value, 1.5);
        Assert.Equal(0, Of(frame, Other(side))[Measure.KneeMedialOffset]!.Value.Value, 1.5);
    }

    [Fact]
    public void Ankles_made_up_beyond_the_edge_do_not_tell_how_large_the_person_is()
    {
        double beside = 0.145 * 1.70 * Math.Sin(30 * Math.PI / 180);
        double[] whole = Values(Landmark.LeftFootIndex, Side.Left, beside), cutOff = (double[])whole.Clone();
        cutOff[((int)Landmark.LeftAnkle * 4) + 1] = cutOff[((int)Landmark.RightAnkle * 4) + 1] = 1.1;
        var measurer = new FrameMeasurer(Facing.RawSettings);
        measurer.Measure(new LandmarkFrame(TimeSpan.Zero, whole));
        MeasuredFrame[] without = [.. Enumerable.Range(1, 10).Select(i => measurer.Measure(new LandmarkFrame(TimeSpan.FromSeconds(i / 10.0), cutOff)))];

        MeasuredFrame again = measurer.Measure(new LandmarkFrame(TimeSpan.FromSeconds(3), whole));

        Assert.All(without, frame => Assert.Equal(View.Front, frame.View));
        Assert.Equal(30, again.Left[Measure.FootProgression]!.Value.Value, 1.0);
    }

    [Fact]
    public void The_front_shows_nothing_of_the_side()
    {
        MeasuredFrame frame = Measured(Landmark.LeftKnee, Side.Left, 0);

        Assert.Null(frame.Left[Measure.TrunkInclination]);
        Assert.Null(frame.Left[Measure.HeelHeight]);
    }

    // Someone who stands upright and faces the camera; one landmark moved outwards.
    private static MeasuredFrame Measured(Landmark left, Side side, double outwardsM) =>
        new FrameMeasurer(Facing.RawSettings).Measure(new LandmarkFrame(TimeSpan.Zero, Values(left, side, outwardsM)));

    private static double[] Values(Landmark left, Side side, double outwardsM)
    {
        double[] values = Facing.Values();
        int outwards = side == Side.Left ? 1 : -1;
        values[((int)left + (int)side) * 4] += outwards * outwardsM * Facing.MetresToPixels / Facing.Width;
        return values;
    }

    private static Readings Of(MeasuredFrame frame, Side side) => side == Side.Left ? frame.Left : frame.Right;

    private static Side Other(Side side) => side == Side.Left ? Side.Right : Side.Left;
}
