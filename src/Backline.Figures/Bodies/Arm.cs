using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>An arm: its joints, and which way the hand points.</summary>
/// <param name="Shoulder">Shoulder axis.</param>
/// <param name="Elbow">Elbow axis.</param>
/// <param name="Wrist">Wrist axis.</param>
/// <param name="HandDirection">From wrist to fingertips, of length one.</param>
internal sealed record Arm(PlanePoint Shoulder, PlanePoint Elbow, PlanePoint Wrist, PlanePoint HandDirection)
{
    /// <summary>An arm whose wrist is at a place, elbow hanging down or back; <see langword="null"/> when it is out of reach.</summary>
    /// <param name="shoulder">Shoulder axis.</param>
    /// <param name="wrist">Where the wrist shall be.</param>
    /// <param name="upper">m. Upper arm.</param>
    /// <param name="fore">m. Forearm.</param>
    /// <param name="hand">Direction of the hand.</param>
    public static Arm? Reaching(PlanePoint shoulder, PlanePoint wrist, double upper, double fore, PlanePoint hand)
    {
        PlanePoint line = wrist - shoulder;
        double distance = line.Length;
        if (distance > upper + fore || distance < Math.Abs(upper - fore))
        {
            return null;
        }

        double along = ((upper * upper) - (fore * fore) + (distance * distance)) / (2 * distance);
        double aside = Math.Sqrt(Math.Max(0, (upper * upper) - (along * along)));
        PlanePoint unit = line.Unit;
        PlanePoint side = unit.Turned;
        PlanePoint one = shoulder + (along * unit) + (aside * side);
        PlanePoint other = shoulder + (along * unit) - (aside * side);
        PlanePoint elbow = one.Y + one.X < other.Y + other.X ? one : other;
        return new Arm(shoulder, elbow, wrist, hand);
    }
}
