namespace Backline.Biomechanics.Ligaments;

/// <summary>A soft stop of a coordinate, packed for computing.</summary>
internal readonly record struct LimitRecord(int Coordinate, CoordinateLimitSpecification Limit)
{
    /// <summary>The generalised force on the coordinate: back from either stop, stiffness coming up over the transition.</summary>
    /// <remarks>Source: OpenSim 4.6, Simulation/Model/CoordinateLimitForce.cpp, calcLimitForce, at rest.</remarks>
    public double Force(double value)
    {
        double above = value - Limit.UpperLimit;
        double below = Limit.LowerLimit - value;
        return (Limit.LowerStiffness * Step(below / Limit.Transition) * below) - (Limit.UpperStiffness * Step(above / Limit.Transition) * above);
    }

    // From 0 to 1 with no slope and no curvature at either end.
    private static double Step(double t)
    {
        double x = Math.Clamp(t, 0, 1);
        return x * x * x * (10 + (x * (-15 + (6 * x))));
    }
}
