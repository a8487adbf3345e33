using Backline.Figures.Drawing;
using Backline.Practice.Anthropometry;
using Backline.Practice.Protocols;

namespace Backline.Figures.Bodies;

/// <summary>Where a foot stands: heel on the floor or lifted, ball on the roll or on the floor.</summary>
/// <param name="Heel">Where the heel bears.</param>
/// <param name="Ball">Where the ball bears.</param>
/// <param name="Pitch">rad. Sole line against the floor, + toes up.</param>
/// <param name="Roll">The roll's centre, or <see langword="null"/> on the floor.</param>
/// <param name="RollRadius">m. The roll's radius; 0 on the floor.</param>
internal sealed record FootPose(PlanePoint Heel, PlanePoint Ball, double Pitch, PlanePoint? Roll, double RollRadius)
{
    /// <summary>Stands a foot on the floor or, as high as it goes, on a roll.</summary>
    /// <param name="posture">Whether it is on the roll, and how far the heel is lifted.</param>
    /// <param name="body">The foot's lengths.</param>
    /// <param name="rollDiameter">m. The roll's diameter.</param>
    /// <remarks>
    /// The sole line from the heel at height e touches the roll at the ball, L along it. The roll's centre is then sqrt(L² + r²)
    /// from the heel and r above the floor, which gives its place; the pitch is the line's direction. With e = 0 it is
    /// 2 atan(r / L), and the ball is at height h with pitch = asin(h / L).
    /// </remarks>
    public static FootPose Of(StepPosture posture, BodyProportions body, double rollDiameter)
    {
        double lift = posture.HeelLiftMm / 1000;
        double lever = body.ContactToBall;
        var heel = new PlanePoint(0, lift);
        if (!posture.IsOnRoll)
        {
            double tip = -Math.Asin(Math.Min(lift / lever, 0.9));
            return new FootPose(heel, heel + (lever * PlanePoint.Rising(tip)), tip, null, 0);
        }

        double radius = rollDiameter / 2;
        double away = Math.Sqrt((lever * lever) + (radius * radius) - ((radius - lift) * (radius - lift)));
        double pitch = Math.Atan2(radius - lift, away) + Math.Atan2(radius, lever);
        return new FootPose(heel, heel + (lever * PlanePoint.Rising(pitch)), pitch, new PlanePoint(away, radius), radius);
    }
}
