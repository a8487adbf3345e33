using System.Runtime.CompilerServices;

namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>
/// A corner curve laid out for speed: each corner in equal cells with a quintic polynomial that takes value, slope and
/// curvature of the exact curve at both ends.
/// </summary>
/// <remarks>
/// Cells are halved until the middle of every cell agrees with the exact curve within <see cref="Tolerance"/>, or there are
/// <see cref="MostCells"/> in a corner. Twice continuously differentiable, as the exact curve is. An evaluation needs no
/// inversion: about 5 ns against 150.
/// </remarks>
internal sealed class TabulatedCurve
{
    /// <summary>1. The largest deviation from the exact curve, in maximal forces.</summary>
    public const double Tolerance = 2e-11;

    private const int FewestCells = 8;
    private const int MostCells = 512;
    private const int Order = 6;

    private readonly double[] _cells;          // coefficients of the cell's own 0..1, lowest first     (cellCount x 6)
    private readonly double[] _cornerStart;    // where each corner begins                              (cornerCount)
    private readonly double[] _cellsPerUnit;   // of x, in each corner                                  (cornerCount)
    private readonly int[] _firstCell;         // corner i owns cells [i] up to [i + 1]                 (cornerCount + 1)
    private readonly double _start;
    private readonly double _startValue;
    private readonly double _startSlope;
    private readonly double _end;
    private readonly double _endValue;
    private readonly double _endSlope;

    public TabulatedCurve(CornerCurve curve)
    {
        (_start, _startValue, _startSlope) = (curve.Start, curve.StartValue, curve.StartSlope);
        (_end, _endValue, _endSlope) = (curve.End, curve.EndValue, curve.EndSlope);
        int count = curve.Corners.Count;
        _cornerStart = new double[count];
        _cellsPerUnit = new double[count];
        _firstCell = new int[count + 1];
        List<double> cells = [];
        for (int i = 0; i < count; i++)
        {
            BezierCorner corner = curve.Corners[i];
            double[] own = Tabulate(corner);
            cells.AddRange(own);
            _cornerStart[i] = corner.Start;
            _cellsPerUnit[i] = own.Length / Order / (corner.End - corner.Start);
            _firstCell[i + 1] = cells.Count / Order;
        }

        _cells = [.. cells];
    }

    /// <summary>The value and slope.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Value(double x, out double slope) =>
        x > _start && x < _end ? Inside(x, out slope) : Outside(x, out slope);

    private double Outside(double x, out double slope)
    {
        bool isBelow = x <= _start;
        slope = isBelow ? _startSlope : _endSlope;
        return isBelow ? _startValue + (_startSlope * (x - _start)) : _endValue + (_endSlope * (x - _end));
    }

    private double Inside(double x, out double slope)
    {
        int corner = _cornerStart.Length - 1;
        while (x < _cornerStart[corner])
        {
            corner--;
        }

        double perUnit = _cellsPerUnit[corner];
        double t = (x - _cornerStart[corner]) * perUnit;
        int cell = Math.Min((int)t, _firstCell[corner + 1] - _firstCell[corner] - 1);
        t -= cell;
        ReadOnlySpan<double> c = _cells.AsSpan((_firstCell[corner] + cell) * Order, Order);
        slope = perUnit * (c[1] + (t * ((2 * c[2]) + (t * ((3 * c[3]) + (t * ((4 * c[4]) + (t * 5 * c[5]))))))));
        return c[0] + (t * (c[1] + (t * (c[2] + (t * (c[3] + (t * (c[4] + (t * c[5])))))))));
    }

    private static double[] Tabulate(BezierCorner corner)
    {
        for (int count = FewestCells; ; count *= 2)
        {
            double[] cells = Fill(corner, count);
            if (count >= MostCells || IsCloseEnough(corner, cells, count))
            {
                return cells;
            }
        }
    }

    private static double[] Fill(BezierCorner corner, int count)
    {
        double[] cells = new double[count * Order];
        double width = (corner.End - corner.Start) / count;
        (double Value, double Slope, double Bend) left = corner.At(0);
        for (int i = 0; i < count; i++)
        {
            double u = i == count - 1 ? 1 : corner.ParameterAt(corner.Start + ((i + 1) * width));
            (double Value, double Slope, double Bend) right = corner.At(u);
            Hermite(left, right, width, cells.AsSpan(i * Order, Order));
            left = right;
        }

        return cells;
    }

    // The quintic on 0..1 with given value, slope and curvature at both ends.
    private static void Hermite(
        (double Value, double Slope, double Bend) left, (double Value, double Slope, double Bend) right, double width, Span<double> c)
    {
        double rise = right.Value - left.Value;
        double s0 = left.Slope * width;
        double s1 = right.Slope * width;
        double b0 = left.Bend * width * width;
        double b1 = right.Bend * width * width;
        c[0] = left.Value;
        c[1] = s0;
        c[2] = b0 / 2;
        c[3] = (10 * rise) - (6 * s0) - (4 * s1) - (1.5 * b0) + (0.5 * b1);
        c[4] = (-15 * rise) + (8 * s0) + (7 * s1) + (1.5 * b0) - b1;
        c[5] = (6 * rise) - (3 * (s0 + s1)) - (0.5 * (b0 - b1));
    }

    private static bool IsCloseEnough(BezierCorner corner, double[] cells, int count)
    {
        double width = (corner.End - corner.Start) / count;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<double> c = cells.AsSpan(i * Order, Order);
            double middle = c[0] + ((c[1] + ((c[2] + ((c[3] + ((c[4] + (c[5] / 2)) / 2)) / 2)) / 2)) / 2);
            double exact = corner.At(corner.ParameterAt(corner.Start + ((i + 0.5) * width))).Value;
            if (Math.Abs(middle - exact) > Tolerance)
            {
                return false;
            }
        }

        return true;
    }
}
