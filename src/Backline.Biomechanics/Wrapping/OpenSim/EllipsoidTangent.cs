using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The point where a line from a given end, in a given plane, touches an ellipsoid, to the tolerance OpenSim 4.6 uses.
/// </summary>
/// <remarks>
/// Least squares over the point and a level d of its tangent plane: the point lies in the plane of the path, on the surface,
/// and its tangent plane n·x + d = 0 holds both the point and the end. Levenberg–Marquardt steps of a sixteenth, lengthened
/// as long as that helps. Source of the rules: OpenSim 4.6, Simulation/Wrap/WrapEllipsoid.cpp, calcTangentPoint.
/// </remarks>
internal struct EllipsoidTangent
{
    private const double SquareTolerance = 1e-8;
    private const double OnSurfaceTolerance = 1e-4;
    private const int MostRounds = 50;
    private const int MostTrials = 1000;
    private const double StepShare = 1.0 / 16;

    private readonly Vec3 _end;
    private readonly Vec3 _inverseSquare;   // 1 / half axis², per axis
    private readonly Vec3 _normal;
    private readonly double _level;

    private Vec3 _point;
    private double _d;
    private Errors _errors;
    private Vec3 _step;
    private double _stepD;

    private EllipsoidTangent(Vec3 start, Vec3 end, Vec3 half, Vec3 normal, double level)
    {
        _end = end;
        _inverseSquare = new(1 / (half.X * half.X), 1 / (half.Y * half.Y), 1 / (half.Z * half.Z));
        _normal = normal;
        _level = level;
        _point = start;
        _d = -Vec3.Dot(Gradient(start), start);
        _errors = Residuals();
    }

    /// <summary>The touching point; the end itself when it lies on the surface.</summary>
    public static Vec3 Find(double endOutside, Vec3 start, Vec3 end, Vec3 half, Vec3 normal, double level)
    {
        if (Math.Abs(endOutside) < OnSurfaceTolerance)
        {
            return end;
        }

        var search = new EllipsoidTangent(start, end, half, normal, level);
        search.Run();
        return search._point;
    }

    private void Run()
    {
        double before = _errors.Square;
        double damping = 0.01;
        Span<double> jacobian = stackalloc double[16];
        Span<double> normalMatrix = stackalloc double[16];
        Span<double> descent = stackalloc double[4];
        for (int round = 0; _errors.Square > SquareTolerance && round < MostRounds; round++)
        {
            FillJacobian(jacobian);
            FillNormalEquations(jacobian, normalMatrix, descent);
            ShortenUntilBetter(normalMatrix, descent, ref damping, ref before);
            damping /= 8;
            LengthenWhileBetter(ref before);
            before = _errors.Square;
        }
    }

    private readonly Vec3 Gradient(Vec3 point) => 2 * Vec3.Scale(point, _inverseSquare);

    private readonly Errors Residuals()
    {
        Vec3 gradient = Gradient(_point);
        return new(
            Vec3.Dot(_normal, _point) - _level,
            Vec3.Dot(Vec3.Scale(_point, _inverseSquare), _point) - 1,
            Vec3.Dot(gradient, _point) + _d,
            Vec3.Dot(gradient, _end) + _d);
    }

    // Row per unknown (x, y, z, d), column per residual.
    private readonly void FillJacobian(Span<double> jacobian)
    {
        for (int i = 0; i < 3; i++)
        {
            double twice = 2 * _inverseSquare[i];
            jacobian[(4 * i) + 0] = _normal[i];
            jacobian[(4 * i) + 1] = twice * _point[i];
            jacobian[(4 * i) + 2] = twice * 2 * _point[i];
            jacobian[(4 * i) + 3] = twice * _end[i];
        }

        jacobian[12] = 0;
        jacobian[13] = 0;
        jacobian[14] = 1;
        jacobian[15] = 1;
    }

    private readonly void FillNormalEquations(ReadOnlySpan<double> jacobian, Span<double> normalMatrix, Span<double> descent)
    {
        Span<double> errors = [_errors.OffPlane, _errors.OffSurface, _errors.OffOwnTangent, _errors.OffEndTangent];
        for (int i = 0; i < 4; i++)
        {
            double sum = 0;
            for (int k = 0; k < 4; k++)
            {
                sum -= jacobian[(4 * i) + k] * errors[k];
            }

            descent[i] = sum;
            for (int j = 0; j < 4; j++)
            {
                double product = 0;
                for (int k = 0; k < 4; k++)
                {
                    product += jacobian[(4 * i) + k] * jacobian[(4 * j) + k];
                }

                normalMatrix[(4 * i) + j] = product;
            }
        }
    }

    private void ShortenUntilBetter(ReadOnlySpan<double> normalMatrix, ReadOnlySpan<double> descent, ref double damping, ref double before)
    {
        double share = Approach() * StepShare;
        Span<double> matrix = stackalloc double[16];
        Span<double> right = stackalloc double[4];
        for (int trial = 0; _errors.Square >= before && trial < MostTrials; trial++)
        {
            normalMatrix.CopyTo(matrix);
            descent.CopyTo(right);
            for (int i = 0; i < 4; i++)
            {
                matrix[5 * i] *= 1 + damping;
            }

            LinearSystem.Solve(matrix, right);
            _step = share * new Vec3(right[0], right[1], right[2]);
            _stepD = share * right[3];
            before = _errors.Square;
            Move(1);
            damping *= 4;
        }
    }

    // Near the end the direction to it says little, and steps are shortened.
    private readonly double Approach()
    {
        double cosine = Vec3.Dot((_end - _point).Direction(), _end.Direction());
        return cosine > 0.1 ? 1 - Math.Pow(cosine, 100) : 1;
    }

    private void LengthenWhileBetter(ref double before)
    {
        double factor = 0.5;
        for (int trial = 0; _errors.Square <= before && trial < MostTrials; trial++)
        {
            factor *= 2;
            before = _errors.Square;
            Move(factor);
        }

        Move(-factor);
    }

    private void Move(double factor)
    {
        _point += factor * _step;
        _d += factor * _stepD;
        _errors = Residuals();
    }

    private readonly record struct Errors(double OffPlane, double OffSurface, double OffOwnTangent, double OffEndTangent)
    {
        public double Square => (OffPlane * OffPlane) + (OffSurface * OffSurface) + (OffOwnTangent * OffOwnTangent) + (OffEndTangent * OffEndTangent);
    }
}
