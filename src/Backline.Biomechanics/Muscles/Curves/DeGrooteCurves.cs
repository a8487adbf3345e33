namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>De Groote's curves: three bells, an exponential, an exponential tendon and a logarithm.</summary>
/// <remarks>
/// De Groote, Kinney, Rao, Fregly (2016), Ann Biomed Eng 44:2922–2936, supplement, with the constants of OpenSim 4.6,
/// Actuators/DeGrooteFregly2016Muscle.h (Apache-2.0), which make the active curve 1 at its peak, the tendon unloaded at its
/// slack length, and force–velocity pass through (−1, 0) and (0, 1).
/// </remarks>
internal readonly struct DeGrooteCurves : IMuscleCurves
{
    /// <summary>1. The fibre length, in optimal ones, at which the passive curve starts.</summary>
    public const double ShortestFibre = 0.2;

    private const double PassiveShape = 4;
    private const double TendonScale = 0.2;

    private readonly double _width;
    private readonly double _passiveRate;
    private readonly double _passiveOffset;
    private readonly double _passiveScale;
    private readonly double _tendonRate;

    public DeGrooteCurves(DeGrooteMuscleSpecification muscle)
    {
        _width = muscle.ActiveForceWidthScale;
        _passiveRate = PassiveShape / muscle.PassiveStrainAtOneNormForce;
        _passiveOffset = Math.Exp(_passiveRate * (ShortestFibre - 1));
        _passiveScale = muscle.IgnoresPassiveForce ? 0 : 1 / (Math.Exp(PassiveShape) - _passiveOffset);
        _tendonRate = Math.Log((1 + TendonScale) / TendonScale) / muscle.TendonStrainAtOneNormForce;
    }

    public double Active(double fibreLength, out double slope)
    {
        double x = ((fibreLength - 1) / _width) + 1;
        double value = Bell(x, 0.8150671134243542, 1.055033428970575, 0.162384573599574, 0.063303448465465, out double first)
            + Bell(x, 0.433004984392647, 0.716775413397760, -0.029947116970696, 0.200356847296188, out double second)
            + Bell(x, 0.1, 1.0, 0.353553390593274, 0.0, out double third);
        slope = (first + second + third) / _width;
        return value;
    }

    public double Passive(double fibreLength, out double slope)
    {
        double growth = Math.Exp(_passiveRate * (fibreLength - 1));
        slope = _passiveScale * _passiveRate * growth;
        return _passiveScale * (growth - _passiveOffset);
    }

    public double Tendon(double tendonLength, out double slope)
    {
        double growth = TendonScale * Math.Exp(_tendonRate * (tendonLength - 1));
        slope = _tendonRate * growth;
        return growth - TendonScale;
    }

    public double Velocity(double fibreVelocity, double activation, double activeMultiplier)
    {
        double v = (-8.149 * fibreVelocity) - 0.374;
        return (-0.3211346127989808 * Math.Log(v + Math.Sqrt((v * v) + 1))) + 0.8825327733249912;
    }

    private static double Bell(double x, double height, double centre, double width, double widening, out double slope)
    {
        double spread = width + (widening * x);
        double distance = x - centre;
        double ratio = distance / spread;
        double value = height * Math.Exp(-0.5 * ratio * ratio);
        slope = -value * distance * (width + (centre * widening)) / (spread * spread * spread);
        return value;
    }
}
