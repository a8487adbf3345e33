using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>The outlines of shirt, neck and head. Depths in lengths of the trunk or the head, drawn by eye.</summary>
internal static class TrunkShape
{
    public static Outline Shirt(BodyPose pose)
    {
        Spine spine = pose.Spine;
        double hem = Math.Max(0.20, HipFold.Of(pose).BellyFrom + 0.04);
        return new Outline()
        .Corner(spine.Beside(hem, HipFold.BellyDepth + 0.006))
        .Through(spine.Beside(Math.Max(0.36, hem + 0.08), 0.198), spine.Beside(0.52, 0.206), spine.Beside(0.70, 0.228), spine.Beside(0.86, 0.202))
        .Through(spine.Beside(0.98, 0.128))
        .Corner(spine.Beside(1.075, 0.062))
        .Through(spine.Beside(1.095, -0.03))
        .Corner(spine.Beside(1.125, -0.105))
        .Through(spine.Beside(1.02, -0.178), spine.Beside(0.90, -0.222), spine.Beside(0.74, -0.236), spine.Beside(0.56, -0.205))
        .Through(spine.Beside(0.40, -0.184), spine.Beside(0.29, -0.192))
        .Corner(spine.Beside(0.20, -0.2235))
        .Through(spine.Beside((0.2 + hem) / 2, 0.0));
    }

    public static Outline Neck(Spine spine, Frame head) => new Outline()
        .Corner(spine.Beside(0.99, 0.10))
        .Through(spine.Beside(1.09, 0.068))
        .Through(head.At(-0.41, 0.14))
        .Corner(head.At(-0.30, 0.20))
        .Corner(head.At(-0.05, -0.38))
        .Through(head.At(-0.30, -0.335))
        .Through(spine.Beside(1.16, -0.095))
        .Corner(spine.Beside(1.02, -0.15));

    public static Outline Head(Frame head) => new Outline()
        .Through(head.At(0.50, -0.06), head.At(0.465, 0.13), head.At(0.355, 0.30), head.At(0.20, 0.385), head.At(0.095, 0.402))
        .Through(head.At(0.045, 0.388), head.At(-0.035, 0.430), head.At(-0.105, 0.478), head.At(-0.135, 0.462))
        .Through(head.At(-0.158, 0.408), head.At(-0.215, 0.416), head.At(-0.245, 0.396), head.At(-0.285, 0.402))
        .Through(head.At(-0.330, 0.372), head.At(-0.400, 0.385), head.At(-0.462, 0.340), head.At(-0.478, 0.265))
        .Through(head.At(-0.435, 0.130), head.At(-0.340, 0.010), head.At(-0.22, -0.10), head.At(-0.25, -0.24))
        .Through(head.At(-0.20, -0.345), head.At(-0.03, -0.425), head.At(0.16, -0.440), head.At(0.34, -0.365), head.At(0.455, -0.225));
}
