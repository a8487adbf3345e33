namespace Backline.Stretching.Postures;

/// <summary>An arm of two lengths that brings the palm to a place, in the plane of the bow.</summary>
/// <param name="Raise">rad. The upper arm against hanging straight down, + forward.</param>
/// <param name="Bend">rad. The elbow's bend.</param>
/// <param name="IsReached">Whether the palm is there; else the arm is straight and points at it.</param>
internal readonly record struct ArmReach(double Raise, double Bend, bool IsReached)
{
    /// <summary>Finds the arm's angles.</summary>
    /// <param name="upper">m. Shoulder to elbow.</param>
    /// <param name="fore">m. Elbow to palm.</param>
    /// <param name="forward">m. The palm forward of the shoulder.</param>
    /// <param name="down">m. The palm below the shoulder.</param>
    /// <remarks>The law of cosines; the elbow points back.</remarks>
    public static ArmReach To(double upper, double fore, double forward, double down)
    {
        double distance = Math.Sqrt((forward * forward) + (down * down));
        double cosine = ((distance * distance) - (upper * upper) - (fore * fore)) / (2 * upper * fore);
        double bend = Math.Acos(Math.Clamp(cosine, -1, 1));
        double raise = Math.Atan2(forward, down) - Math.Atan2(fore * Math.Sin(bend), upper + (fore * Math.Cos(bend)));
        return new ArmReach(raise, bend, cosine is >= -1 and <= 1);
    }
}
