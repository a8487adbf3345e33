using Backline.Numerics;

namespace Backline.Coaching.Measures;

/// <summary>
/// What is added to a measure of the near side to undo the landmark model's usual error, and how far the result is
/// still off. In the measure's edge unit (degrees or millimetres).
/// </summary>
/// <remarks>
/// corrected = raw + Offset + Sine · sin θ + Cosine · (1 − cos θ) + LagSeconds · d(raw)/dt, where θ is the raw trunk
/// inclination: a landmark that sits beside its joint by an arrow that is fixed partly in the picture and partly in the
/// trunk errs in just this way. The standard error grows with the trunk's speed and with a shank that leans
/// forward by φ in the bow: √(StandardError² + (MovingError · dθ/dt)² + (LeaningError · φ · sin θ)²).
/// </remarks>
public sealed record Correction
{
    /// <value>1. In the measure's unit: what is missing when the trunk is upright.</value>
    public required double Offset { get; init; }

    /// <value>1. In the measure's unit: weight of the sine of the trunk inclination.</value>
    public required double Sine { get; init; }

    /// <value>1. In the measure's unit: weight of one minus the cosine of the trunk inclination.</value>
    public required double Cosine { get; init; }

    /// <value>s. How far the measure lags behind the movement.</value>
    public required double LagSeconds { get; init; }

    /// <value>1. In the measure's unit: one standard error on a body that was not learnt from, at rest.</value>
    public required double StandardError { get; init; }

    /// <value>s. Standard error for each degree a second of the trunk's speed, in the measure's unit per degree.</value>
    public required double MovingErrorSeconds { get; init; }

    /// <value>1. Standard error for each degree the shank leans forward in a full bow, in the measure's unit per degree.</value>
    public required double LeaningErrorPerDegree { get; init; }

    /// <value>1. In the measure's unit: root mean square error without the correction.</value>
    public required double RawError { get; init; }

    /// <value>1. In the measure's unit: root mean square error of the far side, corrected by the same formula.</value>
    public required double FarError { get; init; }

    // Beyond what was learnt from, the correction stays as it is at the edge.
    private const double LeastTrunk = -20;
    private const double MostTrunk = 90;

    /// <summary>What to add to the raw value.</summary>
    /// <param name="trunk">Raw trunk inclination.</param>
    /// <param name="rate">1/s. How fast the raw value changes, in its unit a second.</param>
    /// <returns>1. In the measure's unit.</returns>
    public double At(Angle trunk, double rate)
    {
        double angle = Math.Clamp(trunk.Degrees, LeastTrunk, MostTrunk) * (Math.PI / 180);
        return Offset + (Sine * Math.Sin(angle)) + (Cosine * (1 - Math.Cos(angle))) + (LagSeconds * rate);
    }
}
