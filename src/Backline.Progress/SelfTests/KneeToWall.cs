using System.Globalization;
using Backline.Numerics;
using Backline.Practice;
using Backline.Practice.Anthropometry;

namespace Backline.Progress.SelfTests;

/// <summary>The knee-to-wall check of both ankles: how far the big toe is from the wall with the knee touching and the heel down.</summary>
/// <param name="Left">m. Left toe to wall; 0 to 0.30.</param>
/// <param name="Right">m. Right toe to wall; 0 to 0.30.</param>
/// <remarks>The geometry, its assumptions and its sources stand in docs/science/ankle-check.md.</remarks>
/// <exception cref="ArgumentOutOfRangeException">A distance is not from 0 to 0.30 m.</exception>
public sealed record KneeToWall(double Left, double Right)
{
    /// <summary>m. Smallest change of one person's distance that is more than scatter, measured again by the same hand.</summary>
    /// <remarks>Powden, Hoch and Hoch (2015), Man Ther, doi:10.1016/j.math.2015.01.004: mean of 12 studies.</remarks>
    public const double SmallestRealChange = 0.019;

    /// <summary>m. Smallest difference between one person's ankles that is more than scatter.</summary>
    /// <remarks>Chisholm (2012), Physiother Can, doi:10.3138/ptc.2011-41; people with ankle trouble, n = 53.</remarks>
    public const double SmallestRealSideDifference = 0.015;

    /// <summary>m. Mean distance of 50 healthy adults.</summary>
    /// <remarks>J Sci Med Sport (2017), PMID 28108266: 10.3 ± 3.0 cm.</remarks>
    public const double UsualDistance = 0.103;

    /// <summary>m. Standard deviation of that distance between people.</summary>
    public const double UsualSpread = 0.030;

    private const double Longest = 0.30;
    private const double LengthError = 0.014; // m. Foot, ankle place and knee front together: see the page named above.
    private const double ShankShareError = 0.04; // 1. Spread of shank length over height, by the same page.
    private const double Steepest = 50 * Math.PI / 180; // rad. Beyond any ankle of the norms; keeps far distances from nonsense.

    /// <value>m. Left toe to wall.</value>
    public double Left { get; } = Checked(Left, nameof(Left));

    /// <value>m. Right toe to wall.</value>
    public double Right { get; } = Checked(Right, nameof(Right));

    /// <value>m. The stiffer side's distance.</value>
    public double Stiffer => Math.Min(Left, Right);

    /// <value>The clearly stiffer side, or <see langword="null"/> when the difference may be scatter.</value>
    public Side? StifferSide => Math.Abs(Left - Right) < SmallestRealSideDifference ? null : Left < Right ? Side.Left : Side.Right;

    /// <summary>A check as people give it.</summary>
    /// <param name="leftCm">cm. Left toe to wall; 0 to 30.</param>
    /// <param name="rightCm">cm. Right toe to wall; 0 to 30.</param>
    public static KneeToWall FromCentimetres(double leftCm, double rightCm) => new(leftCm / 100, rightCm / 100);

    /// <summary>How far the ankle bends at this distance.</summary>
    /// <param name="distance">m. Toe to wall; 0 to 0.30.</param>
    /// <param name="body">The body's proportions.</param>
    /// <returns>The shin's lean over a flat foot, which is the ankle's dorsiflexion; at most 50°.</returns>
    /// <remarks>
    /// The knee's skin is at the wall, its axis the knee's depth k before it; the ankle axis is the foot's length less a behind the toe. So the knee
    /// axis is d + f − a − k ahead of the ankle axis, a shank s away: sin θ = (d + f − a − k) / s.
    /// </remarks>
    public static Angle Dorsiflexion(double distance, BodyProportions body)
    {
        ArgumentNullException.ThrowIfNull(body);
        double forward = Checked(distance, nameof(distance)) + body.Foot - body.HeelToAnkle - body.KneeFront;
        return Angle.FromRadians(Math.Min(Math.Asin(Math.Min(forward / body.Shank, 1)), Steepest));
    }

    /// <summary>One standard error of <see cref="Dorsiflexion"/>: the scatter of the distance and of what is assumed of the body.</summary>
    /// <param name="distance">m. Toe to wall; 0 to 0.30.</param>
    /// <param name="body">The body's proportions.</param>
    public static Angle DorsiflexionStandardError(double distance, BodyProportions body)
    {
        Angle angle = Dorsiflexion(distance, body);
        double distanceError = SmallestRealChange / (1.96 * Math.Sqrt(2));
        double byLengths = Math.Sqrt((distanceError * distanceError) + (LengthError * LengthError)) / (body.Shank * Math.Cos(angle.Radians));
        double byShank = ShankShareError * Math.Tan(angle.Radians);
        return Angle.FromRadians(Math.Sqrt((byLengths * byLengths) + (byShank * byShank)));
    }

    /// <summary>Where a distance lies among healthy adults.</summary>
    /// <param name="distance">m. Toe to wall; 0 to 0.30.</param>
    public static KneeToWallBand BandOf(double distance) => (Checked(distance, nameof(distance)) - UsualDistance) switch
    {
        < -UsualSpread => KneeToWallBand.LessThanMost,
        > UsualSpread => KneeToWallBand.MoreThanMost,
        _ => KneeToWallBand.Usual,
    };

    /// <summary>Whether one ankle's distance has really changed.</summary>
    /// <param name="before">m. The earlier distance; 0 to 0.30.</param>
    /// <param name="after">m. The later distance; 0 to 0.30.</param>
    public static KneeToWallChange Compare(double before, double after)
    {
        double change = Checked(after, nameof(after)) - Checked(before, nameof(before));
        const double Rounding = 1e-9; // m. 8.1 → 10.0 cm is the smallest real change, whatever the last bit says.
        return Math.Abs(change) < SmallestRealChange - Rounding ? KneeToWallChange.WithinScatter
            : change > 0 ? KneeToWallChange.Farther : KneeToWallChange.Nearer;
    }

    private static double Checked(double distance, string parameter) => distance is >= 0 and <= Longest
        ? distance
        : throw new ArgumentOutOfRangeException(
            parameter, distance, string.Create(CultureInfo.InvariantCulture, $"Toe-to-wall distance must be from 0 to {Longest}, in metres."));
}
