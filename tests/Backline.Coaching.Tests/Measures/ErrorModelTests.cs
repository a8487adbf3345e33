using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Practice.Measures;

namespace Backline.Coaching.Tests.Measures;

public sealed class ErrorModelTests
{
    private static readonly FootOnRoll Roll = FootOnRoll.Of(0.08, 1.74);

    private static readonly DrawnPose Pose = new() { TrunkDeg = 40, FootDeg = 25, ShankDeg = 3 };

    [Theory]
    [InlineData(Measure.TrunkInclination)]
    [InlineData(Measure.HipFlexion)]
    [InlineData(Measure.KneeFlexion)]
    public void A_live_session_never_states_less_than_six_degrees(Measure measure)
    {
        double live = Near(Pose.RawSettings with { IsCorrected = true, Errors = ErrorModel.Live })[measure]!.Value.StandardError;
        double recorded = Near(Pose.RawSettings with { IsCorrected = true })[measure]!.Value.StandardError;

        Assert.True(live >= 6, $"{live}");
        Assert.True(recorded < 6, $"{recorded}");
    }

    [Fact]
    public void Lifted_toes_widen_the_foots_error_to_eight_degrees()
    {
        Readings near = Near(Pose.RawSettings with { IsCorrected = true, Errors = ErrorModel.Live }, areToesLifted: true);

        Assert.True(near[Measure.FootPitch]!.Value.StandardError >= 8);
        Assert.True(near[Measure.AnkleDorsiflexion]!.Value.StandardError >= 8);
    }

    [Fact]
    public void Lifted_toes_on_a_known_roll_give_the_pitch_of_the_rolls_geometry()
    {
        Readings near = Near(Pose.RawSettings with { IsCorrected = true, Roll = Roll }, areToesLifted: true);

        Assert.Equal(Roll.Pitch.Degrees, near[Measure.FootPitch]!.Value.Value, 1e-9);
        Assert.Equal(Roll.Pitch.Degrees + near[Measure.ShankInclination]!.Value.Value, near[Measure.AnkleDorsiflexion]!.Value.Value, 1e-9);
        Assert.InRange(near[Measure.FootPitch]!.Value.StandardError, 3, 8);
    }

    [Fact]
    public void The_rolls_geometry_is_not_used_while_the_toes_rest()
    {
        Readings with = Near(Pose.RawSettings with { IsCorrected = true, Roll = Roll });
        Readings without = Near(Pose.RawSettings with { IsCorrected = true });

        Assert.Equal(without[Measure.FootPitch], with[Measure.FootPitch]);
    }

    [Fact]
    public void A_recording_that_names_its_roll_is_on_it_throughout()
    {
        Readings near = Near(Pose.RawSettings with { IsCorrected = true, Roll = Roll, IsAlwaysOnRoll = true });

        Assert.Equal(new Reading(Roll.Pitch.Degrees, Roll.PitchError.Degrees), near[Measure.FootPitch]);
    }

    [Fact]
    public void A_heel_that_is_clearly_up_leaves_the_rolls_geometry()
    {
        FrameMeasurer measurer = Stood(LandmarkVariant.Heavy, Roll);
        Readings down = SideViewMeasuresTests.Replay(measurer, Pose with { TrunkDeg = 40 }, 2, 4).Near;

        Readings up = SideViewMeasuresTests.Replay(measurer, Pose with { TrunkDeg = 40, LiftM = 0.06 }, 4, 6).Near;

        Assert.Equal(Roll.Pitch.Degrees, down[Measure.FootPitch]!.Value.Value, 1e-9);
        Assert.NotEqual(Roll.Pitch.Degrees, up[Measure.FootPitch]!.Value.Value, 1e-3);
    }

    [Fact]
    public void An_unknown_height_widens_the_errors_of_lengths_and_not_of_angles()
    {
        Readings known = Near(Pose.RawSettings with { IsCorrected = true });
        Readings unknown = Near(Pose.RawSettings with { IsCorrected = true, PersonHeight = null });

        Assert.True(unknown[Measure.PlumbHip]!.Value.StandardError > known[Measure.PlumbHip]!.Value.StandardError);
        Assert.Equal(known[Measure.KneeFlexion], unknown[Measure.KneeFlexion]);
    }

    [Fact]
    public void Raw_values_state_the_larger_error_they_have()
    {
        Readings raw = Near(Pose.RawSettings), corrected = Near(Pose.RawSettings with { IsCorrected = true });

        Assert.NotEqual(raw[Measure.HipFlexion]!.Value.Value, corrected[Measure.HipFlexion]!.Value.Value);
        Assert.True(raw[Measure.HipFlexion]!.Value.StandardError > corrected[Measure.HipFlexion]!.Value.StandardError);
    }

    [Fact]
    public void A_moving_trunk_widens_its_error()
    {
        var measurer = new FrameMeasurer(Pose.RawSettings with { IsCorrected = true });
        double still = SideViewMeasuresTests.Replay(measurer, Pose, 0, 1).Near[Measure.TrunkInclination]!.Value.StandardError;

        double moving = SideViewMeasuresTests.Replay(measurer, Pose with { TrunkDeg = 50 }, 1, 1.05).Near[Measure.TrunkInclination]!.Value.StandardError;

        Assert.True(moving > still, $"{moving} against {still}");
    }

    [Fact]
    public void A_knee_pushed_forward_in_the_bow_widens_the_heels_error_and_the_full_models_most()
    {
        double full = ForwardHeelError(LandmarkVariant.Full, 70, 15), heavy = ForwardHeelError(LandmarkVariant.Heavy, 70, 15);

        Assert.True(full > 20, $"{full} mm with the shins forward in the bow");
        Assert.InRange(heavy, 9, 15);
        Assert.InRange(ForwardHeelError(LandmarkVariant.Full, 70, -3), 5, 8);
        Assert.InRange(ForwardHeelError(LandmarkVariant.Full, 5, 15), 5, 8);
    }

    [Fact]
    public void A_heel_below_a_hidden_knee_is_not_told()
    {
        FrameMeasurer measurer = Stood(LandmarkVariant.Full);

        Readings near = SideViewMeasuresTests.Replay(measurer, Pose with { TrunkDeg = 60, KneeVisibility = 0.1 }, 2, 4).Near;

        Assert.NotNull(near[Measure.TrunkInclination]);
        Assert.Null(near[Measure.HeelHeight]);
    }

    private static double ForwardHeelError(LandmarkVariant variant, double trunk, double shank) =>
        SideViewMeasuresTests.Replay(Stood(variant), Pose with { TrunkDeg = trunk, ShankDeg = shank, KneeDeg = 40 }, 2, 4).Near[Measure.HeelHeight]!.Value.StandardError;

    private static FrameMeasurer Stood(LandmarkVariant variant, FootOnRoll? roll = null)
    {
        var measurer = new FrameMeasurer(Pose.RawSettings with { IsCorrected = true, Variant = variant, Roll = roll, IsAlwaysOnRoll = true });
        SideViewMeasuresTests.Replay(measurer, Pose with { TrunkDeg = 5 }, 0, 2);
        return measurer;
    }

    private static Readings Near(MeasurerSettings settings, bool areToesLifted = false) =>
        new FrameMeasurer(settings) { AreToesLifted = areToesLifted }.Measure(Pose.At(0)).Near;
}
