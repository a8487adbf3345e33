namespace Backline.Numerics;

/// <summary>
/// One proximal round of <see cref="BoxedLeastNorm"/>: x = clip(Aᵀ y, 0, 1) with y = centre + (b − A x) / w, the centre being y before the round. Newton's method on the convex piecewise quadratic function whose gradient that
/// is, each step with a search along its line; where it stalls, <see cref="BoxedActiveSet"/>.
/// </summary>
internal sealed class BoxedRound
{
    private const double Exact = 1e-13;
    private const int MostSteps = 25;      // Then the active set is surer.
    private const double NearRoot = 1e-3;  // Of the derivative where a step begins.

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

    // The derivative along the line rises piece by piece in straight stretches; its root is bracketed and found by the chord rule, as near as the next step needs it.
    // 0 where it does not fall: such a step is made of rounding, far out in the dual.
    private double SearchAlong()
    {
        (double low, double atLow) = (0, DerivativeAt(0));
        if (!(atLow < 0))
        {
            return 0;
        }

        (double high, double atHigh) = (1, DerivativeAt(1));
        double enough = -NearRoot * atLow;
        for (int i = 0; i < 40 && atHigh < -enough; i++)
        {
            (low, atLow) = (high, atHigh);
            high *= 4;
            atHigh = DerivativeAt(high);
        }

        for (int i = 0; i < 60 && atHigh > enough && high - low > 1e-15 * high; i++)
        {
            double chord = low - (atLow * (high - low) / (atHigh - atLow));
            double middle = i % 3 == 2 ? (low + high) / 2 : chord;
            double at = DerivativeAt(middle);
            if (Math.Abs(at) <= enough)
            {
                return middle;
            }

            (low, atLow, high, atHigh) = at < 0 ? (middle, at, high, atHigh) : (low, atLow, middle, at);
        }

        return atHigh <= enough ? high : low > 0 ? low : high;
    }

    private double DerivativeAt(double share)
    {
        double sum = 0;
        for (int row = 0; row < Rows; row++)
        {
            double dual = Dual[row] + (share * _step[row]);
            sum += _step[row] * ((Weight * (dual - _centre[row])) - Target[row]);
        }

        for (int i = 0; i < Columns; i++)
        {
            sum += _slope[i] * Math.Clamp(_along[i] + (share * _slope[i]), 0, 1);
        }

        return sum;
    }
}
