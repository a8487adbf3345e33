using System.Runtime.CompilerServices;
using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>One turn or shift of a joint, packed for computing.</summary>
internal readonly struct AxisRecord(Vec3 direction, AxisTurn turn, int coordinate, double slope, double intercept, PiecewisePolynomial? curve)
{
    /// <summary>Unit vector in the joint's frame, as the turns before have left it.</summary>
    public readonly Vec3 Direction = direction;

    /// <summary>Which of the frame's own axes the direction is, for turns.</summary>
    public readonly AxisTurn Turn = turn;

    /// <summary>The coordinate that drives it; −1 when it stays.</summary>
    public readonly int Coordinate = coordinate;

    private readonly double _slope = slope;
    private readonly double _intercept = intercept;
    private readonly PiecewisePolynomial? _curve = curve;

    /// <summary>Whether it is its coordinate, or the coordinate turned round, but for a constant.</summary>
    public bool IsPure => _curve is null && Math.Abs(_slope) == 1;

    /// <summary>Angle or shift, and its rate with the coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Value(double[] q, out double slope)
    {
        if (_curve is not null)
        {
            return _curve.Value(q[Coordinate], out slope);
        }

        slope = _slope;
        return Coordinate < 0 ? _intercept : _intercept + (_slope * q[Coordinate]);
    }
}
