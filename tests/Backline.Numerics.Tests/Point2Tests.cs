using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class Point2Tests
{
    [Fact]
    public void A_line_straight_up_leans_nowhere_and_rises_square()
    {
        var foot = new Point2(2, 1);
        var top = new Point2(2, 5);

        Assert.Equal(0, Point2.Lean(foot, top).Degrees, 1e-12);
        Assert.Equal(90, Point2.Rise(foot, top).Degrees, 1e-12);
        Assert.Equal(4, Point2.Distance(foot, top), 1e-12);
    }

    [Fact]
    public void Lean_is_positive_towards_the_right() =>
        Assert.Equal(30, Point2.Lean(new Point2(0, 0), new Point2(0.5, Math.Sqrt(0.75))).Degrees, 1e-9);

    [Fact]
    public void Lean_and_rise_make_a_right_angle() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0.01, 5]).Sample((x, y) =>
            Math.Abs(Point2.Lean(default, new Point2(x, y)).Degrees + Point2.Rise(default, new Point2(x, y)).Degrees - 90) < 1e-9);
}
