namespace Backline.Numerics;

/// <summary>
/// Finds the x with every entry from 0 to 1 for which |x|² + |c − A x|² / w is least, by an active set: some entries are free, the rest stand at an end of their range.
/// </summary>
/// <remarks>
/// For a set of free entries F: (w + A_F A_Fᵀ) y = c − A_B x_B, x_F = A_Fᵀ y. An entry that leaves its range stops at the end and is bound; when none does, the bound entry that wants most to move is freed. Free entries lie inside
/// the range, so every freed one moves and the sum falls: no set comes twice and the search ends. An entry that rounding alone wants to move is let be.
/// </remarks>
internal sealed class BoxedActiveSet(int rows, int columns)
{
    private const double Rounding = 1e-12;

    private readonly bool[] _isFree = new bool[columns];
    private readonly bool[] _isSettled = new bool[columns];    // freed once, and moved the wrong way by rounding
    private readonly double[] _system = new double[rows * rows];
    private readonly double[] _wanted = new double[columns];   // Aᵀ y

    /// <summary>Solves, from the x that is there.</summary>
    public void Solve(double[] matrix, double[] target, double weight, double[] solution, double[] dual)
    {
        Array.Clear(_isSettled);
        for (int i = 0; i < columns; i++)
        {
            _isFree[i] = solution[i] is > 0 and < 1;
        }

        int freed = -1;
        for (int pass = 0; pass < 20 * columns; pass++)
        {
            FindWanted(matrix, target, weight, solution, dual);
            if (freed >= 0 && IsWrongWay(freed, solution[freed]))
            {
                (_isFree[freed], _isSettled[freed], freed) = (false, true, -1);
                continue;
            }

            if (Step(solution))
            {
                freed = -1;
                continue;
            }

            freed = MostUnwilling(solution);
            if (freed < 0)
            {
                return;
            }

            _isFree[freed] = true;
        }
    }

    private bool IsWrongWay(int entry, double at) => at <= 0 ? _wanted[entry] <= 0 : _wanted[entry] >= 1;

    // y and Aᵀ y for the free entries as they are.
    private void FindWanted(double[] matrix, double[] target, double weight, double[] solution, double[] dual)
    {
        Array.Clear(_system);
        for (int row = 0; row < rows; row++)
        {
            dual[row] = target[row];
            _system[(row * rows) + row] = weight;
            for (int i = 0; i < columns; i++)
            {
                double entry = matrix[(row * columns) + i];
                if (!_isFree[i])
                {
                    dual[row] -= entry * solution[i];
                    continue;
                }

                for (int other = 0; other < rows; other++)
                {
                    _system[(row * rows) + other] += entry * matrix[(other * columns) + i];
                }
            }
        }

        LinearSystem.Solve(_system, dual);
        Array.Clear(_wanted);
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < columns; i++)
            {
                _wanted[i] += dual[row] * matrix[(row * columns) + i];
            }
        }
    }

    // Moves the free entries as far as they want or the first can. Whether one was stopped.
    private bool Step(double[] solution)
    {
        double share = 1;
        int stopped = -1;
        for (int i = 0; i < columns; i++)
        {
            if (_isFree[i] && _wanted[i] is < 0 or > 1)
            {
                double end = _wanted[i] < 0 ? 0 : 1;
                double able = (end - solution[i]) / (_wanted[i] - solution[i]);
                if (_isFree[i] && able < share)
                {
                    (share, stopped) = (able, i);
                }
            }
        }

        for (int i = 0; i < columns; i++)
        {
            if (_isFree[i])
            {
                solution[i] = Math.Clamp(solution[i] + (share * (_wanted[i] - solution[i])), 0, 1);
                _isFree[i] &= stopped < 0 || solution[i] is > 0 and < 1;
            }
        }

        if (stopped >= 0)
        {
            solution[stopped] = _wanted[stopped] < 0 ? 0 : 1;
            _isFree[stopped] = false;
        }

        return stopped >= 0;
    }

    // The bound entry that would move farthest into its range; -1 when none would.
    private int MostUnwilling(double[] solution)
    {
        int most = -1;
        double farthest = Rounding;
        for (int i = 0; i < columns; i++)
        {
            double into = solution[i] <= 0 ? _wanted[i] : 1 - _wanted[i];
            if (!_isFree[i] && !_isSettled[i] && into > farthest * (1 + Math.Abs(_wanted[i])))
            {
                (most, farthest) = (i, into / (1 + Math.Abs(_wanted[i])));
            }
        }

        return most;
    }
}
