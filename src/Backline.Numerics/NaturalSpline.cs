namespace Backline.Numerics;

/// <summary>
/// Natural interpolating splines of odd degree: straight lines (half order 1), cubic (2), quintic (3) and heptic (4).
/// Beyond the ends they go on as polynomials of degree half order − 1.
/// </summary>
/// <remarks>
/// <para>The natural spline of half order m through n points is the smoothest interpolant in the sense of the m-th
/// derivative: s(x) = Σ d_j x^j + Σ c_i |x − x_i|^(2m−1), the first sum over j &lt; m, with Σ c_i x_i^j = 0.
/// One dense solve finds c and d; each piece is then the Taylor polynomial of s at its left knot.</para>
/// <para>Source: de Boor (2001), A Practical Guide to Splines, ch. XIV; Wahba (1990), Spline Models for Observational Data,
/// eq. 1.5. It is what OpenSim's GCVSpline (Woltring 1986) gives at an error variance of zero.</para>
/// </remarks>
public static class NaturalSpline
{
    /// <summary>The most points a spline may have; the dense solve grows with the cube.</summary>
    public const int MostPoints = 1000;

    /// <summary>The spline through given points.</summary>
    /// <param name="halfOrder">1 to 4; the degree is twice this less one.</param>
    /// <param name="x">any. Ascending, at least as many as <paramref name="halfOrder"/> and at least 2.</param>
    /// <param name="y">any. As many as x.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="halfOrder"/> is not 1 to 4.</exception>
    /// <exception cref="ArgumentException">Too few or too many points, unequal numbers of them, or knots that do not ascend.</exception>
    public static PiecewisePolynomial Through(int halfOrder, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (halfOrder is < 1 or > 4)
        {
            throw new ArgumentOutOfRangeException(nameof(halfOrder), halfOrder, "Half order must be 1 to 4.");
        }

        int count = PiecewisePolynomial.RequirePoints(x, y, Math.Max(2, halfOrder));
        if (count > MostPoints)
        {
            throw new ArgumentException($"At most {MostPoints} points are taken, but there are {count}.", nameof(x));
        }

        // The kernel is best conditioned on an interval of unit length.
        double start = x[0];
        double span = x[^1] - start;
        double[] t = new double[count];
        for (int i = 0; i < count; i++)
        {
            t[i] = (x[i] - start) / span;
        }

        double[] weights = Weights(halfOrder, t, y);
        return Pieces(halfOrder, x, t, span, weights);
    }

    // c (one per point), then d (one per power).
    private static double[] Weights(int halfOrder, double[] t, ReadOnlySpan<double> y)
    {
        int n = t.Length;
        int size = n + halfOrder;
        double[] matrix = new double[size * size];
        double[] right = new double[size];
        for (int i = 0; i < n; i++)
        {
            right[i] = y[i];
            for (int j = 0; j < n; j++)
            {
                matrix[(i * size) + j] = Power(Math.Abs(t[i] - t[j]), (2 * halfOrder) - 1);
            }

            for (int j = 0; j < halfOrder; j++)
            {
                double power = Power(t[i], j);
                matrix[(i * size) + n + j] = power;
                matrix[((n + j) * size) + i] = power;
            }
        }

        return LinearSystem.Solve(matrix, right)
            ? right
            : throw new ArgumentException("Knots must ascend and differ, but two of them coincide.", nameof(t));
    }

    private static PiecewisePolynomial Pieces(int halfOrder, ReadOnlySpan<double> x, double[] t, double span, double[] weights)
    {
        int order = 2 * halfOrder;
        double[] rows = new double[order * (x.Length + 1)];
        for (int piece = 0; piece <= x.Length; piece++)
        {
            int knot = Math.Max(0, piece - 1);
            for (int power = 0; power < order; power++)
            {
                rows[(piece * order) + power] = Taylor(halfOrder, t, weights, knot, piece, power) / Power(span, power);
            }
        }

        return new(x, rows);
    }

    // Coefficient of (t - t_knot)^power on a piece: every |t - t_i| there has one sign, + for the knots on its left.
    private static double Taylor(int halfOrder, double[] t, double[] weights, int knot, int piece, int power)
    {
        int degree = (2 * halfOrder) - 1;
        double sum = 0;
        for (int i = 0; i < t.Length; i++)
        {
            double sign = i < piece ? 1 : -1;
            sum += sign * weights[i] * Choose(degree, power) * Power(t[knot] - t[i], degree - power);
        }

        for (int j = power; j < halfOrder; j++)
        {
            sum += weights[t.Length + j] * Choose(j, power) * Power(t[knot], j - power);
        }

        // The outermost pieces are of degree halfOrder - 1 exactly; what is left above that is rounding.
        bool isOutermost = piece == 0 || piece == t.Length;
        return isOutermost && power >= halfOrder ? 0 : sum;
    }

    private static double Power(double value, int exponent)
    {
        double result = 1;
        for (int i = 0; i < exponent; i++)
        {
            result *= value;
        }

        return result;
    }

    private static double Choose(int n, int k)
    {
        double result = 1;
        for (int i = 0; i < k; i++)
        {
            result *= (double)(n - i) / (i + 1);
        }

        return result;
    }
}
