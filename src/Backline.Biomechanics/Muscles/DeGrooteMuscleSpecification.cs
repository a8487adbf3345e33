namespace Backline.Biomechanics.Muscles;

/// <summary>The muscle of De Groote, Kinney, Rao, Fregly (2016), Ann Biomed Eng 44:2922–2936, doi:10.1007/s10439-016-1591-9; OpenSim's DeGrooteFregly2016Muscle.</summary>
public sealed record DeGrooteMuscleSpecification : MuscleSpecification
{
    /// <value>1. Widens the active curve about its peak; 1 or more.</value>
    public double ActiveForceWidthScale { get; init; } = 1;

    /// <value>1. Damping of the fibre, in maximal forces per maximal velocity; 0 for none.</value>
    public double FibreDamping { get; init; }

    /// <value>1. Passive fibre strain at maximal isometric force; &gt; 0.</value>
    public double PassiveStrainAtOneNormForce { get; init; } = 0.6;

    /// <value>1. Tendon strain at maximal isometric force; &gt; 0.</value>
    public double TendonStrainAtOneNormForce { get; init; } = 0.049;

    /// <summary>Whether the fibre carries no passive force.</summary>
    public bool IgnoresPassiveForce { get; init; }
}
