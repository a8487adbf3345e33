namespace Backline.Biomechanics.Muscles;

/// <summary>The muscle of Thelen (2003), J Biomech Eng 125:70–77, doi:10.1115/1.1531112; OpenSim's Thelen2003Muscle.</summary>
public sealed record ThelenMuscleSpecification : MuscleSpecification
{
    /// <value>1. Tendon strain at maximal isometric force; &gt; 0.</value>
    public double TendonStrainAtMaxForce { get; init; } = 0.04;

    /// <value>1. Passive fibre strain at maximal isometric force; &gt; 0.</value>
    public double FibreStrainAtMaxForce { get; init; } = 0.6;

    /// <value>1. Width of the Gaussian of active force; &gt; 0.</value>
    public double ActiveShape { get; init; } = 0.45;

    /// <value>1. Steepness of the exponential of passive force; &gt; 0.</value>
    public double PassiveShape { get; init; } = 5;

    /// <value>1. Bend of the force–velocity curve; &gt; 0.</value>
    public double ForceVelocityShape { get; init; } = 0.25;

    /// <value>1. Largest force while lengthening, in maximal isometric forces; above 1.</value>
    public double MaxLengtheningForce { get; init; } = 1.4;
}
