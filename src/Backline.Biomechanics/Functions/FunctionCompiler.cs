using System.Globalization;
using Backline.Numerics;

namespace Backline.Biomechanics.Functions;

/// <summary>Turns the curve of a specification into one that can be evaluated.</summary>
internal static class FunctionCompiler
{
    // Scaled curves of scaled curves: nobody nests them deeper than this in earnest.
    private const int DeepestNesting = 16;

    /// <summary>The curve, or <see langword="null"/> when something is wrong with it, which is then noted.</summary>
    public static PiecewisePolynomial? Compile(FunctionSpecification function, ProblemList problems) =>
        Compile(function, problems, 0);

    private static PiecewisePolynomial? Compile(FunctionSpecification function, ProblemList problems, int depth)
    {
        if (depth > DeepestNesting)
        {
            problems.AddOfParts(function.Place, $"nests scaled functions deeper than {DeepestNesting}; a plain function was expected");
            return null;
        }

        return function switch
        {
            ConstantFunction constant => FromNumbers(constant.Place, [constant.Value], problems, numbers => PiecewisePolynomial.Polynomial(numbers)),
            LinearFunction line => FromNumbers(line.Place, [line.Intercept, line.Slope], problems, numbers => PiecewisePolynomial.Polynomial(numbers)),
            PolynomialFunction polynomial => FromNumbers(
                polynomial.Place, [.. polynomial.Coefficients.Reverse()], problems, numbers => PiecewisePolynomial.Polynomial(numbers)),
            PointsFunction points => FromPoints(points, problems),
            ScaledFunction scaled => Scaled(scaled, problems, depth),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "A function must be of a kind of this assembly."),
        };
    }

    private static PiecewisePolynomial? FromNumbers(
        Place place, double[] numbers, ProblemList problems, Func<double[], PiecewisePolynomial> make)
    {
        if (numbers.Length is 0 or > 32)
        {
            problems.AddOfParts(place, $"has {numbers.Length} coefficients; 1 to 32 were expected");
            return null;
        }

        if (numbers.Any(number => !double.IsFinite(number)))
        {
            problems.AddOfParts(place, "has a coefficient that is not a finite number");
            return null;
        }

        if (numbers.Any(number => Math.Abs(number) > SizeBounds.LargestCoefficient))
        {
            problems.AddOfParts(place, $"has a coefficient beyond {Shown(SizeBounds.LargestCoefficient)}; at most that was expected");
            return null;
        }

        return make(numbers);
    }

    private static PiecewisePolynomial? Scaled(ScaledFunction scaled, ProblemList problems, int depth)
    {
        if (!double.IsFinite(scaled.Factor))
        {
            problems.AddOfParts(scaled.Place, $"has the scale {scaled.Factor}; a finite number was expected");
            return null;
        }

        if (Math.Abs(scaled.Factor) > SizeBounds.LargestCoefficient)
        {
            problems.AddOfParts(scaled.Place, $"has the scale {Shown(scaled.Factor)}; at most {Shown(SizeBounds.LargestCoefficient)} was expected");
            return null;
        }

        return Compile(scaled.Function, problems, depth + 1)?.Times(scaled.Factor);
    }

    private static PiecewisePolynomial? FromPoints(PointsFunction points, ProblemList problems)
    {
        double[] x = [.. points.X];
        double[] y = [.. points.Y];
        string? fault = Fault(points.Kind, x, y);
        if (fault is not null)
        {
            problems.AddOfParts(points.Place, fault);
            return null;
        }

        return points.Kind switch
        {
            CurveKind.StraightLines => PiecewisePolynomial.StraightLines(x, y),
            CurveKind.SimmSpline => SimmSpline.Through(x, y),
            CurveKind.NaturalLinear => NaturalSpline.Through(1, x, y),
            CurveKind.NaturalCubic => NaturalSpline.Through(2, x, y),
            CurveKind.NaturalQuintic => NaturalSpline.Through(3, x, y),
            _ => NaturalSpline.Through(4, x, y),
        };
    }

    private static string Shown(double number) => number.ToString("G6", CultureInfo.InvariantCulture);

    private static string? Fault(CurveKind kind, double[] x, double[] y)
    {
        int least = kind switch { CurveKind.NaturalQuintic => 3, CurveKind.NaturalHeptic => 4, _ => 2 };
        if (x.Length != y.Length)
        {
            return $"has {x.Length} values of x and {y.Length} of y; as many of both were expected";
        }

        if (x.Length < least || x.Length > NaturalSpline.MostPoints)
        {
            return $"has {x.Length} points; {least} to {NaturalSpline.MostPoints} were expected";
        }

        if (x.Concat(y).Any(number => !double.IsFinite(number)))
        {
            return "has a point that is not a finite number";
        }

        if (x.Concat(y).Any(number => Math.Abs(number) > SizeBounds.LargestCoefficient))
        {
            return $"has a point beyond {Shown(SizeBounds.LargestCoefficient)}; at most that was expected";
        }

        for (int i = 1; i < x.Length; i++)
        {
            if (x[i] <= x[i - 1])
            {
                return $"has x falling or standing still at point {i + 1} ({x[i - 1]} then {x[i]}); ascending values were expected";
            }
        }

        return null;
    }
}
