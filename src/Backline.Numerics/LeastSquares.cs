namespace Backline.Numerics;

/// <summary>Linear least squares with few unknowns, fed one observation at a time.</summary>
/// <remarks>
/// <para>Minimises Σ w (y − x·b)² + Σ w Σ p b², the second sum over the unknowns' penalties p (ridge). The normal
/// equations are gathered as observations come and solved by Cholesky factorisation; meant for fewer than ten
/// unknowns of like size, where their squared condition does no harm.</para>
/// <para>Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., sections 4.2 and 6.1.</para>
/// </remarks>
public sealed class LeastSquares
{
    private readonly int _count;
    private readonly double[] _normal;      // Σ w x xᵀ, lower triangle used      (count x count)
    private readonly double[] _right;       // Σ w x y                            (count)
    private double _weight;

    /// <summary>Begins a fit.</summary>
    /// <param name="unknowns">How many unknowns; above 0.</param>
    public LeastSquares(int unknowns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unknowns);
        _count = unknowns;
        _normal = new double[unknowns * unknowns];
        _right = new double[unknowns];
    }

    /// <summary>Adds an observation.</summary>
    /// <param name="row">1. What multiplies each unknown.</param>
    /// <param name="value">1. What the products should add up to.</param>
    /// <param name="weight">1. How much it counts; at least 0.</param>
    /// <exception cref="ArgumentException">The row is not as long as there are unknowns.</exception>
    public void Add(ReadOnlySpan<double> row, double value, double weight = 1)
    {
        if (row.Length != _count)
        {
            throw new ArgumentException($"A row must have {_count} numbers; got {row.Length}.", nameof(row));
        }

        for (int i = 0; i < _count; i++)
        {
            _right[i] += weight * row[i] * value;
            for (int j = 0; j <= i; j++)
            {
                _normal[(i * _count) + j] += weight * row[i] * row[j];
            }
        }

        _weight += weight;
    }

    /// <summary>Solves for the unknowns.</summary>
    /// <param name="penalties">1. A penalty for each unknown, relative to the total weight; none when empty.</param>
    /// <returns>The unknowns, or <see langword="null"/> when the observations do not determine them.</returns>
    /// <exception cref="ArgumentException">There are penalties, but not one for each unknown.</exception>
    public double[]? Solve(ReadOnlySpan<double> penalties = default)
    {
        if (!penalties.IsEmpty && penalties.Length != _count)
        {
            throw new ArgumentException($"There must be no penalties or {_count}; got {penalties.Length}.", nameof(penalties));
        }

        double[] factor = (double[])_normal.Clone();
        for (int i = 0; i < penalties.Length; i++)
        {
            factor[(i * _count) + i] += penalties[i] * _weight;
        }

        if (!TryFactor(factor))
        {
            return null;
        }

        double[] solution = (double[])_right.Clone();
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                solution[i] -= factor[(i * _count) + j] * solution[j];
            }

            solution[i] /= factor[(i * _count) + i];
        }

        for (int i = _count - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < _count; j++)
            {
                solution[i] -= factor[(j * _count) + i] * solution[j];
            }

            solution[i] /= factor[(i * _count) + i];
        }

        return solution;
    }

    private bool TryFactor(double[] matrix)
    {
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[(i * _count) + j];
                for (int k = 0; k < j; k++)
                {
                    sum -= matrix[(i * _count) + k] * matrix[(j * _count) + k];
                }

                if (i == j)
                {
                    // 1e-12 of the diagonal: rounding alone keeps a singular system's pivot above zero.
                    if (!(sum > 1e-12 * matrix[(i * _count) + i]) || sum <= 0)
                    {
                        return false;
                    }

                    matrix[(i * _count) + i] = Math.Sqrt(sum);
                }
                else
                {
                    matrix[(i * _count) + j] = sum / matrix[(j * _count) + j];
                }
            }
        }

        return true;
    }
}
