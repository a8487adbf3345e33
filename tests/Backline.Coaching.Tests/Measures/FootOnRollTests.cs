using Backline.Coaching.Calibration;
using Backline.Coaching.Measures;
using Backline.Numerics;
using Backline.Practice;
using Backline.Practice.Anthropometry;
using Backline.Practice.Measures;
using Backline.TestKit;
using CsCheck;

namespace Backline.Coaching.Tests.Measures;

public sealed class FootOnRollTests
{
    [Fact]
    public void A_sole_that_touches_the_roll_at_the_ball_is_pitched_by_twice_the_angle_to_its_middle()
    {
        var body = new BodyProportions(1.74);

        double expected = 2 * Math.Atan(0.08 / 2 / body.ContactToBall);

        Assert.Equal(expected, FootOnRoll.Of(0.08, 1.74).Pitch.Radians, 1e-12);
    }

    [Fact]
    public void Half_way_up_the_ball_is_half_as_high() =>
        Assert.Equal(
            Math.Sin(FootOnRoll.Of(0.08, 1.74).Pitch.Radians) / 2,
            Math.Sin(FootOnRoll.Of(0.08, 1.74, isHalfWayUp: true).Pitch.Radians),
            1e-12);

    [Fact]
    public void A_height_nobody_said_widens_the_error_and_is_taken_as_one_metre_seventy()
    {
        FootOnRoll said = FootOnRoll.Of(0.08, BodyProportions.UsualHeight), assumed = FootOnRoll.Of(0.08, null);

        Assert.Equal(said.Pitch, assumed.Pitch);
        Assert.True(assumed.PitchError > said.PitchError, $"{assumed.PitchError} against {said.PitchError}");
    }

    [Fact]
    public void Any_roll_a_recording_may_name_gives_an_angle_with_an_error() =>
        Gen.Select(Gen.Double[0.001, 1], Gen.Double[0.5, 2.5]).Sample((diameter, height) =>
        {
            FootOnRoll foot = FootOnRoll.Of(diameter, height);
            Assert.InRange(foot.Pitch.Degrees, 0, 90);
            Assert.True(foot.PitchError > Angle.Zero && double.IsFinite(foot.PitchError.Radians));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-0.08)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_roll_without_thickness_is_refused(double diameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FootOnRoll.Of(diameter, 1.70));

    // Heels down: the clips in which they stay there. The rolls are 8 cm under the bodies A and B, 10 cm under C.
    [Fact]
    public void The_true_pitch_of_the_rendered_feet_lies_within_two_stated_errors()
    {
        foreach (TruthClip truth in Directory.EnumerateFiles(Repository.SharedOrSkip("clips"), "*good_side*.truth.json").Select(TruthClip.Load))
        {
            FootOnRoll foot = FootOnRoll.Of(truth.Body == "C" ? 0.10 : 0.08, truth.PersonHeight);
            double heelToToe = truth[0, Side.Right, Measure.FootPitch]!.Value;

            // The toe tip lies about 5° below the sole's line.
            Assert.InRange(heelToToe + 5 - foot.Pitch.Degrees, -2 * foot.PitchError.Degrees, 2 * foot.PitchError.Degrees);
        }
    }
}
