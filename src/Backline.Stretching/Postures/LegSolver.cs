using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>Finds hip, ankle and pelvis so that the foot lies where it should while the shin leans as it should.</summary>
/// <remarks>
/// <para>Seven unknowns: flexion, adduction and rotation of the hip, ankle, subtalar joint, the pelvis forward and up. Seven conditions: the heel's place (3), a point ahead of it at its height and side (2), a point
/// beside it at its height (1), the shin's lean (1). Newton's method with the columns of the model; the joints' oblique axes are the model's own, so a turned or tilted foot is exact.</para>
/// <para>Residual ≤ 1e-13 m; usually four steps from the sagittal guess. Only the bones that lead to the foot are posed.</para>
/// </remarks>
internal sealed class LegSolver
{
    // 1. Steps in which whatever leaves every joint within its range is found: of 95,000 such postures at random, in one draw by no command of the project, none took more than seven.
    // Who searches longer finds legs bent another way round, an ankle by 130°, where feet cannot be laid as they should.
    private const int MostSteps = 10;

    private const int Size = 7;
    private const double Tolerance = 1e-13; // m.
    private const double LastStep = 1e-8;   // rad or m. What a step as short as this leaves is of the order of its square.

    // m. Arms of the points that stand for the foot's directions; any length of a foot's size does.
    private const double Ahead = 0.2;
    private const double Beside = 0.1;

    private readonly LegChain _chain;
    private readonly Workspace _workspace;
    private readonly BodyPoint _ahead;
    private readonly BodyPoint _beside;
    private readonly double[] _values;
    private readonly Vec3[] _jacobian;
    private readonly Vec3[] _second;
    private readonly double[] _matrix = new double[Size * Size];
    private readonly double[] _right = new double[Size];

    public LegSolver(LegChain chain)
    {
        _chain = chain;
        _workspace = chain.Model.NewWorkspace();
        _ahead = new BodyPoint(chain.Heel.Body, chain.Heel.Place + new Vec3(Ahead, 0, 0));
        _beside = new BodyPoint(chain.Heel.Body, chain.Heel.Place + new Vec3(0, 0, Beside));
        _values = new double[chain.InWhole.Length];
        _jacobian = new Vec3[_values.Length];
        _second = new Vec3[_values.Length];
    }

    /// <summary>Changes the seven unknowns of a state in which all else is set.</summary>
    /// <param name="foot">The foot's directions in ground.</param>
    /// <param name="heel">m. Where the heel bears.</param>
    /// <param name="shankInclination">rad. The shin's lean.</param>
    /// <param name="values">The coordinates of the whole model, changed in place.</param>
    /// <returns>Whether the conditions hold.</returns>
    public bool Solve(in Rotation foot, Vec3 heel, double shankInclination, Span<double> values)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = values[_chain.InWhole[i]];
        }

        bool isFound = Search(in foot, heel, shankInclination);
        foreach (int unknown in _chain.Unknowns)
        {
            values[_chain.InWhole[unknown]] = _values[unknown];
        }

        return isFound;
    }

    private bool Search(in Rotation foot, Vec3 heel, double shankInclination)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            _workspace.Pose(_values);
            double error = Fill(in foot, heel, shankInclination);
            if (error <= Tolerance)
            {
                return true;
            }

            if (!LinearSystem.Solve(_matrix, _right))
            {
                return false;
            }

            // A step of more than half a radian says the guess was far; it is shortened.
            double largest = 0;
            foreach (double one in _right)
            {
                largest = Math.Max(largest, Math.Abs(one));
            }

            double share = Math.Min(1, 0.5 / largest);
            for (int i = 0; i < Size; i++)
            {
                _values[_chain.Unknowns[i]] -= share * _right[i];
            }

            if (largest <= LastStep && step < MostSteps - 1)
            {
                return true;
            }
        }

        return false;
    }

    private double Fill(in Rotation foot, Vec3 heel, double shankInclination)
    {
        Vec3 heelError = _chain.Heel.InGround(_workspace) - heel;
        Vec3 aheadError = _ahead.InGround(_workspace) - heel - (Ahead * foot.X);
        Vec3 besideError = _beside.InGround(_workspace) - heel - (Beside * foot.Z);
        Row(_chain.Heel);
        Take(0, Vec3.UnitX, heelError);
        Take(1, Vec3.UnitY, heelError);
        Take(2, Vec3.UnitZ, heelError);
        Row(_ahead);
        Take(3, foot.Y, aheadError);
        Take(4, foot.Z, aheadError);
        Row(_beside);
        Take(5, foot.Y, besideError);
        TakeShank(shankInclination);
        double error = 0;
        foreach (double one in _right)
        {
            error = Math.Max(error, Math.Abs(one));
        }

        return error;
    }

    private void Row(BodyPoint point) => _workspace.PointJacobian(point.Body, point.Place, _jacobian);

    private void Take(int row, Vec3 direction, Vec3 error)
    {
        _right[row] = Vec3.Dot(direction, error);
        for (int i = 0; i < Size; i++)
        {
            _matrix[(row * Size) + i] = Vec3.Dot(direction, _jacobian[_chain.Unknowns[i]]);
        }
    }

    // The line from ankle to knee, seen from the side, stands at right angles to a line that leans so.
    private void TakeShank(double shankInclination)
    {
        Vec3 across = new(Math.Cos(shankInclination), -Math.Sin(shankInclination), 0);
        _workspace.PointJacobian(_chain.AnkleCentre.Body, _chain.AnkleCentre.Place, _second);
        Row(_chain.KneeCentre);
        for (int i = 0; i < _jacobian.Length; i++)
        {
            _jacobian[i] -= _second[i];
        }

        Take(6, across, _chain.KneeCentre.InGround(_workspace) - _chain.AnkleCentre.InGround(_workspace));
    }
}
