namespace Backline.Biomechanics.Muscles;

/// <summary>The shape of Millard's curve of active force against fibre length. Lengths in optimal fibre lengths.</summary>
public sealed record ActiveForceLengthShape
{
    /// <value>1. Where the curve rises from its floor; &gt; 0.</value>
    public double MinLength { get; init; } = 0.4441;

    /// <value>1. Where the steep rise turns into the shallow one; below 1.</value>
    public double TransitionLength { get; init; } = 0.73;

    /// <value>1. Where the curve is back at its floor; above 1.</value>
    public double MaxLength { get; init; } = 1.8123;

    /// <value>1. Slope of the shallow rise.</value>
    public double ShallowAscendingSlope { get; init; } = 0.8616;

    /// <value>1. The floor, in maximal forces. A damped or rigid-tendon muscle takes 0, an undamped elastic one at least 0.1.</value>
    public double MinValue { get; init; } = 0.1;

    /// <summary>Where the shape stands.</summary>
    public Place Place { get; init; } = new("/forceset");
}
