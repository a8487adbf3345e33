namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>The curves an equilibrium needs. Lengths in optimal fibre or tendon slack lengths, forces in maximal forces.</summary>
internal interface IMuscleCurves
{
    /// <summary>Active force at full activation and standing still.</summary>
    double Active(double fibreLength, out double slope);

    /// <summary>Passive fibre force.</summary>
    double Passive(double fibreLength, out double slope);

    /// <summary>Tendon force.</summary>
    double Tendon(double tendonLength, out double slope);

    /// <summary>Force against fibre velocity, the latter in maximal velocities; an activation and an active multiplier shape Thelen's.</summary>
    double Velocity(double fibreVelocity, double activation, double activeMultiplier);
}
