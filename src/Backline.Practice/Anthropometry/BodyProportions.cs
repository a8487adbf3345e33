namespace Backline.Practice.Anthropometry;

/// <summary>
/// Lengths of a body's parts as shares of its height: what pictures and the ankle check assume of a body nobody measured.
/// </summary>
/// <param name="Height">m. Standing height; 0.5 to 2.5.</param>
/// <remarks>
/// <para>Segment shares: Drillis and Contini (1966), Body Segment Parameters, as drawn in Winter, Biomechanics and Motor
/// Control of Human Movement, 4th ed. (2009), figure 4.1. Means of adults; single people differ by several per cent.</para>
/// <para>The foot's inner lengths are not in that figure. Ball at 0.73, heel contact at 0.06 and ankle axis at 0.24 of the foot and the knee's depth are
/// our own round figures; what they were compared with stands in docs/science/ankle-check.md.</para>
/// </remarks>
/// <exception cref="ArgumentOutOfRangeException">The height is not from 0.5 to 2.5 m.</exception>
public sealed record BodyProportions(double Height)
{
    /// <summary>m. Height that is taken when nobody said theirs.</summary>
    public const double UsualHeight = 1.70;

    /// <value>m. Standing height.</value>
    public double Height { get; } = Height is >= 0.5 and <= 2.5
        ? Height
        : throw new ArgumentOutOfRangeException(nameof(Height), Height, "Body height must be from 0.5 to 2.5, in metres.");

    /// <value>m. Ankle axis above the floor, foot flat.</value>
    public double AnkleHeight => 0.039 * Height;

    /// <value>m. Ankle axis to knee axis.</value>
    public double Shank => (0.285 - 0.039) * Height;

    /// <value>m. Knee axis to hip axis.</value>
    public double Thigh => (0.530 - 0.285) * Height;

    /// <value>m. Hip axis to shoulder axis.</value>
    public double Trunk => (0.818 - 0.530) * Height;

    /// <value>m. Shoulder axis to elbow axis.</value>
    public double UpperArm => 0.186 * Height;

    /// <value>m. Elbow axis to wrist axis.</value>
    public double Forearm => 0.146 * Height;

    /// <value>m. Wrist axis to fingertip.</value>
    public double Hand => 0.108 * Height;

    /// <value>m. Chin to crown.</value>
    public double Head => 0.130 * Height;

    /// <value>m. Back of the heel to the longest toe.</value>
    public double Foot => 0.152 * Height;

    /// <value>m. Back of the heel to where the heel bears on the floor when the forefoot is raised.</value>
    public double HeelContact => 0.06 * Foot;

    /// <value>m. Back of the heel to the ball of the foot.</value>
    public double HeelToBall => 0.73 * Foot;

    /// <value>m. From where the heel bears on the floor to the ball: the lever that a roll lifts.</value>
    public double ContactToBall => HeelToBall - HeelContact;

    /// <value>m. Back of the heel to the ankle axis, along the sole.</value>
    public double HeelToAnkle => 0.24 * Foot;

    /// <value>m. Knee axis to the skin over the kneecap.</value>
    public double KneeFront => 0.035 * Height;

    /// <summary>How high a roll lifts the ball of the foot that stands as high up as it goes, heel down.</summary>
    /// <param name="diameter">m. The roll's diameter; 0 or more.</param>
    /// <returns>m. Where the sole is tangent to the roll: D / (1 + (D / 2L)²), L from where the heel bears to the ball.</returns>
    public double HighestBall(double diameter)
    {
        double ratio = diameter / (2 * ContactToBall);
        return diameter / (1 + (ratio * ratio));
    }
}
