namespace Backline.Biomechanics.Muscles;

/// <summary>The shape of Millard's curve of passive force against fibre length. The last three are all given or all absent.</summary>
public sealed record FibreForceLengthShape
{
    /// <value>1. Strain at which the fibre begins to resist.</value>
    public double StrainAtZeroForce { get; init; }

    /// <value>1. Strain at one maximal isometric force; above the strain at zero force.</value>
    public double StrainAtOneNormForce { get; init; } = 0.7;

    /// <value>1. Slope at the foot of the curve; absent: 0.2.</value>
    public double? StiffnessAtLowForce { get; init; }

    /// <value>1. Slope at one maximal isometric force; absent: 2 over the width of the strains.</value>
    public double? StiffnessAtOneNormForce { get; init; }

    /// <value>1. How sharply the curve bends, 0 to 1; absent: 0.75.</value>
    public double? Curviness { get; init; }

    /// <summary>Where the shape stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
