using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>Where belly and thigh meet in front of a bent hip.</summary>
/// <param name="Crease">Where their outlines cross.</param>
/// <param name="BellyFrom">1. From where on along the trunk the belly is free of the thigh.</param>
/// <param name="ThighFrom">1. From where on along the thigh it is free of the belly.</param>
/// <param name="Backward">Away from the crease, of length one.</param>
internal readonly record struct HipFold(PlanePoint Crease, double BellyFrom, double ThighFrom, PlanePoint Backward)
{
    /// <summary>1. Depth of the belly before the trunk line, in trunk lengths.</summary>
    public const double BellyDepth = 0.200;

    /// <summary>1. Depth of the thigh before its axis, in thigh lengths.</summary>
    public const double ThighDepth = 0.232;

    // Two lines at a distance d from the arms of an angle F cross d / cos(F / 2) from its corner, d tan(F / 2) along each arm.
    public static HipFold Of(BodyPose pose)
    {
        double lean = pose.Spine.LeanAt(0);
        var pelvisForward = new PlanePoint(Math.Cos(lean), -Math.Sin(lean));
        PlanePoint thighForward = pose.ThighFrame.Across;
        PlanePoint forward = PlanePoint.Between(pelvisForward, thighForward);
        double cosine = Math.Clamp((pelvisForward.X * forward.X) + (pelvisForward.Y * forward.Y), 0.58, 1);
        bool isBent = (pelvisForward.X * thighForward.Y) - (pelvisForward.Y * thighForward.X) > 0;
        double tangent = isBent ? Math.Sqrt(1 - (cosine * cosine)) / cosine : 0;
        PlanePoint crease = pose.Hip + (BellyDepth * 0.97 / cosine * pose.Spine.Length * forward);
        return new HipFold(crease, (BellyDepth * tangent) + 0.10, (ThighDepth * tangent) + 0.16, -1 * forward);
    }
}
