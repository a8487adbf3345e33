namespace Backline.Stretching.Postures;

/// <summary>Where the plane of the soles lies: through the heels on the floor, touching the roll under the balls of the feet.</summary>
/// <param name="Pitch">rad. The plane against the floor, + toes up.</param>
/// <param name="BallHeight">m. The sole under the ball, above the floor.</param>
/// <param name="BallForward">m. The sole under the ball, forward of where the heel bears.</param>
/// <param name="RollCentreForward">m. The roll's middle, forward of where the heel bears; of no meaning on the floor.</param>
/// <param name="RollRadius">m. Of the roll as it is squashed; 0 on the floor.</param>
/// <param name="ContactSlope">rad. The roll's surface where the ball presses it, against the level: what friction must hold.</param>
/// <remarks>
/// <para>The roll is a circle of radius r on the floor. With the ball as high as it goes the sole, a straight line from the heel at height e, touches it at the ball, ℓ along the line.
/// The ball is then at height r (1 + cos θ), and e + ℓ sin θ = r (1 + cos θ) has the root θ = atan(r / ℓ) + asin((r − e) / √(ℓ² + r²)), which is 2 atan(r / ℓ) at e = 0.</para>
/// <para>Lower placements take that share of the ball's height over the heel. The ball, a sphere of the sole's thickness, then presses the roll lower down, where it is steeper.</para>
/// <para>docs/science/posture.md. The same plane, for a heel that bears at a point, is drawn by Backline.Figures and proposed by RollFit.</para>
/// </remarks>
public readonly record struct FootOnRoll(
    double Pitch, double BallHeight, double BallForward, double RollCentreForward, double RollRadius, double ContactSlope)
{
    /// <summary>Lays the plane of the soles.</summary>
    /// <param name="lever">m. From where the heel bears to the ball, at right angles to the roll; &gt; 0.</param>
    /// <param name="ballThickness">m. From the middle of the ball's joint to the sole.</param>
    /// <param name="rollRadius">m. Of the roll as it is squashed; 0 for the floor.</param>
    /// <param name="placement">1. 0 on the floor to 1 as high as it goes.</param>
    /// <param name="heelLift">m. The heel above the floor; less than the lever.</param>
    public static FootOnRoll Of(double lever, double ballThickness, double rollRadius, double placement, double heelLift)
    {
        double highest = Math.Atan2(rollRadius, lever)
            + Math.Asin(Math.Clamp((rollRadius - heelLift) / Math.Sqrt((lever * lever) + (rollRadius * rollRadius)), -1, 1));
        double lowest = Math.Asin(Math.Clamp(-heelLift / lever, -1, 1));
        double rise = Math.Sin(lowest) + (placement * (Math.Sin(highest) - Math.Sin(lowest)));
        double pitch = Math.Asin(Math.Clamp(rise, -1, 1));
        double height = heelLift + (lever * Math.Sin(pitch));
        double forward = lever * Math.Cos(pitch);
        if (rollRadius == 0 || placement == 0)
        {
            return new FootOnRoll(pitch, height, forward, 0, 0, 0);
        }

        // The middle of the ball, and the roll's middle as far from it as the two touch.
        double middleHeight = height + (ballThickness * Math.Cos(pitch));
        double middleForward = forward - (ballThickness * Math.Sin(pitch));
        double up = Math.Clamp((middleHeight - rollRadius) / (rollRadius + ballThickness), -1, 1);
        double across = Math.Sqrt(1 - (up * up));
        double side = highest < 0 ? -1 : 1; // a heel lifted above the roll's top brings the ball over to its far side
        return new FootOnRoll(
            pitch, height, forward, middleForward + (side * (rollRadius + ballThickness) * across), rollRadius, Math.Atan2(across, up));
    }
}
