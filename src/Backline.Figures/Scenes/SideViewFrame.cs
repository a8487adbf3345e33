using Backline.Figures.Bodies;
using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>The frame of side views: the same for all postures of the stretch, wider only for a body that leans far out of it.</summary>
internal static class SideViewFrame
{
    public static PictureFrame Of(BodyPose pose, SupportPose support)
    {
        double height = pose.Body.Height;
        PlanePoint[] outermost =
        [
            .. TrunkShape.Head(pose.HeadFrame).Points, .. ArmShape.Skin(support.Arm, height, pose.Body.Hand).Points, .. LegShape.Shorts(pose).Points,
        ];
        double margin = 0.02 * height;
        return new PictureFrame(
            Math.Min(-0.30 * height, outermost.Min(point => point.X) - margin),
            Math.Max(0.74 * height, Math.Max(outermost.Max(point => point.X), support.IsHandOn ? support.Edge + (0.035 * height) : 0) + margin),
            -0.045 * height,
            1.055 * height);
    }
}
