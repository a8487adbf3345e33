namespace Backline.Numerics;

/// <summary>
/// Finds the shortest vector x with every entry from 0 to 1 that solves A x = b, or, where none does, the shortest that comes nearest to it.
/// </summary>
/// <remarks>
/// <para>A quadratic programme with few equations and many bounded unknowns is small in its dual: x = clip(Aᵀ y, 0, 1) entry by entry, and y is the free minimum of a convex function of as many numbers as there are
/// equations. Rows are scaled to length 1. Newton's method on that piecewise quadratic function, each step with an exact search along its line, inside proximal-point rounds (y kept near the last y by a weight of 1e-6) that make every step
/// solvable; the rounds take the weight's effect out again.</para>
/// <para>Ends when A x − b in scaled rows is ≤ 1e-12, or no longer shrinks: then no x in the box solves it. Cost about ten factorizations of a small matrix. The optimality conditions are held by tests.</para>
/// <para>Source: Li and Swetits (1997), SIAM J Optim 7:595, for the dual; Rockafellar (1976), SIAM J Control Optim 14:877, for the rounds.</para>
/// <para>Limit: where solutions lie on faces of the box only, the dual has no finite solution, y runs away and the search may end early: it then says unsolved and
/// tells what is left. Seen with rows of which most entries are zero and solutions of zeros and ones; a posture's muscles have not shown it.</para>
/// <para>Nothing is allocated after construction. Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class BoxedLeastNorm
{
    private const double Weight = 1e-6;
    private const double Tolerance = 1e-12;
    private const int MostRounds = 30;
    private const int MostSteps = 60;

    private readonly int _rows;
    private readonly int _columns;
    private readonly double[] _scaled;     // A with rows of length 1             (rows x columns)
    private readonly double[] _target;     // b likewise                          (rows)
    private readonly double[] _perRow;     // 1 / length of each row              (rows)
    private readonly double[] _dual;       // y                                   (rows)
    private readonly double[] _centre;     // y of the last round                 (rows)
    private readonly double[] _gradient;   //                                     (rows)
    private readonly double[] _step;       //                                     (rows)
    private readonly double[] _hessian;    //                                     (rows x rows)
    private readonly double[] _along;      // Aᵀ y                                (columns)
    private readonly double[] _slope;      // Aᵀ of the step                      (columns)

    /// <summary>Makes room.</summary>
    /// <param name="rows">Number of equations.</param>
    /// <param name="columns">Number of unknowns.</param>
    public BoxedLeastNorm(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        _rows = rows;
        _columns = columns;
        _scaled = new double[rows * columns];
        _target = new double[rows];
        _perRow = new double[rows];
        _dual = new double[rows];
        _centre = new double[rows];
        _gradient = new double[rows];
        _step = new double[rows];
        _hessian = new double[rows * rows];
        _along = new double[columns];
        _slope = new double[columns];
    }

    /// <summary>Solves.</summary>
    /// <param name="matrix">any. A, row by row.</param>
    /// <param name="right">any. b.</param>
    /// <param name="solution">1. Takes x.</param>
    /// <param name="residual">any. Takes b − A x; zeros, to rounding, where x solves the equations.</param>
    /// <returns>Whether x solves the equations.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public bool Solve(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right, Span<double> solution, Span<double> residual)
    {
        if (matrix.Length != _scaled.Length || right.Length != _rows || solution.Length != _columns || residual.Length != _rows)
        {
            throw new ArgumentException($"{_rows} equations in {_columns} unknowns were expected.", nameof(matrix));
        }

        Scale(matrix, right);
        Array.Clear(_dual);
        double last = double.PositiveInfinity;
        for (int round = 0; round < MostRounds; round++)
        {
            Array.Copy(_dual, _centre, _rows);
            Minimize();
            double misfit = Misfit();
            if (misfit <= Tolerance || misfit > 0.9 * last)
            {
                break;
            }

            last = misfit;
        }

        return Finish(matrix, right, solution, residual);
    }

    private void Scale(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right)
    {
        for (int row = 0; row < _rows; row++)
        {
            ReadOnlySpan<double> entries = matrix.Slice(row * _columns, _columns);
            double sum = 0;
            foreach (double entry in entries)
            {
                sum += entry * entry;
            }

            _perRow[row] = sum > 0 ? 1 / Math.Sqrt(sum) : 1;
            for (int i = 0; i < _columns; i++)
            {
                _scaled[(row * _columns) + i] = _perRow[row] * entries[i];
            }

            _target[row] = _perRow[row] * right[row];
        }
    }

    private void Minimize()
    {
        Times(_dual, _along);
        for (int step = 0; step < MostSteps; step++)
        {
            Differentiate();
            double size = 0;
            for (int row = 0; row < _rows; row++)
            {
                _step[row] = -_gradient[row];
                size = Math.Max(size, Math.Abs(_gradient[row]));
            }

            if (size <= 0.1 * Tolerance || !LinearSystem.Solve(_hessian, _step))
            {
                return;
            }

            Times(_step, _slope);
            double share = SearchAlong();
            for (int row = 0; row < _rows; row++)
            {
                _dual[row] += share * _step[row];
            }

            for (int i = 0; i < _columns; i++)
            {
                _along[i] += share * _slope[i];
            }
        }
    }

    // Aᵀ times a vector of the dual.
    private void Times(double[] vector, double[] destination)
    {
        Array.Clear(destination);
        for (int row = 0; row < _rows; row++)
        {
            for (int i = 0; i < _columns; i++)
            {
                destination[i] += vector[row] * _scaled[(row * _columns) + i];
            }
        }
    }

    private void Differentiate()
    {
        Array.Clear(_hessian);
        for (int row = 0; row < _rows; row++)
        {
            double sum = (Weight * (_dual[row] - _centre[row])) - _target[row];
            for (int i = 0; i < _columns; i++)
            {
                double entry = _scaled[(row * _columns) + i];
                sum += entry * Math.Clamp(_along[i], 0, 1);
                if (entry != 0 && _along[i] is > 0 and < 1)
                {
                    AddOuter(row, i, entry);
                }
            }

            _gradient[row] = sum;
            _hessian[(row * _rows) + row] += Weight;
        }
    }

    private void AddOuter(int row, int column, double entry)
    {
        for (int other = 0; other < _rows; other++)
        {
            _hessian[(row * _rows) + other] += entry * _scaled[(other * _columns) + column];
        }
    }

    // The derivative along the line rises piece by piece in straight stretches; its root is bracketed and found by the chord rule.
    private double SearchAlong()
    {
        double low = 0;
        double atLow = DerivativeAt(0);
        double high = 1;
        double atHigh = DerivativeAt(1);
        for (int i = 0; i < 40 && atHigh < 0; i++)
        {
            low = high;
            atLow = atHigh;
            high *= 4;
            atHigh = DerivativeAt(high);
        }

        for (int i = 0; i < 60 && atHigh > 0 && high - low > 1e-15 * high; i++)
        {
            double chord = low - (atLow * (high - low) / (atHigh - atLow));
            double middle = i % 3 == 2 ? (low + high) / 2 : chord;
            double at = DerivativeAt(middle);
            if (Math.Abs(at) <= 1e-16)
            {
                return middle;
            }

            (low, atLow, high, atHigh) = at < 0 ? (middle, at, high, atHigh) : (low, atLow, middle, at);
        }

        return atHigh <= 0 ? high : low > 0 ? low : high;
    }

    private double DerivativeAt(double share)
    {
        double sum = 0;
        for (int row = 0; row < _rows; row++)
        {
            double dual = _dual[row] + (share * _step[row]);
            sum += _step[row] * ((Weight * (dual - _centre[row])) - _target[row]);
        }

        for (int i = 0; i < _columns; i++)
        {
            sum += _slope[i] * Math.Clamp(_along[i] + (share * _slope[i]), 0, 1);
        }

        return sum;
    }

    private double Misfit()
    {
        double largest = 0;
        for (int row = 0; row < _rows; row++)
        {
            double sum = -_target[row];
            for (int i = 0; i < _columns; i++)
            {
                sum += _scaled[(row * _columns) + i] * Math.Clamp(_along[i], 0, 1);
            }

            largest = Math.Max(largest, Math.Abs(sum));
        }

        return largest;
    }

    private bool Finish(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right, Span<double> solution, Span<double> residual)
    {
        const double Solved = 1e-9;
        for (int i = 0; i < _columns; i++)
        {
            solution[i] = Math.Clamp(_along[i], 0, 1);
        }

        bool isSolved = true;
        for (int row = 0; row < _rows; row++)
        {
            double sum = right[row];
            for (int i = 0; i < _columns; i++)
            {
                sum -= matrix[(row * _columns) + i] * solution[i];
            }

            residual[row] = sum;
            isSolved &= Math.Abs(sum) * _perRow[row] <= Solved;
        }

        return isSolved;
    }
}
