namespace Backline.Numerics;

/// <summary>
/// A function of one variable made of polynomial pieces between knots: every curve of a model (straight lines, cubic and
/// higher splines, polynomials) is one of these, with what it does beyond its first and last knot spelt out as a piece too.
/// </summary>
/// <remarks>Immutable. Evaluation costs a search among the knots and one pass of Horner's rule.</remarks>
public sealed class PiecewisePolynomial
{
    private readonly double[] _knots;          // ascending                                                       (knotCount)
    private readonly double[] _coefficients;   // of powers of (x - anchor), lowest first, a row per piece        ((knotCount + 1) x order)
    private readonly int _order;               // coefficients per piece

    /// <summary>Makes a function from its pieces.</summary>
    /// <param name="knots">any. Ascending, at least one. Piece i holds from knot i − 1 up to knot i; the first and last run to infinity.</param>
    /// <param name="coefficients">
    /// Row per piece, one more than knots; powers of x minus the piece's anchor, lowest first. The anchor is the knot on the
    /// piece's left, the first knot for the first piece.
    /// </param>
    /// <exception cref="ArgumentException">The knots do not ascend, or the sizes do not fit.</exception>
    public PiecewisePolynomial(ReadOnlySpan<double> knots, ReadOnlySpan<double> coefficients)
    {
        if (knots.IsEmpty)
        {
            throw new ArgumentException("At least one knot is needed, but none was given.", nameof(knots));
        }

        int pieces = knots.Length + 1;
        if (coefficients.IsEmpty || coefficients.Length % pieces != 0)
        {
            throw new ArgumentException(
                $"Coefficients must come in {pieces} rows of one length, but there are {coefficients.Length} of them.", nameof(coefficients));
        }

        for (int i = 1; i < knots.Length; i++)
        {
            if (!(knots[i] > knots[i - 1]))
            {
                throw new ArgumentException($"Knots must ascend, but knot {i} is {knots[i]} after {knots[i - 1]}.", nameof(knots));
            }
        }

        _knots = knots.ToArray();
        _coefficients = coefficients.ToArray();
        _order = coefficients.Length / pieces;
    }

    /// <summary>The number of coefficients per piece: one more than the degree.</summary>
    public int Order => _order;

    /// <summary>Where one piece ends and the next begins.</summary>
    /// <value>any. Ascending.</value>
    public ReadOnlySpan<double> Knots => _knots;

    /// <summary>A straight line.</summary>
    /// <param name="slope">any. Rise per unit of x.</param>
    /// <param name="intercept">any. Value at zero.</param>
    public static PiecewisePolynomial Line(double slope, double intercept) => Polynomial([intercept, slope]);

    /// <summary>One polynomial everywhere.</summary>
    /// <param name="coefficients">any. Of the powers of x, lowest first; at least one.</param>
    public static PiecewisePolynomial Polynomial(ReadOnlySpan<double> coefficients)
    {
        double[] both = [.. coefficients, .. coefficients];
        return new([0.0], both);
    }

    /// <summary>Straight lines from point to point, running on beyond the ends with the slope they have there.</summary>
    /// <param name="x">any. Ascending, at least two.</param>
    /// <param name="y">any. As many as x.</param>
    public static PiecewisePolynomial StraightLines(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int count = RequirePoints(x, y, 2);
        double[] rows = new double[2 * (count + 1)];
        for (int i = 0; i < count - 1; i++)
        {
            rows[2 * (i + 1)] = y[i];
            rows[(2 * (i + 1)) + 1] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }

        rows[0] = y[0];
        rows[1] = rows[3];
        rows[2 * count] = y[count - 1];
        rows[(2 * count) + 1] = rows[(2 * (count - 1)) + 1];
        return new(x, rows);
    }

    /// <summary>The same function times a factor.</summary>
    /// <param name="factor">any. Multiplies every value.</param>
    public PiecewisePolynomial Times(double factor)
    {
        double[] rows = new double[_coefficients.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = factor * _coefficients[i];
        }

        return new(_knots, rows);
    }

    /// <summary>The value of the function.</summary>
    /// <param name="x">any. Where.</param>
    /// <returns>any. The value there.</returns>
    public double Value(double x) => Value(x, out _);

    /// <summary>The value of the function and its slope.</summary>
    /// <param name="x">any. Where.</param>
    /// <param name="slope">any. The derivative there; at a knot that of the piece on the right.</param>
    /// <returns>any. The value there.</returns>
    public double Value(double x, out double slope)
    {
        int piece = PieceAt(x);
        double t = x - _knots[piece == 0 ? 0 : piece - 1];
        ReadOnlySpan<double> row = _coefficients.AsSpan(piece * _order, _order);
        double value = row[^1];
        slope = 0;
        for (int i = row.Length - 2; i >= 0; i--)
        {
            slope = (slope * t) + value;
            value = (value * t) + row[i];
        }

        return value;
    }

    internal static int RequirePoints(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int least)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"x and y must have the same length, but their lengths were {x.Length} and {y.Length}.", nameof(y));
        }

        return x.Length >= least
            ? x.Length
            : throw new ArgumentException($"At least {least} points are needed, but there are {x.Length}.", nameof(x));
    }

    // The number of knots at or below x.
    private int PieceAt(double x)
    {
        int low = 0;
        int high = _knots.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (x >= _knots[middle])
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
