namespace Backline.Biomechanics.Muscles;

/// <summary>The shape of Millard's curve of force against fibre velocity. Velocities in maximal velocities.</summary>
public sealed record ForceVelocityShape
{
    /// <value>1. Slope at full shortening speed.</value>
    public double ConcentricSlopeAtVmax { get; init; }

    /// <value>1. Slope near full shortening speed.</value>
    public double ConcentricSlopeNearVmax { get; init; } = 0.25;

    /// <value>1. Slope standing still.</value>
    public double IsometricSlope { get; init; } = 5;

    /// <value>1. Slope at full lengthening speed.</value>
    public double EccentricSlopeAtVmax { get; init; }

    /// <value>1. Slope near full lengthening speed.</value>
    public double EccentricSlopeNearVmax { get; init; } = 0.15;

    /// <value>1. Force at full lengthening speed, in maximal isometric forces; above 1.</value>
    public double MaxEccentricMultiplier { get; init; } = 1.4;

    /// <value>1. How sharply the shortening half bends, 0 to 1.</value>
    public double ConcentricCurviness { get; init; } = 0.6;

    /// <value>1. How sharply the lengthening half bends, 0 to 1.</value>
    public double EccentricCurviness { get; init; } = 0.9;

    /// <summary>Where the shape stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
