namespace Backline.Numerics;

/// <summary>Solves small dense systems of linear equations in place.</summary>
public static class LinearSystem
{
    /// <summary>Solves A x = b by Gaussian elimination with row pivoting.</summary>
    /// <param name="matrix">any. A, row by row, n × n; destroyed.</param>
    /// <param name="right">any. b, n numbers; on return x.</param>
    /// <returns><see langword="false"/> when a pivot vanishes: A is singular to working precision and <paramref name="right"/> is of no use.</returns>
    /// <exception cref="ArgumentException">The matrix is not square of the size of the right side.</exception>
    /// <remarks>Cost n³/3; residual of the order of 1e-16 times the condition of A.</remarks>
    public static bool Solve(Span<double> matrix, Span<double> right)
    {
        int n = right.Length;
        if (matrix.Length != n * n)
        {
            throw new ArgumentException($"The matrix must have {n * n} entries for {n} unknowns, but it has {matrix.Length}.", nameof(matrix));
        }

        for (int column = 0; column < n; column++)
        {
            if (!BringPivotUp(matrix, right, column))
            {
                return false;
            }

            EliminateBelow(matrix, right, column);
        }

        SubstituteBack(matrix, right);
        return true;
    }

    private static bool BringPivotUp(Span<double> matrix, Span<double> right, int column)
    {
        int n = right.Length;
        int pivot = column;
        for (int row = column + 1; row < n; row++)
        {
            if (Math.Abs(matrix[(row * n) + column]) > Math.Abs(matrix[(pivot * n) + column]))
            {
                pivot = row;
            }
        }

        if (!(Math.Abs(matrix[(pivot * n) + column]) > double.Epsilon))
        {
            return false;
        }

        if (pivot != column)
        {
            for (int i = column; i < n; i++)
            {
                (matrix[(pivot * n) + i], matrix[(column * n) + i]) = (matrix[(column * n) + i], matrix[(pivot * n) + i]);
            }

            (right[pivot], right[column]) = (right[column], right[pivot]);
        }

        return true;
    }

    private static void EliminateBelow(Span<double> matrix, Span<double> right, int column)
    {
        int n = right.Length;
        double reciprocal = 1 / matrix[(column * n) + column];
        for (int row = column + 1; row < n; row++)
        {
            double factor = matrix[(row * n) + column] * reciprocal;
            for (int i = column + 1; i < n; i++)
            {
                matrix[(row * n) + i] -= factor * matrix[(column * n) + i];
            }

            right[row] -= factor * right[column];
        }
    }

    private static void SubstituteBack(Span<double> matrix, Span<double> right)
    {
        int n = right.Length;
        for (int row = n - 1; row >= 0; row--)
        {
            double sum = right[row];
            for (int i = row + 1; i < n; i++)
            {
                sum -= matrix[(row * n) + i] * right[i];
            }

            right[row] = sum / matrix[(row * n) + row];
        }
    }
}
