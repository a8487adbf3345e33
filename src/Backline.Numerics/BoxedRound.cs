namespace Backline.Numerics;

/// <summary>
/// One proximal round of <see cref="BoxedLeastNorm"/>: x = clip(Aᵀ y, 0, 1) with y = centre + (b − A x) / w, the centre being y before the round. Newton's method on the convex piecewise quadratic function whose gradient that
/// is, each step with a search along its line; where it stalls, <see cref="BoxedActiveSet"/>.
/// </summary>
internal sealed class BoxedRound
{
    private const double Exact = 1e-13;
    private const int MostSteps = 25;      // Then the active set is surer.
    private const int MostLooks = 100;
    private const double NearRoot = 0.1;   // Of the derivative where a step begins. 0.001 to 0.5 were tried: nearer takes more looks, farther more steps.

    private readonly double[] _centre;     // y before the round                  (rows)
    private readonly double[] _gradient;   //                                     (rows)
    private readonly double[] _step;       //                                     (rows)
    private readonly double[] _misfit;     // b − A x                             (rows)
    private readonly double[] _hessian;    //                                     (rows x rows)
    private readonly double[] _along;      // Aᵀ y                                (columns)
    private readonly double[] _slope;      // Aᵀ of the step                      (columns)
    private readonly int[] _begins;        // where a column's entries begin      (columns + 1)
    private readonly int[] _rows;          // of entries that are not zero        (rows x columns)
    private readonly double[] _entries;    // likewise                            (rows x columns)
    private readonly BoxedActiveSet _activeSet;
    private double _lineStart;
    private double _lineRise;

    public BoxedRound(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Scaled = new double[rows * columns];
        Target = new double[rows];
        Dual = new double[rows];
        Solution = new double[columns];
        _centre = new double[rows];
        _gradient = new double[rows];
        _step = new double[rows];
        _misfit = new double[rows];
        _hessian = new double[rows * rows];
        _along = new double[columns];
        _slope = new double[columns];
        _begins = new int[columns + 1];
        _rows = new int[rows * columns];
        _entries = new double[rows * columns];
        _activeSet = new BoxedActiveSet(rows, columns);
    }

    public double Weight { get; set; }     // w, > 0

    public int Rows { get; }

    public int Columns { get; }

    public double[] Scaled { get; }        // A with rows of length 1             (rows x columns)

    public double[] Target { get; }        // b likewise                          (rows)

    public double[] Dual { get; }          // y                                   (rows)

    public double[] Solution { get; }      // x                                   (columns)

    /// <summary>Takes A, once <see cref="Scaled"/> is filled: entries that are zero, often most, are left out of sums.</summary>
    public void TakeMatrix()
    {
        int entries = 0;
        for (int i = 0; i < Columns; i++)
        {
            for (int row = 0; row < Rows; row++)
            {
                double entry = Scaled[(row * Columns) + i];
                (_rows[entries], _entries[entries]) = (row, entry);
                entries += entry != 0 ? 1 : 0;
            }

            _begins[i + 1] = entries;
        }
    }

    public void Run()
    {
        Array.Copy(Dual, _centre, Rows);
        if (!Newton())
        {
            for (int row = 0; row < Rows; row++)
            {
                _gradient[row] = Target[row] + (Weight * _centre[row]);
            }

            _activeSet.Solve(Scaled, _gradient, Weight, Solution, Dual);
        }
    }

    /// <summary>Finds b − A x: its largest entry and its squared length.</summary>
    public (double Largest, double Square) FindMisfit()
    {
        Array.Copy(Target, _misfit, Rows);
        for (int i = 0; i < Columns; i++)
        {
            for (int at = _begins[i]; at < _begins[i + 1]; at++)
            {
                _misfit[_rows[at]] -= _entries[at] * Solution[i];
            }
        }

        (double largest, double square) = (0, 0);
        foreach (double left in _misfit)
        {
            largest = Math.Max(largest, Math.Abs(left));
            square += left * left;
        }

        return (largest, square);
    }

    /// <summary>By how much |b − A x|² / 2 of the x whose misfit was found is above the least of the box, at most.</summary>
    public double FindGap()
    {
        Times(_misfit, _slope);
        double gap = 0; // how much farther along the misfit the box reaches than x
        for (int i = 0; i < Columns; i++)
        {
            gap += Math.Max(0, _slope[i]) - (_slope[i] * Solution[i]);
        }

        return gap;
    }

    // Leaves x, also where it stalls: the active set begins there.
    private bool Newton()
    {
        Times(Dual, _along);
        for (int step = 0; ; step++)
        {
            Differentiate();
            double size = 0;
            for (int row = 0; row < Rows; row++)
            {
                _step[row] = -_gradient[row];
                size = Math.Max(size, Math.Abs(_gradient[row]));
            }

            if (size <= Exact || step == MostSteps || !LinearSystem.Solve(_hessian, _step) || !StepsDown())
            {
                for (int i = 0; i < Columns; i++)
                {
                    Solution[i] = Math.Clamp(_along[i], 0, 1);
                }

                return size <= Exact;
            }
        }
    }

    private bool StepsDown()
    {
        Times(_step, _slope);
        double share = SearchAlong();
        if (share > 0)
        {
            Move(share);
        }

        return share > 0;
    }

    private void Move(double share)
    {
        for (int row = 0; row < Rows; row++)
        {
            Dual[row] += share * _step[row];
        }

        for (int i = 0; i < Columns; i++)
        {
            _along[i] += share * _slope[i];
        }
    }

    // Aᵀ times a vector of the dual.
    private void Times(double[] vector, double[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            double sum = 0;
            for (int at = _begins[i]; at < _begins[i + 1]; at++)
            {
                sum += vector[_rows[at]] * _entries[at];
            }

            destination[i] = sum;
        }
    }

    private void Differentiate()
    {
        Array.Clear(_hessian);
        for (int row = 0; row < Rows; row++)
        {
            _gradient[row] = (Weight * (Dual[row] - _centre[row])) - Target[row];
            _hessian[(row * Rows) + row] = Weight;
        }

        for (int i = 0; i < _along.Length; i++)
        {
            double x = Math.Clamp(_along[i], 0, 1);
            if (x == 0)
            {
                continue;
            }

            for (int at = _begins[i]; at < _begins[i + 1]; at++)
            {
                (int row, double entry) = (_rows[at], _entries[at]);
                _gradient[row] += entry * x;
                for (int other = _begins[i]; x < 1 && other < _begins[i + 1]; other++)
                {
                    _hessian[(row * Rows) + _rows[other]] += entry * _entries[other];
                }
            }
        }
    }

    // The derivative along the line rises piece by piece in straight stretches: where the stretch at hand meets zero is the root, unless an entry meets an end of its range before. So the root is bracketed and found in a few looks, as near
    // as the next step needs it; every third look halves the bracket, for stretches by turns may lead to and fro. 0 where it does not fall: such a step is made of rounding, far out in the dual.
    private double SearchAlong()
    {
        TakeLine();
        double atZero = Along(0).Derivative;
        if (!(atZero < 0))
        {
            return 0;
        }

        double enough = -NearRoot * atZero;
        (double low, double high, double share) = (0, double.PositiveInfinity, 1);
        for (int look = 0; look < MostLooks; look++)
        {
            (double derivative, double rise) = Along(share);
            if (Math.Abs(derivative) <= enough)
            {
                return share;
            }

            (low, high) = derivative < 0 ? (share, high) : (low, share);
            if (high < double.PositiveInfinity && high - low <= 1e-15 * high)
            {
                break;
            }

            double root = share - (derivative / rise);
            share = root > low && root < high && look % 3 != 2 ? root : high < double.PositiveInfinity ? (low + high) / 2 : 4 * share;
        }

        return low > 0 ? low : high;
    }

    // What the rows give to the derivative: the same straight line all along.
    private void TakeLine()
    {
        (_lineStart, _lineRise) = (0, 0);
        for (int row = 0; row < Rows; row++)
        {
            _lineStart += _step[row] * ((Weight * (Dual[row] - _centre[row])) - Target[row]);
            _lineRise += Weight * _step[row] * _step[row];
        }
    }

    private (double Derivative, double Rise) Along(double share)
    {
        (double derivative, double rise) = (_lineStart + (share * _lineRise), _lineRise);
        for (int i = 0; i < Columns; i++)
        {
            double slope = _slope[i], x = _along[i] + (share * slope);
            if (x >= 1)
            {
                derivative += slope;
            }
            else if (x > 0)
            {
                derivative += slope * x;
                rise += slope * slope;
            }
        }

        return (derivative, rise);
    }
}
