using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class AngleTests
{
    [Fact]
    public void Degrees_survive_the_way_through_radians() =>
        Gen.Double[-720, 720].Sample(degrees => Math.Abs(Angle.FromDegrees(degrees).Degrees - degrees) <= 1e-12 * Math.Max(1, Math.Abs(degrees)));

    [Fact]
    public void A_half_turn_is_pi() => Assert.Equal(Math.PI, Angle.FromDegrees(180).Radians, 1e-15);

    [Fact]
    public void Order_is_that_of_the_numbers() =>
        Gen.Select(Gen.Double[-10, 10], Gen.Double[-10, 10]).Sample((a, b) =>
            Angle.FromRadians(a) < Angle.FromRadians(b) == a < b);
}
