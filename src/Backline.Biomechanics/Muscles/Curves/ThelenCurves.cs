namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>Thelen's curves: a Gaussian, an exponential, an exponential toe with a straight line, and a hyperbola.</summary>
/// <remarks>
/// Thelen (2003), J Biomech Eng 125:70–77, equations 1 to 7, with the exact toe constants and the linear extrapolation of
/// force–velocity of OpenSim 4.6, Actuators/Thelen2003Muscle.cpp (Apache-2.0).
/// </remarks>
internal readonly struct ThelenCurves : IMuscleCurves
{
    private const double ToeForce = 0.33;
    private const double ToeShape = 3;

    // 1. Share of the largest lengthening force from which force–velocity goes on in a straight line.
    private const double LinearShare = 0.95;

    private readonly double _activeShape;
    private readonly double _passiveRate;
    private readonly double _passiveScale;
    private readonly double _toeStrain;
    private readonly double _tendonStiffness;
    private readonly double _toeScale;
    private readonly double _bend;
    private readonly double _most;

    public ThelenCurves(ThelenMuscleSpecification muscle)
    {
        _activeShape = muscle.ActiveShape;
        _passiveRate = muscle.PassiveShape / muscle.FibreStrainAtMaxForce;
        _passiveScale = 1 / (Math.Exp(muscle.PassiveShape) - 1);
        double e3 = Math.Exp(ToeShape);
        _toeStrain = 99 * muscle.TendonStrainAtMaxForce * e3 / ((166 * e3) - 67);
        _tendonStiffness = 0.67 / (muscle.TendonStrainAtMaxForce - _toeStrain);
        _toeScale = ToeForce / (e3 - 1);
        _bend = muscle.ForceVelocityShape;
        _most = muscle.MaxLengtheningForce;
    }

    public double Active(double fibreLength, out double slope)
    {
        double x = fibreLength - 1;
        double value = Math.Exp(-x * x / _activeShape);
        slope = -2 * x / _activeShape * value;
        return value;
    }

    public double Passive(double fibreLength, out double slope)
    {
        if (fibreLength <= 1)
        {
            slope = 0;
            return 0;
        }

        double growth = Math.Exp(_passiveRate * (fibreLength - 1));
        slope = _passiveScale * _passiveRate * growth;
        return _passiveScale * (growth - 1);
    }

    public double Tendon(double tendonLength, out double slope)
    {
        double strain = tendonLength - 1;
        if (strain <= 0)
        {
            slope = 0;
            return 0;
        }

        if (strain > _toeStrain)
        {
            slope = _tendonStiffness;
            return ToeForce + (_tendonStiffness * (strain - _toeStrain));
        }

        double growth = Math.Exp(ToeShape * strain / _toeStrain);
        slope = _toeScale * ToeShape / _toeStrain * growth;
        return _toeScale * (growth - 1);
    }

    // Velocity against force is c (F - A) / b with A = activation x multiplier, c = 0.25 + 0.75 a, and b = A + F / bend while
    // shortening, k (A most - F) with k = (2 + 2 / bend) / (most - 1) while lengthening; here solved for F.
    public double Velocity(double fibreVelocity, double activation, double activeMultiplier)
    {
        double isometric = activation * activeMultiplier;
        if (!(isometric > 0))
        {
            return 1;
        }

        double c = 0.25 + (0.75 * activation);
        double k = (2 + (2 / _bend)) / (_most - 1);
        double slowest = -c;
        double lengtheningEdge = LinearShare * _most * isometric;
        double edgeVelocity = c * (lengtheningEdge - isometric) / (k * ((isometric * _most) - lengtheningEdge));
        double force;
        if (fibreVelocity <= slowest)
        {
            double slope = (c / isometric) + (c / (isometric * _bend));
            force = (fibreVelocity - slowest) / slope;
        }
        else if (fibreVelocity <= 0)
        {
            force = isometric * (c + fibreVelocity) / (c - (fibreVelocity / _bend));
        }
        else if (fibreVelocity < edgeVelocity)
        {
            force = isometric * (c + (fibreVelocity * k * _most)) / (c + (fibreVelocity * k));
        }
        else
        {
            double b = k * ((isometric * _most) - lengtheningEdge);
            double slope = (c / b) + (c * (lengtheningEdge - isometric) * k / (b * b));
            force = lengtheningEdge + ((fibreVelocity - edgeVelocity) / slope);
        }

        return Math.Max(0, force / isometric);
    }
}
