namespace Backline.Numerics;

/// <summary>
/// Finds the shortest vector x with every entry from 0 to 1 that solves A x = b, or, where none does, the shortest that comes nearest to it.
/// </summary>
/// <remarks>
/// <para>Rows are scaled to length 1. Proximal-point rounds on the dual: each finds the x in the box for which |x|² + |b + w y − A x|² / w is least (y the dual of the last round), and y grows by (b − A x) / w. The
/// dual of a quadratic programme with linear constraints has a finite solution wherever x exists, so rounds end at the shortest solution; where none exists they end at the nearest point. A dual far out (an entry at the end of
/// its range whose column is small) would take many rounds of one weight: w begins at 1e-6 and is divided by 10, to 1e-16 at least and never so far that y grows by more than 1e8, after each round that leaves more than a tenth of the misfit. A round is solved by Newton's
/// method in y, fast when most entries lie inside the box, and where that stalls, on faces of the box, by an active set, which always ends.</para>
/// <para>Ends when A x − b in scaled rows is ≤ 1e-12, or when no x in the box makes b − A x notably shorter: with q = Aᵀ (b − A x), when x comes within 1e-12 of |b − A x|² of the largest qᵀ x of the box, or within what rounding leaves
/// of such a sum, 1e-14 (and a thousandth of |b − A x|²: where x solves the equations it is all of it); and when rounds make b − A x longer, which none does but for rounding: the shortest is kept. After 40 rounds at the most, and six longer ones in all, it ends with the shortest too. Cost about ten
/// factorizations of a small matrix. The optimality conditions are held by tests, on faces, with dependent rows and where little is left over too. Where an entry must stand at 1 whose column is smaller than 1e-5 of its rows, up to 1e-8 of
/// a scaled row may be left.</para>
/// <para>Source: Li and Swetits (1997), SIAM J Optim 7:595, for the dual; Rockafellar (1976), SIAM J Control Optim 14:877, for the rounds; Stark and Parker (1995), Comput Stat 10:129, for the active set.</para>
/// <para>Nothing is allocated after construction. Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class BoxedLeastNorm
{
    private const double Tolerance = 1e-12;
    private const int MostRounds = 40;
    private const double FirstWeight = 1e-6;   // Small against the squared length of a row, which is 1.
    private const double LeastWeight = 1e-16;  // Rounding of that square.
    private const double LongestStep = 1e8;    // of y in a round; longer ones would cost x its digits where nothing solves the equations
    private const double EnoughLeft = 0.1;
    private const int MostRises = 5;           // No round makes the misfit longer but for rounding.
    private const double Rounding = 1e-14;     // of the gap, a sum over the columns
    private const double Unsolvable = 1e-3;    // Where x solves it, the gap is the square at least.

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
        solution.Clear();
        _round.Weight = FirstWeight;
        double last = double.PositiveInfinity, shortest = double.PositiveInfinity;
        for (int round = 0, rises = 0; round < MostRounds && rises <= MostRises; round++)
        {
            _round.Run();
            (double largest, double square) = _round.FindMisfit();
            if (square <= shortest)
            {
                shortest = square;
                _round.Solution.CopyTo(solution);
                if (largest <= Tolerance || _round.FindGap() <= Math.Max(Tolerance * square, Math.Min(Rounding, Unsolvable * square)))
                {
                    break;
                }
            }
            else
            {
                rises++;
            }

            if (largest > EnoughLeft * last)
            {
                _round.Weight = Math.Min(_round.Weight, Math.Max(largest / LongestStep, Math.Max(_round.Weight / 10, LeastWeight)));
            }

            last = largest;
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

        _round.TakeMatrix();
    }

    private bool Finish(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right, Span<double> solution, Span<double> residual)
    {
        const double Solved = 1e-9;
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
