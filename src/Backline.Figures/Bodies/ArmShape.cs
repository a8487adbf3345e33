using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>The outlines of an arm: skin from shoulder to fingertips, and a short sleeve.</summary>
internal static class ArmShape
{
    public static Outline Skin(Arm arm, double height, double handLength)
    {
        (Frame upper, Frame fore) = Parts(arm);
        var hand = new Frame(arm.Wrist, arm.HandDirection, arm.HandDirection.Turned, handLength);
        PlanePoint side = PlanePoint.Between(upper.Across, fore.Across);
        double cosine = (upper.Along.X * fore.Along.X) + (upper.Along.Y * fore.Along.Y);
        double fold = Math.Sqrt((1 + cosine) / 2);
        PlanePoint wristSide = PlanePoint.Between(fore.Across, hand.Across);
        return new Outline()
            .Through(upper.At(0.10, 0.155), upper.At(0.40, 0.142), upper.At(0.70, 0.122))
            .Through(arm.Elbow + (0.0225 * height * fold * side))
            .Through(fore.At(0.26, 0.158), fore.At(0.48, 0.138), fore.At(0.75, 0.100))
            .Through(arm.Wrist + (0.0148 * height * wristSide))
            .Through(hand.At(0.16, 0.175), hand.At(0.33, 0.240), hand.At(0.50, 0.262), hand.At(0.575, 0.215), hand.At(0.47, 0.155))
            .Through(hand.At(0.62, 0.128), hand.At(0.82, 0.105), hand.At(0.96, 0.070), hand.At(1.0, 0.0), hand.At(0.95, -0.075))
            .Through(hand.At(0.72, -0.130), hand.At(0.44, -0.165), hand.At(0.18, -0.155))
            .Through(arm.Wrist - (0.0148 * height * wristSide))
            .Through(fore.At(0.75, -0.102), fore.At(0.42, -0.145), fore.At(0.16, -0.152))
            .Through(arm.Elbow - (0.0245 * height * side))
            .Through(upper.At(0.75, -0.130), upper.At(0.42, -0.150), upper.At(0.10, -0.155));
    }

    public static Outline Sleeve(Arm arm)
    {
        (Frame upper, _) = Parts(arm);
        return new Outline()
            .Corner(upper.At(0.52, 0.180))
            .Through(upper.At(0.22, 0.205), upper.At(-0.06, 0.185), upper.At(-0.205, 0.07), upper.At(-0.215, -0.06), upper.At(-0.10, -0.190))
            .Through(upper.At(0.20, -0.215))
            .Corner(upper.At(0.52, -0.190))
            .Through(upper.At(0.545, 0.0));
    }

    private static (Frame Upper, Frame Fore) Parts(Arm arm) => (Along(arm.Shoulder, arm.Elbow), Along(arm.Elbow, arm.Wrist));

    private static Frame Along(PlanePoint from, PlanePoint to)
    {
        PlanePoint along = (to - from).Unit;
        return new Frame(from, along, along.Turned, (to - from).Length);
    }
}
