namespace Backline.Biomechanics.Paths;

/// <summary>When a conditional point takes part, packed for computing.</summary>
internal readonly record struct ConditionRecord(int Coordinate, double Min, double Max)
{
    // rad. OpenSim 4.6, ConditionalPathPoint::isActive, widens the range by this much at both ends.
    private const double Margin = 1e-5;

    // rad. Nearer than this to its switch a point is reported as being at it.
    private const double SwitchMargin = 1e-6;

    public bool Holds(double value) => value >= Min - Margin && value <= Max + Margin;

    public bool IsAtSwitch(double value) =>
        Math.Abs(value - (Min - Margin)) < SwitchMargin || Math.Abs(value - (Max + Margin)) < SwitchMargin;
}
