using Backline.Numerics;

namespace Backline.Biomechanics.Ligaments;

/// <summary>A ligament or spring along a path, packed for computing.</summary>
/// <param name="RestingLength">m. Length up to which it does not pull.</param>
/// <param name="Scale">N. For a ligament: multiplies its curve.</param>
/// <param name="Curve">For a ligament: force against length over resting length; <see langword="null"/> for a spring.</param>
/// <param name="Stiffness">N/m. For a spring: pull per stretch.</param>
internal readonly record struct LigamentRecord(double RestingLength, double Scale, PiecewisePolynomial? Curve, double Stiffness)
{
    /// <summary>N. The pull at a path length; a band never pushes.</summary>
    public double Tension(double pathLength)
    {
        if (pathLength <= RestingLength)
        {
            return 0;
        }

        return Curve is null ? Stiffness * (pathLength - RestingLength) : Math.Max(0, Scale * Curve.Value(pathLength / RestingLength));
    }
}
