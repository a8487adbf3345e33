using CsCheck;

namespace Backline.Numerics.Tests;

public sealed class SplineTests
{
    private static readonly double[] X = [-1, -0.4, 0.1, 0.9, 1.3, 2.2];
    private static readonly double[] Y = [0.3, -0.2, 0.5, 0.1, 0.8, 0.4];

    public static TheoryData<string> Kinds => ["simm", "line", "cubic", "quintic", "heptic"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_spline_passes_its_points(string kind)
    {
        PiecewisePolynomial spline = Spline(kind, X, Y);

        for (int i = 0; i < X.Length; i++)
        {
            Assert.Equal(Y[i], spline.Value(X[i]), 1e-11);
        }
    }

    [Theory]
    [InlineData("simm")]
    [InlineData("cubic")]
    [InlineData("quintic")]
    [InlineData("heptic")]
    public void Values_and_slopes_do_not_jump_at_knots(string kind)
    {
        PiecewisePolynomial spline = Spline(kind, X, Y);
        const double Step = 1e-7;

        foreach (double knot in X)
        {
            double before = spline.Value(knot - Step, out double slopeBefore);
            double after = spline.Value(knot + Step, out double slopeAfter);

            Assert.Equal(before, after, 1e-5);
            Assert.Equal(slopeBefore, slopeAfter, 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_slope_is_the_derivative(string kind)
    {
        PiecewisePolynomial spline = Spline(kind, X, Y);

        Gen.Double[-2, 3].Sample(x =>
        {
            const double Step = 1e-6;
            spline.Value(x, out double slope);
            double difference = (spline.Value(x + Step) - spline.Value(x - Step)) / (2 * Step);
            bool isAtKnot = X.Any(knot => Math.Abs(knot - x) <= 2 * Step);
            return isAtKnot || Math.Abs(difference - slope) <= 1e-6 * Math.Max(1, Math.Abs(slope));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_straight_line_stays_one(string kind)
    {
        double[] line = [.. X.Select(x => 2 - (3 * x))];

        PiecewisePolynomial spline = Spline(kind, X, line);

        foreach (double x in new[] { -3.0, -0.7, 0.5, 2.0, 5.0 })
        {
            Assert.Equal(2 - (3 * x), spline.Value(x), 1e-9);
        }
    }

    [Fact]
    public void The_simm_spline_keeps_a_cubic_inside_and_goes_straight_beyond()
    {
        static double Cubic(double x) => 1 + x - (2 * x * x) + (x * x * x);
        static double CubicSlope(double x) => 1 - (4 * x) + (3 * x * x);
        double[] y = [.. X.Select(Cubic)];

        var spline = SimmSpline.Through(X, y);

        Assert.Equal(Cubic(0.6), spline.Value(0.6), 1e-12);
        Assert.Equal(Cubic(X[^1]) + (0.5 * CubicSlope(X[^1])), spline.Value(X[^1] + 0.5), 1e-11);
        Assert.Equal(Cubic(X[0]) - (0.5 * CubicSlope(X[0])), spline.Value(X[0] - 0.5), 1e-11);
    }

    [Fact]
    public void A_natural_cubic_is_flatter_than_any_other_curve_through_the_points()
    {
        var natural = NaturalSpline.Through(2, X, Y);
        var simm = SimmSpline.Through(X, Y);

        Assert.True(Bending(natural) < Bending(simm));
    }

    [Fact]
    public void A_natural_quintic_does_not_bend_beyond_second_order_outside()
    {
        var spline = NaturalSpline.Through(3, X, Y);
        double Third(double x) => spline.Value(x + 3) - (3 * spline.Value(x + 2)) + (3 * spline.Value(x + 1)) - spline.Value(x);

        Assert.Equal(0, Third(3), 1e-8);
        Assert.Equal(0, Third(-9), 1e-7);
    }

    [Fact]
    public void A_natural_spline_of_degree_one_is_level_beyond_its_ends()
    {
        var spline = NaturalSpline.Through(1, X, Y);

        Assert.Equal(Y[0], spline.Value(-7, out double before), 1e-13);
        Assert.Equal(Y[^1], spline.Value(9, out double after), 1e-13);
        Assert.Equal((0, 0), (before, after));
        Assert.Equal(PiecewisePolynomial.StraightLines(X, Y).Value(0.6), spline.Value(0.6), 1e-13);
    }

    [Fact]
    public void Knots_that_do_not_ascend_are_refused()
    {
        double[] twice = [0, 1, 1, 2];
        double[] y = [0, 1, 2, 3];

        Assert.Throws<ArgumentException>(() => SimmSpline.Through(twice, y));
        Assert.Throws<ArgumentException>(() => NaturalSpline.Through(3, twice, y));
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalSpline.Through(5, y, y));
    }

    private static PiecewisePolynomial Spline(string kind, double[] x, double[] y) => kind switch
    {
        "simm" => SimmSpline.Through(x, y),
        "line" => PiecewisePolynomial.StraightLines(x, y),
        "cubic" => NaturalSpline.Through(2, x, y),
        "quintic" => NaturalSpline.Through(3, x, y),
        _ => NaturalSpline.Through(4, x, y),
    };

    // The integral of the squared second derivative between the outer knots.
    private static double Bending(PiecewisePolynomial spline)
    {
        const double Step = 1e-3;
        double sum = 0;
        for (double x = X[0] + Step; x < X[^1] - Step; x += Step)
        {
            spline.Value(x + (Step / 2), out double after);
            spline.Value(x - (Step / 2), out double before);
            double bend = (after - before) / Step;
            sum += bend * bend * Step;
        }

        return sum;
    }
}
