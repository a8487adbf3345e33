using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Practice.Protocols;

namespace Backline.Figures.Scenes;

/// <summary>The parts that matter, named beside the body.</summary>
internal static class SideViewLabels
{
    public static void Draw(Svg svg, PictureFrame frame, BodyPose pose, StepPosture posture, SupportPose support)
    {
        double left = frame.Left + 0.02;
        double unit = pose.Body.Height;
        if (posture.HeelLiftMm <= 0)
        {
            Label(svg, "Heels down", new PlanePoint(left, 0.10 * unit), pose.FootFrame.At(-0.055, 0.05), true);
        }

        Label(svg, "Shins upright", new PlanePoint(left, 0.215 * unit), pose.ShankFrame.At(0.35, -0.17), true);
        Label(svg, posture.KneeFlexionDeg < 12 ? "Knees unlocked" : "Knees soft", new PlanePoint(left, 0.33 * unit), pose.ThighFrame.At(0.86, -0.12), true);
        double right = Math.Max(SupportPose.ToeTip(pose), support.Edge * (support.IsHandOn ? 1 : 0)) + (0.03 * unit);
        if (posture.ToeLiftDeg > 5)
        {
            Label(svg, "Toes up", new PlanePoint(right, 0.14 * unit), LegShape.ToeSkins(pose).First().Points.ElementAt(4), false);
        }

        if (pose.Foot.Roll is { } roll)
        {
            Label(svg, "Roll", new PlanePoint(right, 0.035 * unit), roll + (pose.Foot.RollRadius * PlanePoint.Rising(0.2)), false);
        }
    }

    private static void Label(Svg svg, string words, PlanePoint at, PlanePoint target, bool isBefore) =>
        Note.Draw(svg, words, at, target, 0.052, isBefore ? NoteSide.Before : NoteSide.Beside);
}
