namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>Builds Millard's four curves from their shapes; <see langword="null"/> and a problem noted where a shape cannot be.</summary>
/// <remarks>
/// Millard, Uchida, Seth, Delp (2013), J Biomech Eng 135:021005, appendix A; where corners lie on the curves is settled as in
/// OpenSim 4.6, Common/SmoothSegmentedFunctionFactory.cpp (Apache-2.0). See docs/science/muscles.md.
/// </remarks>
internal static class MillardCurveShapes
{
    /// <summary>Active force against fibre length.</summary>
    public static CornerCurve? Build(ActiveForceLengthShape shape, double floor, ProblemList problems)
    {
        (double x0, double x1, double x3) = (shape.MinLength, shape.TransitionLength, shape.MaxLength);
        const double X2 = 1;
        const double Curviness = 1;

        // Half the width of the plateau.
        const double Delta = 0.05 * X2;
        double rise = 1 - (shape.ShallowAscendingSlope * (X2 - Delta - x1));
        double steep = 1.25 * rise / (x1 - x0);
        double x01 = x0 + (0.5 * (x1 - x0));
        double y01 = 0.5 * rise;
        double x1s = x1 + (0.5 * (X2 - Delta - x1));
        double y1s = rise + (0.5 * (1 - rise));
        double x23 = X2 + Delta + (0.5 * (x3 - X2 - Delta));
        double fall = -1 / (x3 - Delta - (X2 + Delta));
        return Join(
            shape.Place,
            "lengths that ascend through 1 and a shallow slope that fits under them were expected",
            problems,
            [
                BezierCorner.Between(x0, floor, 0, x01, y01, steep, Curviness),
                BezierCorner.Between(x01, y01, steep, x1s, y1s, shape.ShallowAscendingSlope, Curviness),
                BezierCorner.Between(x1s, y1s, shape.ShallowAscendingSlope, X2, 1, 0, Curviness),
                BezierCorner.Between(X2, 1, 0, x23, 0.5, fall, Curviness),
                BezierCorner.Between(x23, 0.5, fall, x3, floor, 0, Curviness),
            ],
            (floor, 0),
            (floor, 0));
    }

    /// <summary>Force against fibre velocity, with the end slopes in use.</summary>
    public static CornerCurve? Build(ForceVelocityShape shape, double concentricEnd, double eccentricEnd, ProblemList problems)
    {
        const double Near = 0.9;
        double most = shape.MaxEccentricMultiplier;
        double nearC = (0.5 * shape.ConcentricSlopeNearVmax * (1 - Near)) + (0.5 * concentricEnd * (1 - Near));
        double nearE = most - (0.5 * shape.EccentricSlopeNearVmax * (1 - Near)) - (0.5 * eccentricEnd * (1 - Near));
        return Join(
            shape.Place,
            "slopes that rise to the isometric one and fall from it, and a multiplier above 1, were expected",
            problems,
            [
                BezierCorner.Between(-1, 0, concentricEnd, -Near, nearC, shape.ConcentricSlopeNearVmax, shape.ConcentricCurviness),
                BezierCorner.Between(-Near, nearC, shape.ConcentricSlopeNearVmax, 0, 1, shape.IsometricSlope, shape.ConcentricCurviness),
                BezierCorner.Between(0, 1, shape.IsometricSlope, Near, nearE, shape.EccentricSlopeNearVmax, shape.EccentricCurviness),
                BezierCorner.Between(Near, nearE, shape.EccentricSlopeNearVmax, 1, most, eccentricEnd, shape.EccentricCurviness),
            ],
            (0, concentricEnd),
            (most, eccentricEnd));
    }

    /// <summary>Passive force against fibre length.</summary>
    public static CornerCurve? Build(FibreForceLengthShape shape, ProblemList problems)
    {
        if (!AreAllOrNone(shape.StiffnessAtLowForce, shape.StiffnessAtOneNormForce, shape.Curviness))
        {
            problems.Add(shape.Place, "gives some of stiffness_at_low_force, stiffness_at_one_norm_force and curviness; all or none were expected");
            return null;
        }

        double width = shape.StrainAtOneNormForce - shape.StrainAtZeroForce;
        double stiff = shape.StiffnessAtOneNormForce ?? 2 / width;
        double low = shape.StiffnessAtLowForce ?? 0.2;
        double curviness = shape.Curviness ?? 0.75;
        double zero = 1 + shape.StrainAtZeroForce;
        double one = 1 + shape.StrainAtOneNormForce;
        double foot = Math.Min(0.1 / stiff, 0.1 * width);
        double yLow = low * foot * 0.5;
        return Join(
            shape.Place,
            "a strain at one norm force above that at zero force, and stiffnesses on either side of 1 over their difference, were expected",
            problems,
            [
                BezierCorner.Between(zero, 0, 0, zero + foot, yLow, low, curviness),
                BezierCorner.Between(zero + foot, yLow, low, one, 1, stiff, curviness),
            ],
            (0, 0),
            (1, stiff));
    }

    /// <summary>Tendon force against tendon length.</summary>
    public static CornerCurve? Build(TendonForceLengthShape shape, ProblemList problems)
    {
        if (!AreAllOrNone(shape.StiffnessAtOneNormForce, shape.NormForceAtToeEnd, shape.Curviness))
        {
            problems.Add(shape.Place, "gives some of stiffness_at_one_norm_force, norm_force_at_toe_end and curviness; all or none were expected");
            return null;
        }

        double strain = shape.StrainAtOneNormForce;
        double stiff = shape.StiffnessAtOneNormForce ?? 1.375 / strain;
        double toe = shape.NormForceAtToeEnd ?? 2.0 / 3.0;
        double curviness = shape.Curviness ?? 0.5;
        double xToe = ((toe - 1) / stiff) + 1 + strain;
        double xFoot = 1 + ((xToe - 1) / 10);
        double xMiddle = (((toe / 2) - 1) / stiff) + 1 + strain;
        double slope = toe / 2 / (xMiddle - xFoot);
        double xJoin = xFoot + (0.5 * (xMiddle - xFoot));
        double yJoin = slope * (xJoin - xFoot);
        return Join(
            shape.Place,
            "a strain above 0, a stiffness above 1 over the strain and a toe force between 0 and 1 were expected",
            problems,
            [
                BezierCorner.Between(1, 0, 0, xJoin, yJoin, slope, curviness),
                BezierCorner.Between(xJoin, yJoin, slope, xToe, toe, stiff, curviness),
            ],
            (0, 0),
            (toe, stiff));
    }

    private static bool AreAllOrNone(double? first, double? second, double? third) =>
        first.HasValue == second.HasValue && second.HasValue == third.HasValue;

    private static CornerCurve? Join(
        Place place, string expectation, ProblemList problems, BezierCorner?[] corners, (double Value, double Slope) start, (double Value, double Slope) end)
    {
        if (corners.Any(corner => corner is null))
        {
            problems.Add(place, $"has a shape that is no curve; {expectation}");
            return null;
        }

        return new([.. corners.Select(corner => corner!.Value)], start.Value, start.Slope, end.Value, end.Slope);
    }
}
