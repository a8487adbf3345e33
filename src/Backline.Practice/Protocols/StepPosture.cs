namespace Backline.Practice.Protocols;

/// <summary>How a body stands in one step of a protocol: what the pictures are drawn from and what is shown to aim at.</summary>
/// <remarks>Angles in degrees and lengths in millimetres, as the names say: this is a file's shape, read and written by people.</remarks>
public sealed record StepPosture
{
    /// <value>Whether the balls of the feet are on the roll; else the person stands on the floor before it.</value>
    public bool IsOnRoll { get; init; } = true;

    /// <value>deg. Knee bend; 0 straight.</value>
    public required double KneeFlexionDeg { get; init; }

    /// <value>deg. Shin against the vertical, + knee forward.</value>
    public required double ShankInclinationDeg { get; init; }

    /// <value>deg. Hip to shoulder against the vertical, + forward.</value>
    public required double TrunkInclinationDeg { get; init; }

    /// <value>deg. How much of the bow is a rounded back: upper trunk beyond lower trunk; 0 is a flat back.</value>
    public double RoundingDeg { get; init; }

    /// <value>deg. Toes lifted from the sole line.</value>
    public double ToeLiftDeg { get; init; }

    /// <value>mm. Heel above the floor.</value>
    public double HeelLiftMm { get; init; }
}
