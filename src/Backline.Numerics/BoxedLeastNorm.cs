namespace Backline.Numerics;

/// <summary>
/// Finds the shortest vector x with every entry from 0 to 1 that solves A x = b, or, where none does, the shortest that comes nearest to it.
/// </summary>
/// <remarks>
/// <para>Rows are scaled to length 1. Proximal-point rounds on the dual: each finds the x in the box for which |x|² + |b + w y − A x|² / w is least (w = 1e-6, y the dual of the last round), and y grows by (b − A x) / w. The
/// dual of a quadratic programme with linear constraints has a finite solution wherever x exists, so rounds end at the shortest solution; where none exists they end at the nearest point. A round is solved by Newton's
/// method in y, fast when most entries lie inside the box, and where that stalls, on faces of the box, by an active set, which always ends.</para>
/// <para>Ends when A x − b in scaled rows is ≤ 1e-12, or no longer shrinks: then no x in the box solves it. Cost about ten factorizations of a small matrix. The optimality conditions are held by tests, on faces and with dependent rows too.</para>
/// <para>Source: Li and Swetits (1997), SIAM J Optim 7:595, for the dual; Rockafellar (1976), SIAM J Control Optim 14:877, for the rounds; Stark and Parker (1995), Comput Stat 10:129, for the active set.</para>
/// <para>Nothing is allocated after construction. Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class BoxedLeastNorm
{
    private const double Tolerance = 1e-12;
    private const int MostRounds = 40;
    private const int LeastRounds = 3;

    private readonly BoxedRound _round;
    private readonly double[] _perRow;     // 1 / length of each row              (rows)

    /// <summary>Makes room.</summary>
    /// <param name="rows">Number of equations.</param>
    /// <param name="columns">Number of unknowns.</param>
    public BoxedLeastNorm(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        _round = new BoxedRound(rows, columns);
        _perRow = new double[rows];
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
        if (matrix.Length != _round.Rows * _round.Columns || right.Length != _round.Rows || solution.Length != _round.Columns || residual.Length != _round.Rows)
        {
            throw new ArgumentException($"{_round.Rows} equations in {_round.Columns} unknowns were expected.", nameof(matrix));
        }

        Scale(matrix, right);
        Array.Clear(_round.Dual);
        double last = double.PositiveInfinity;
        for (int round = 0; round < MostRounds; round++)
        {
            _round.Run();
            double misfit = _round.Misfit();
            if (misfit <= Tolerance || (round >= LeastRounds && misfit > 0.99 * last))
            {
                break;
            }

            last = misfit;
        }

        return Finish(matrix, right, solution, residual);
    }

    private void Scale(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right)
    {
        for (int row = 0; row < _round.Rows; row++)
        {
            ReadOnlySpan<double> entries = matrix.Slice(row * _round.Columns, _round.Columns);
            double sum = 0;
            foreach (double entry in entries)
            {
                sum += entry * entry;
            }

            _perRow[row] = sum > 0 ? 1 / Math.Sqrt(sum) : 1;
            for (int i = 0; i < _round.Columns; i++)
            {
                _round.Scaled[(row * _round.Columns) + i] = _perRow[row] * entries[i];
            }

            _round.Target[row] = _perRow[row] * right[row];
        }
    }

    private bool Finish(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right, Span<double> solution, Span<double> residual)
    {
        const double Solved = 1e-9;
        _round.Solution.CopyTo(solution);
        bool isSolved = true;
        for (int row = 0; row < _round.Rows; row++)
        {
            double sum = right[row];
            for (int i = 0; i < _round.Columns; i++)
            {
                sum -= matrix[(row * _round.Columns) + i] * solution[i];
            }

            residual[row] = sum;
            isSolved &= Math.Abs(sum) * _perRow[row] <= Solved;
        }

        return isSolved;
    }
}
