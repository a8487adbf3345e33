namespace Backline.Numerics;

/// <summary>
/// The cubic spline of SIMM and OpenSim: twice continuously differentiable, end conditions from divided differences of the
/// four outermost points, straight lines beyond the ends.
/// </summary>
/// <remarks>
/// Source: OpenSim 4.6, Common/SimmSpline.cpp (Apache-2.0), after Forsythe, Malcolm, Moler (1977), Computer Methods for
/// Mathematical Computations, ch. 4. With two points it is a straight line; with three the end conditions are those of a
/// natural third derivative of zero. Written anew here as four named steps.
/// </remarks>
public static class SimmSpline
{
    // OpenSim never lets a knot interval fall below this.
    private const double SmallestInterval = 1e-7;

    /// <summary>The spline through given points.</summary>
    /// <param name="x">any. Ascending, at least two.</param>
    /// <param name="y">any. As many as x.</param>
    /// <exception cref="ArgumentException">Too few points, unequal numbers of them, or knots that do not ascend.</exception>
    public static PiecewisePolynomial Through(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int count = PiecewisePolynomial.RequirePoints(x, y, 2);
        if (count == 2)
        {
            return PiecewisePolynomial.StraightLines(x, y);
        }

        double[] width = Widths(x);
        double[] bend = Bends(x, y, width);
        return Pieces(x, y, width, bend);
    }

    private static double[] Widths(ReadOnlySpan<double> x)
    {
        double[] width = new double[x.Length - 1];
        for (int i = 0; i < width.Length; i++)
        {
            width[i] = Math.Max(SmallestInterval, x[i + 1] - x[i]);
        }

        return width;
    }

    // A sixth of the second derivative at each knot, from the tridiagonal system of a C2 cubic.
    private static double[] Bends(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[] width)
    {
        int last = x.Length - 1;
        double[] diagonal = new double[x.Length];
        double[] right = new double[x.Length];
        for (int i = 1; i < last; i++)
        {
            diagonal[i] = 2 * (width[i - 1] + width[i]);
            right[i] = Slope(y, width, i) - Slope(y, width, i - 1);
        }

        diagonal[0] = -width[0];
        diagonal[last] = -width[last - 1];
        if (x.Length > 3)
        {
            right[0] = ThirdDifference(x, right, 0) * width[0] * width[0];
            right[last] = -ThirdDifference(x, right, last - 3) * width[last - 1] * width[last - 1];
        }

        return SolveSymmetricTridiagonal(diagonal, width, right);
    }

    private static double Slope(ReadOnlySpan<double> y, double[] width, int i) => (y[i + 1] - y[i]) / width[i];

    // The third divided difference of the four points from 'first' on, out of the differences of slopes at the two inner ones.
    private static double ThirdDifference(ReadOnlySpan<double> x, double[] slopeStep, int first)
    {
        double early = slopeStep[first + 1] / Math.Max(SmallestInterval, x[first + 2] - x[first]);
        double late = slopeStep[first + 2] / Math.Max(SmallestInterval, x[first + 3] - x[first + 1]);
        return (late - early) / Math.Max(SmallestInterval, x[first + 3] - x[first]);
    }

    private static double[] SolveSymmetricTridiagonal(double[] diagonal, double[] off, double[] right)
    {
        int last = diagonal.Length - 1;
        for (int i = 1; i <= last; i++)
        {
            double factor = off[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * off[i - 1];
            right[i] -= factor * right[i - 1];
        }

        right[last] /= diagonal[last];
        for (int i = last - 1; i >= 0; i--)
        {
            right[i] = (right[i] - (off[i] * right[i + 1])) / diagonal[i];
        }

        return right;
    }

    private static PiecewisePolynomial Pieces(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[] width, double[] bend)
    {
        int count = x.Length;
        int last = count - 1;
        double[] rows = new double[4 * (count + 1)];
        for (int i = 0; i < last; i++)
        {
            Span<double> row = rows.AsSpan(4 * (i + 1), 4);
            row[0] = y[i];
            row[1] = Slope(y, width, i) - (width[i] * (bend[i + 1] + (2 * bend[i])));
            row[2] = 3 * bend[i];
            row[3] = (bend[i + 1] - bend[i]) / width[i];
        }

        rows[0] = y[0];
        rows[1] = rows[5];
        rows[4 * count] = y[last];
        rows[(4 * count) + 1] = Slope(y, width, last - 1) + (width[last - 1] * (bend[last - 1] + (2 * bend[last])));
        return new(x, rows);
    }
}
