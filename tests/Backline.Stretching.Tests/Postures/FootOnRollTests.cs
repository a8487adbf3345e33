using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class FootOnRollTests
{
    private const double Lever = 0.18;
    private const double Thickness = 0.02;

    [Fact]
    public void As_high_as_it_goes_the_sole_is_tangent_to_a_roll_that_lies_on_the_floor() =>
        Gen.Select(Gen.Double[0.01, 0.12], Gen.Double[0, 0.05]).Sample((radius, lift) =>
        {
            FootOnRoll foot = FootOnRoll.Of(Lever, Thickness, radius, 1, lift);

            // The other way: the roll's middle is a radius from the line of the sole, and the foot of that distance is the ball.
            double along = (foot.RollCentreForward * Math.Cos(foot.Pitch)) + ((radius - lift) * Math.Sin(foot.Pitch));
            double below = (foot.RollCentreForward * Math.Sin(foot.Pitch)) - ((radius - lift) * Math.Cos(foot.Pitch));
            Assert.Equal(Lever, along, 1e-12);
            Assert.Equal(radius, below, 1e-12);
            Assert.Equal(Math.Abs(foot.Pitch), foot.ContactSlope, 1e-7);
        });

    [Fact]
    public void With_the_heel_on_the_floor_the_pitch_is_twice_the_angle_of_radius_over_lever() => Gen.Double[0.001, 0.12].Sample(radius =>
        Assert.Equal(2 * Math.Atan(radius / Lever), FootOnRoll.Of(Lever, Thickness, radius, 1, 0).Pitch, 1e-12));

    [Fact]
    public void Pitch_is_the_angle_whose_sine_is_the_rise_over_the_lever() =>
        Gen.Select(Gen.Double[0, 0.12], Gen.Double[0, 1], Gen.Double[0, 0.05]).Sample((radius, placement, lift) =>
        {
            FootOnRoll foot = FootOnRoll.Of(Lever, Thickness, radius, placement, lift);

            Assert.Equal(foot.BallHeight - lift, Lever * Math.Sin(foot.Pitch), 1e-12);
        });

    [Fact]
    public void The_ball_touches_the_roll_wherever_it_sits() => Gen.Select(Gen.Double[0.01, 0.12], Gen.Double[0.2, 1]).Sample((radius, placement) =>
    {
        FootOnRoll foot = FootOnRoll.Of(Lever, Thickness, radius, placement, 0);

        double up = foot.BallHeight + (Thickness * Math.Cos(foot.Pitch)) - radius;
        double across = foot.RollCentreForward - (foot.BallForward - (Thickness * Math.Sin(foot.Pitch)));
        Assert.True(Math.Abs(up) > radius + Thickness || Math.Abs(Math.Sqrt((up * up) + (across * across)) - radius - Thickness) < 1e-12);
    });

    [Fact]
    public void A_higher_roll_and_a_higher_place_never_lower_the_pitch() =>
        Gen.Select(Gen.Double[0, 0.12], Gen.Double[0, 0.02], Gen.Double[0, 1], Gen.Double[0, 0.2]).Sample((radius, more, placement, higher) =>
        {
            double pitch = FootOnRoll.Of(Lever, Thickness, radius, placement, 0).Pitch;

            Assert.True(FootOnRoll.Of(Lever, Thickness, radius + more, placement, 0).Pitch >= pitch - 1e-15);
            Assert.True(FootOnRoll.Of(Lever, Thickness, radius, Math.Min(1, placement + higher), 0).Pitch >= pitch - 1e-15);
        });

    [Fact]
    public void On_the_floor_the_foot_is_flat_and_a_lifted_heel_tips_it_down()
    {
        Assert.Equal(0, FootOnRoll.Of(Lever, Thickness, 0, 1, 0).Pitch);
        Assert.Equal(-Math.Asin(0.05 / Lever), FootOnRoll.Of(Lever, Thickness, 0, 1, 0.05).Pitch, 1e-12);
    }
}
