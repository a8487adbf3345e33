using Backline.Biomechanics;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>Finds hip, ankle and pelvis so that the foot lies where it should while the shin leans as it should.</summary>
/// <remarks>
/// <para>Seven unknowns: flexion, adduction and rotation of the hip, ankle, subtalar joint, the pelvis forward and up. Seven conditions: the heel's place (3), a point ahead of it at its height and side (2), a point
/// beside it at its height (1), the shin's lean (1). Newton's method with the columns of the model; the joints' oblique axes are the model's own, so a turned or tilted foot is exact.</para>
/// <para>Residual ≤ 1e-13 m; usually four steps from the sagittal guess.</para>
/// </remarks>
internal sealed class LegSolver
{
    // 1. Steps in which whatever leaves every joint within its range is found: of 95,000 such postures at random, in one draw by no command of the project, none took more than seven.
    // Who searches longer finds legs bent another way round, an ankle by 130°, where feet cannot be laid as they should.
    private const int MostSteps = 10;

    private const int Size = 7;
    private const double Tolerance = 1e-13;

    // m. Arms of the points that stand for the foot's directions; any length of a foot's size does.
    private const double Ahead = 0.2;
    private const double Beside = 0.1;

    private readonly StandingModel _model;
    private readonly int[] _unknowns;
    private readonly Vec3[] _jacobian;
    private readonly Vec3[] _second;
    private readonly double[] _matrix = new double[Size * Size];
    private readonly double[] _right = new double[Size];

    public LegSolver(StandingModel model)
    {
        _model = model;
        CoordinateNumbers c = model.Coordinates;
        _unknowns = [c.HipFlexion, c.HipAdduction, c.HipRotation, c.Ankle, c.Subtalar, c.PelvisForward, c.PelvisUp];
        _jacobian = new Vec3[model.Model.CoordinateNames.Count];
        _second = new Vec3[model.Model.CoordinateNames.Count];
    }

    /// <summary>Changes the seven unknowns of a state in which all else is set.</summary>
    /// <param name="foot">The foot's directions in ground.</param>
    /// <param name="heel">m. Where the heel bears.</param>
    /// <param name="shankInclination">rad. The shin's lean.</param>
    /// <param name="values">The coordinates, changed in place.</param>
    /// <param name="workspace">Left posed at the answer.</param>
    /// <returns>Whether the conditions hold.</returns>
    public bool Solve(in Rotation foot, Vec3 heel, double shankInclination, Span<double> values, Workspace workspace)
    {
        double best = double.PositiveInfinity;
        for (int step = 0; step < MostSteps; step++)
        {
            workspace.Pose(values);
            double error = Fill(in foot, heel, shankInclination, workspace);
            if (error <= Tolerance || (error >= best && error < 1e-10))
            {
                return true;
            }

            best = Math.Min(best, error);
            if (!LinearSystem.Solve(_matrix, _right))
            {
                return false;
            }

            // A step of more than half a radian says the guess was far; it is shortened.
            double largest = 0;
            for (int i = 0; i < Size; i++)
            {
                largest = Math.Max(largest, Math.Abs(_right[i]));
            }

            double share = Math.Min(1, 0.5 / largest);
            for (int i = 0; i < Size; i++)
            {
                values[_unknowns[i]] -= share * _right[i];
            }
        }

        return false;
    }

    private double Fill(in Rotation foot, Vec3 heel, double shankInclination, Workspace workspace)
    {
        LandmarkPoints points = _model.Landmarks;
        BodyPoint ahead = new(points.Heel.Body, points.Heel.Place + new Vec3(Ahead, 0, 0));
        BodyPoint beside = new(points.Heel.Body, points.Heel.Place + new Vec3(0, 0, Beside));
        Vec3 heelError = points.Heel.InGround(workspace) - heel;
        Vec3 aheadError = ahead.InGround(workspace) - heel - (Ahead * foot.X);
        Vec3 besideError = beside.InGround(workspace) - heel - (Beside * foot.Z);
        Row(points.Heel, workspace);
        Take(0, Vec3.UnitX, heelError);
        Take(1, Vec3.UnitY, heelError);
        Take(2, Vec3.UnitZ, heelError);
        Row(ahead, workspace);
        Take(3, foot.Y, aheadError);
        Take(4, foot.Z, aheadError);
        Row(beside, workspace);
        Take(5, foot.Y, besideError);
        TakeShank(shankInclination, workspace);
        double error = 0;
        foreach (double one in _right)
        {
            error = Math.Max(error, Math.Abs(one));
        }

        return error;
    }

    private void Row(BodyPoint point, Workspace workspace) => workspace.PointJacobian(point.Body, point.Place, _jacobian);

    private void Take(int row, Vec3 direction, Vec3 error)
    {
        _right[row] = Vec3.Dot(direction, error);
        for (int i = 0; i < Size; i++)
        {
            _matrix[(row * Size) + i] = Vec3.Dot(direction, _jacobian[_unknowns[i]]);
        }
    }

    // The line from ankle to knee, seen from the side, stands at right angles to a line that leans so.
    private void TakeShank(double shankInclination, Workspace workspace)
    {
        LandmarkPoints points = _model.Landmarks;
        Vec3 across = new(Math.Cos(shankInclination), -Math.Sin(shankInclination), 0);
        workspace.PointJacobian(points.AnkleCentre.Body, points.AnkleCentre.Place, _second);
        Row(points.KneeCentre, workspace);
        for (int i = 0; i < _jacobian.Length; i++)
        {
            _jacobian[i] -= _second[i];
        }

        Take(6, across, points.KneeCentre.InGround(workspace) - points.AnkleCentre.InGround(workspace));
    }
}
