namespace Backline.Biomechanics.Muscles;

/// <summary>A muscle standing still, fibre and tendon pulling alike.</summary>
public readonly record struct MuscleEquilibrium
{
    /// <summary>How the search ended.</summary>
    public EquilibriumStatus Status { get; init; }

    /// <value>1. Activation, 0 to 1.</value>
    public double Activation { get; init; }

    /// <value>m. Length of the whole path.</value>
    public double PathLength { get; init; }

    /// <value>m. Length of the fibres.</value>
    public double FibreLength { get; init; }

    /// <value>
    /// m. Length of the tendon: what the fibres leave of the path. At the lower bound, where nothing pulls, that is less than the slack length, and below
    /// zero for a path shorter than the shortest fibre, as no body has it; OpenSim gives the same. A rigid tendon's too.
    /// </value>
    public double TendonLength { get; init; }

    /// <value>1. Cosine of the angle between fibres and tendon.</value>
    public double CosPennation { get; init; }

    /// <value>1. Fibre length in optimal fibre lengths.</value>
    public double NormFibreLength { get; init; }

    /// <value>1. Tendon strain; below zero while it is slack, below −1 where its length is below zero.</value>
    public double TendonStrain { get; init; }

    /// <value>N. Passive force of the fibres.</value>
    public double PassiveFibreForce { get; init; }

    /// <value>N. Active force of the fibres.</value>
    public double ActiveFibreForce { get; init; }

    /// <value>N. Force of the tendon.</value>
    public double TendonForce { get; init; }

    /// <value>rad. The angle between fibres and tendon.</value>
    public double Pennation => Math.Acos(Math.Clamp(CosPennation, -1, 1));

    /// <value>N. Passive force of the fibres along the tendon.</value>
    public double PassiveForceAlongTendon => PassiveFibreForce * CosPennation;

    /// <value>N. Active force of the fibres along the tendon.</value>
    public double ActiveForceAlongTendon => ActiveFibreForce * CosPennation;

    /// <value>N. All force of the fibres along the tendon.</value>
    public double FibreForceAlongTendon => (PassiveFibreForce + ActiveFibreForce) * CosPennation;
}
