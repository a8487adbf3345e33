namespace Backline.Practice.Measures;

/// <summary>
/// An angle that is the sum of others, of every body and in every posture, for they are taken between the same lines of the
/// picture (docs/science/camera.md, 5).
/// </summary>
public sealed record MeasureSum
{
    private MeasureSum(Measure whole, params (Measure Measure, int Sign)[] parts)
    {
        Whole = whole;
        Parts = parts;
    }

    /// <value>Trunk and thigh make the hip, shank and thigh the knee; foot and shank make the ankle.</value>
    public static IReadOnlyList<MeasureSum> All { get; } =
    [
        new(Measure.HipFlexion, (Measure.TrunkInclination, 1), (Measure.KneeFlexion, 1), (Measure.ShankInclination, -1)),
        new(Measure.AnkleDorsiflexion, (Measure.FootPitch, 1), (Measure.ShankInclination, 1)),
    ];

    /// <value>The angle that is the sum.</value>
    public Measure Whole { get; }

    /// <value>What it is the sum of, each with +1 or −1. The first has +1.</value>
    public IReadOnlyList<(Measure Measure, int Sign)> Parts { get; }

    /// <value>The parts by name, for example <c>footPitchDeg + shankInclinationDeg</c>.</value>
    public string PartNames => string.Concat(Parts.Select((part, i) => (i == 0 ? "" : SignOf(part.Sign)) + MeasureNames.NameOf(part.Measure)));

    /// <summary>A sign as it stands between two parts.</summary>
    /// <param name="sign">1. +1 or −1.</param>
    public static string SignOf(int sign) => sign > 0 ? " + " : " − ";
}
