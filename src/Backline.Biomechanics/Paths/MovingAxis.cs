using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>One component of a sliding point, packed for computing.</summary>
/// <param name="Coordinate">What moves it; −1 when it stays.</param>
/// <param name="Min">The smallest value at which it still moves.</param>
/// <param name="Max">The largest value at which it still moves.</param>
/// <param name="Curve">m. The component against the coordinate.</param>
internal readonly record struct MovingAxis(int Coordinate, double Min, double Max, PiecewisePolynomial Curve)
{
    /// <summary>m. The component; beyond the coordinate's range it stays where it is at the end.</summary>
    public double Value(double[] q) => Curve.Value(Coordinate < 0 ? 0 : Math.Clamp(q[Coordinate], Min, Max));

    /// <summary>m per unit. Its rate; zero beyond the coordinate's range.</summary>
    public double Rate(double[] q)
    {
        if (Coordinate < 0 || q[Coordinate] < Min || q[Coordinate] > Max)
        {
            return 0;
        }

        Curve.Value(q[Coordinate], out double slope);
        return slope;
    }

    /// <summary>m per unit. The rate OpenSim uses, which goes on beyond the coordinate's range.</summary>
    public double UnclampedRate(double[] q)
    {
        if (Coordinate < 0)
        {
            return 0;
        }

        Curve.Value(q[Coordinate], out double slope);
        return slope;
    }
}
