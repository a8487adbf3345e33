using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Practice.Protocols;

namespace Backline.Figures.Scenes;

/// <summary>Heel, ball and toes, named beside a close-up foot.</summary>
internal static class FootLabels
{
    public static void Draw(Svg svg, BodyPose pose, StepPosture posture)
    {
        double unit = pose.Body.Height;
        double size = 0.0095 * unit;
        if (posture.HeelLiftMm <= 0)
        {
            Note.Draw(svg, "Heel down", new PlanePoint(-0.078 * unit, 0.085 * unit), pose.FootFrame.At(-0.03, 0.06), size, NoteSide.Above);
        }

        if (posture.ToeLiftDeg > 5)
        {
            PlanePoint toe = LegShape.ToeSkins(pose, true).Last().Points.ElementAt(5);
            Note.Draw(svg, "Toes up", new PlanePoint(0.175 * unit, Math.Max(0.150 * unit, toe.Y + (0.02 * unit))), toe, size, NoteSide.Above);
        }

        Note.Draw(svg, "Ball of the foot", new PlanePoint(0.055 * unit, 0.150 * unit), pose.FootFrame.At(0.675, 0.018), size, NoteSide.Above);
        if (pose.Foot.Roll is { } roll)
        {
            PlanePoint edge = roll + (pose.Foot.RollRadius * PlanePoint.Rising(-0.1));
            Note.Draw(svg, "Roll", new PlanePoint(edge.X + (0.03 * unit), 0.012 * unit), edge, size, NoteSide.Beside);
        }
    }
}
