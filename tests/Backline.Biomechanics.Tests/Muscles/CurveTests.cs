using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Muscles.Curves;
using CsCheck;

namespace Backline.Biomechanics.Tests.Muscles;

public sealed class CurveTests
{
    public static TheoryData<string> Curves => ["active", "velocity", "passive", "tendon", "calibrated passive"];

    [Theory]
    [MemberData(nameof(Curves))]
    public void The_table_agrees_with_the_exact_curve(string name)
    {
        CornerCurve exact = Of(name);
        TabulatedCurve table = new(exact);

        Gen.Double[exact.Start - 0.5, exact.End + 0.5].Sample(x =>
        {
            double expected = exact.Value(x, out double expectedSlope);
            double found = table.Value(x, out double slope);

            return Math.Abs(found - expected) <= 1e-10 && Math.Abs(slope - expectedSlope) <= 1e-6 * Math.Max(1, Math.Abs(expectedSlope));
        });
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void The_exact_curves_slope_is_its_derivative(string name)
    {
        CornerCurve exact = Of(name);
        const double Step = 1e-6;

        Gen.Double[exact.Start - 0.2, exact.End + 0.2].Sample(x =>
        {
            exact.Value(x, out double slope);
            double difference = (exact.Value(x + Step, out _) - exact.Value(x - Step, out _)) / (2 * Step);

            return Math.Abs(slope - difference) <= 1e-4 * Math.Max(1, Math.Abs(slope));
        });
    }

    [Fact]
    public void A_corner_whose_lines_meet_outside_is_no_corner() =>
        Assert.Null(BezierCorner.Between(0, 0, 1, 1, 0.2, 2, 0.5));

    [Fact]
    public void The_parameter_finds_its_x_again()
    {
        BezierCorner corner = BezierCorner.Between(0, 0, 0, 1, 0.5, 2, 0.75)!.Value;

        Gen.Double[0, 1].Sample(x =>
        {
            double u = corner.ParameterAt(x);
            double step = 1e-7;
            double again = corner.ParameterAt(Math.Min(1, x + step));
            return u is >= 0 and <= 1 && again >= u;
        });
    }

    [Fact]
    public void Half_given_optional_stiffnesses_are_a_problem()
    {
        ProblemList problems = new();

        CornerCurve? curve = MillardCurveShapes.Build(new FibreForceLengthShape { Curviness = 0.5 }, problems);

        Assert.Null(curve);
        Assert.Equal(1, problems.Count);
    }

    private static CornerCurve Of(string name)
    {
        ProblemList problems = new();
        CornerCurve? curve = name switch
        {
            "active" => MillardCurveShapes.Build(new ActiveForceLengthShape(), 0, problems),
            "velocity" => MillardCurveShapes.Build(new ForceVelocityShape(), 0, 0, problems),
            "passive" => MillardCurveShapes.Build(new FibreForceLengthShape(), problems),
            "tendon" => MillardCurveShapes.Build(new TendonForceLengthShape(), problems),
            _ => MillardCurveShapes.Build(
                new FibreForceLengthShape { StrainAtZeroForce = -0.19, StrainAtOneNormForce = 0.5, StiffnessAtLowForce = 0.2, StiffnessAtOneNormForce = 4, Curviness = 0.75 },
                problems),
        };
        Assert.Equal(0, problems.Count);
        return curve!;
    }
}
