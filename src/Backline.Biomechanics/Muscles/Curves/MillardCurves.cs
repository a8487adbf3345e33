namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>Millard's curves, tabulated.</summary>
internal readonly struct MillardCurves(TabulatedCurve active, TabulatedCurve passive, TabulatedCurve tendon, TabulatedCurve velocity) : IMuscleCurves
{
    public double Active(double fibreLength, out double slope) => active.Value(fibreLength, out slope);

    public double Passive(double fibreLength, out double slope) => passive.Value(fibreLength, out slope);

    public double Tendon(double tendonLength, out double slope) => tendon.Value(tendonLength, out slope);

    public double Velocity(double fibreVelocity, double activation, double activeMultiplier) => velocity.Value(fibreVelocity, out _);
}
