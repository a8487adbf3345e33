using Backline.Numerics;
using Backline.Practice.Anthropometry;

namespace Backline.Progress.SelfTests;

/// <summary>The knee-to-wall check of both ankles: how far the big toe is from the wall with the knee touching and the heel down.</summary>
/// <param name="Left">m. Left toe to wall; 0 to 0.30.</param>
/// <param name="Right">m. Right toe to wall; 0 to 0.30.</param>
public sealed record KneeToWall(double Left, double Right)
{
    /// <summary>m. Smallest change of one person's distance that is more than scatter.</summary>
    public const double SmallestRealChange = 0.019;

    /// <value>m. The stiffer side's distance.</value>
    public double Stiffer => Math.Min(Left, Right);

    /// <summary>A check as people give it.</summary>
    /// <param name="leftCm">cm. Left toe to wall.</param>
    /// <param name="rightCm">cm. Right toe to wall.</param>
    public static KneeToWall FromCentimetres(double leftCm, double rightCm) => new(leftCm / 100, rightCm / 100);

    /// <summary>How far the ankle bends at this distance.</summary>
    /// <param name="distance">m. Toe to wall.</param>
    /// <param name="body">The body's proportions.</param>
    public static Angle Dorsiflexion(double distance, BodyProportions body) => Angle.FromRadians(Math.Asin(
        Math.Clamp((distance + body.Foot - body.HeelToAnkle - body.KneeFront) / body.Shank, -1, 1)));
}
