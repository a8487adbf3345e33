namespace Backline.Biomechanics.Muscles;

/// <summary>The shape of Millard's curve of tendon force against tendon length. The last three are all given or all absent.</summary>
public sealed record TendonForceLengthShape
{
    /// <value>1. Strain at one maximal isometric force; &gt; 0.</value>
    public double StrainAtOneNormForce { get; init; } = 0.049;

    /// <value>1. Slope at one maximal isometric force; absent: 1.375 over the strain.</value>
    public double? StiffnessAtOneNormForce { get; init; }

    /// <value>1. Force at the end of the toe region, in maximal forces; absent: 2/3.</value>
    public double? NormForceAtToeEnd { get; init; }

    /// <value>1. How sharply the curve bends, 0 to 1; absent: 0.5.</value>
    public double? Curviness { get; init; }

    /// <summary>Where the shape stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
