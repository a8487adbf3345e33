using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>Where the thing under the hands stands, and the arm on it.</summary>
/// <param name="Arm">The near arm.</param>
/// <param name="IsHandOn">Whether the hand rests on the support; else the arm hangs.</param>
/// <param name="Palm">Where the hand rests; of no meaning when it does not.</param>
/// <param name="Edge">m. The side of the thing that faces the person.</param>
/// <param name="IsChairTurned">Whether the chair stands with its back to the person.</param>
internal sealed record SupportPose(Arm Arm, bool IsHandOn, PlanePoint Palm, double Edge, bool IsChairTurned)
{
    // Heights in body heights, so that a tall and a small figure stand by things of their size.
    public const double BlockHeight = 0.23 / 1.70;
    public const double SeatHeight = 0.45 / 1.70;
    public const double ChairBackHeight = 0.92 / 1.70;
    private const double PalmThickness = 0.012;
    private const double Comfortable = 0.95; // 1. Of the arm's length: a soft elbow.

    public static SupportPose Of(BodyPose pose, FigureSupport support)
    {
        double height = pose.Body.Height;
        double clear = ToeTip(pose) + (0.02 * height);
        return support switch
        {
            FigureSupport.Chair => OnTop(pose, ChairBackHeight * height, clear, 0.02 * height, true)
                ?? OnTop(pose, SeatHeight * height, clear, 0.06 * height, false)
                ?? Hanging(pose, clear, true),
            FigureSupport.Block => OnTop(pose, BlockHeight * height, clear, 0.035 * height, false) ?? Hanging(pose, clear, false),
            FigureSupport.Wall => OnWall(pose, clear) ?? Hanging(pose, clear, false),
            _ => Hanging(pose, clear, false),
        };
    }

    /// <summary>m. How far forward the toes reach.</summary>
    /// <param name="pose">The body.</param>
    public static double ToeTip(BodyPose pose) => Math.Max(
        LegShape.ToeSkins(pose).SelectMany(toe => toe.Points).Max(point => point.X),
        (pose.Foot.Roll?.X ?? 0) + pose.Foot.RollRadius);

    private static SupportPose? OnTop(BodyPose pose, double top, double clear, double inset, bool isChairTurned)
    {
        double wristHeight = top + (PalmThickness * pose.Body.Height);
        double drop = pose.Shoulder.Y - wristHeight;
        double reach = Comfortable * (pose.Body.UpperArm + pose.Body.Forearm);
        double forward = drop * drop < reach * reach ? Math.Sqrt((reach * reach) - (drop * drop)) : 0;
        double x = Math.Max(pose.Shoulder.X + Math.Min(forward, 0.24 * pose.Body.Height), clear + inset);
        var wrist = new PlanePoint(x, wristHeight);
        Arm? arm = drop < 0 ? null
            : Arm.Reaching(pose.Shoulder, wrist, pose.Body.UpperArm, pose.Body.Forearm, PlanePoint.Rising(isChairTurned ? -0.30 : -0.10));
        return arm is null ? null : new SupportPose(arm, true, new PlanePoint(x, top), x - inset, isChairTurned);
    }

    private static SupportPose? OnWall(BodyPose pose, double clear)
    {
        double height = pose.Body.Height;
        double face = pose.HeadFrame.At(-0.12, 0.48).X;
        double crown = pose.HeadFrame.At(0.5, 0).X;
        double wall = Math.Max(Math.Max(face, crown) + (0.03 * height), Math.Max(clear, pose.Shoulder.X + (0.275 * height)));
        double wristX = wall - (0.02 * height);
        double up = Math.Clamp((pose.Spine.Inclination - 0.35) * 0.12, -0.05, 0.09) * height;
        var wrist = new PlanePoint(wristX, pose.Shoulder.Y + up);
        Arm? arm = Arm.Reaching(pose.Shoulder, wrist, pose.Body.UpperArm, pose.Body.Forearm, PlanePoint.Rising(1.35));
        return arm is null ? null : new SupportPose(arm, true, new PlanePoint(wall, wrist.Y), wall, false);
    }

    private static SupportPose Hanging(BodyPose pose, double clear, bool isChairTurned)
    {
        PlanePoint elbow = pose.Shoulder - (pose.Body.UpperArm * PlanePoint.Leaning(0.07));
        PlanePoint wrist = elbow - (pose.Body.Forearm * PlanePoint.Leaning(-0.13));
        var arm = new Arm(pose.Shoulder, elbow, wrist, -1 * PlanePoint.Leaning(-0.05));
        double lowest = wrist.Y - pose.Body.Hand;
        if (lowest < 0)
        {
            var raised = new PlanePoint(pose.Shoulder.X + (0.03 * pose.Body.Height), pose.Body.Hand + 0.01);
            arm = Arm.Reaching(pose.Shoulder, raised, pose.Body.UpperArm, pose.Body.Forearm, -1 * PlanePoint.Leaning(-0.1)) ?? arm;
        }

        return new SupportPose(arm, false, arm.Wrist, clear, isChairTurned);
    }
}
