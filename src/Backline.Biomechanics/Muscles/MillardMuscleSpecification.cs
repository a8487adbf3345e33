namespace Backline.Biomechanics.Muscles;

/// <summary>The muscle of Millard, Uchida, Seth, Delp (2013), J Biomech Eng 135:021005, doi:10.1115/1.4023390; OpenSim's Millard2012EquilibriumMuscle.</summary>
public sealed record MillardMuscleSpecification : MuscleSpecification
{
    /// <value>1. Damping of the fibre, in maximal forces per maximal velocity; 0 for none.</value>
    public double FibreDamping { get; init; } = 0.1;

    /// <summary>Active force against fibre length.</summary>
    public ActiveForceLengthShape ActiveForceLength { get; init; } = new();

    /// <summary>Force against fibre velocity.</summary>
    public ForceVelocityShape ForceVelocity { get; init; } = new();

    /// <summary>Passive force against fibre length.</summary>
    public FibreForceLengthShape FibreForceLength { get; init; } = new();

    /// <summary>Tendon force against tendon length.</summary>
    public TendonForceLengthShape TendonForceLength { get; init; } = new();
}
