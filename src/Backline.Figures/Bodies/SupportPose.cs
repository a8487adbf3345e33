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
    public const double BlockWidth = 0.10 / 1.70; // its height as well, where it lies on its broad side
    public const double LyingWidth = 0.15 / 1.70;
    public const double LyingStep = (LyingWidth - BlockWidth) / 2;
    public const int MostLying = 2;
    public const double SeatHeight = 0.45 / 1.70;
    public const double ChairBackHeight = 0.95 / 1.70;
    public const double ChairDepth = 0.245;
    private const double Farthest = 0.24; // 1. Hands no farther forward than looks at ease.
    private const double PalmThickness = 0.012;
    private const double Comfortable = 0.95; // 1. Of the arm's length: a soft elbow.

    /// <value>1. How many blocks lie under the one that stands.</value>
    public int Lying { get; init; }

    public static SupportPose Of(BodyPose pose, FigureSupport support)
    {
        double height = pose.Body.Height;
        double clear = ToeTip(pose) + (0.008 * height);
        return support switch
        {
            FigureSupport.Chair => OnChair(pose, clear),
            FigureSupport.Block => OnBlock(pose, clear),
            FigureSupport.Wall => OnWall(pose, clear) ?? Hanging(pose, clear, false),
            _ => Hanging(pose, clear, false),
        };
    }

    /// <summary>m. How far forward the toes reach.</summary>
    /// <param name="pose">The body.</param>
    public static double ToeTip(BodyPose pose) => Math.Max(
        LegShape.ToeSkins(pose).SelectMany(toe => toe.Points).Max(point => point.X),
        (pose.Foot.Roll?.X ?? 0) + pose.Foot.RollRadius);

    /// <summary>m. Height of a standing block's top.</summary>
    /// <param name="lying">1. How many blocks lie under it.</param>
    /// <param name="bodyHeight">m. Standing height of the body beside it.</param>
    public static double BlockTop(int lying, double bodyHeight) => (BlockHeight + (lying * BlockWidth)) * bodyHeight;

    // As few blocks as the hands need; the whole hand rather than its tips.
    private static SupportPose OnBlock(BodyPose pose, double clear)
    {
        double height = pose.Body.Height;
        for (int lying = 0; lying <= MostLying; lying++)
        {
            double top = BlockTop(lying, height);
            double step = lying > 0 ? LyingStep * height : 0;
            if ((OnTop(pose, top, clear, step + (0.035 * height)) ?? FingertipsOn(pose, top, clear, step + (0.03 * height))) is { } on)
            {
                return on with { Lying = lying };
            }
        }

        return Hanging(pose, clear + (0.025 * height), false);
    }

    // Upright: the chair's back is near, its seat beyond. Bowed: hands on the seat, or over the seat on its far back.
    private static SupportPose OnChair(BodyPose pose, double clear)
    {
        double height = pose.Body.Height;
        double back = ChairBackHeight * height;
        bool isHigh = pose.Shoulder.Y - back > 0.10 * height;
        SupportPose? turned = isHigh ? OnTop(pose, back, clear, 0.014 * height) : null;
        return (turned is null ? null : turned with { IsChairTurned = true })
            ?? OnTop(pose, SeatHeight * height, clear, 0.008 * height)
            ?? OnTop(pose, back, clear, (ChairDepth - 0.014) * height)
            ?? Hanging(pose, clear, true);
    }

    // The hand lies on a level top, as far forward as long arms and ease allow.
    private static SupportPose? OnTop(BodyPose pose, double top, double clear, double inset)
    {
        double height = pose.Body.Height;
        double wristHeight = top + (PalmThickness * height);
        double drop = pose.Shoulder.Y - wristHeight;
        double reach = Comfortable * (pose.Body.UpperArm + pose.Body.Forearm);
        double forward = drop * drop < reach * reach ? Math.Sqrt((reach * reach) - (drop * drop)) : 0;
        double x = Math.Max(pose.Shoulder.X + Math.Min(forward, Farthest * height), clear + inset);
        Arm? arm = drop < -0.12 * height
            ? null
            : Arm.Reaching(pose.Shoulder, new PlanePoint(x, wristHeight), pose.Body.UpperArm, pose.Body.Forearm, PlanePoint.Rising(-0.25));
        return arm is null ? null : new SupportPose(arm, true, new PlanePoint(x, top), x - inset, false);
    }

    // A low thing that the palm does not reach may be in reach of the fingertips.
    private static SupportPose? FingertipsOn(BodyPose pose, double top, double clear, double inset)
    {
        var tip = new PlanePoint(Math.Max(pose.Shoulder.X + (0.04 * pose.Body.Height), clear + inset), top);
        PlanePoint hand = -1 * PlanePoint.Leaning(-0.12);
        PlanePoint wrist = tip - (pose.Body.Hand * hand);
        Arm? arm = wrist.Y > pose.Shoulder.Y ? null : Arm.Reaching(pose.Shoulder, wrist, pose.Body.UpperArm, pose.Body.Forearm, hand);
        return arm is null ? null : new SupportPose(arm, true, tip, tip.X - inset, false);
    }

    private static SupportPose? OnWall(BodyPose pose, double clear)
    {
        double height = pose.Body.Height;
        double face = pose.HeadFrame.At(-0.12, 0.48).X;
        double crown = pose.HeadFrame.At(0.5, 0).X;
        double wall = Math.Max(Math.Max(face, crown) + (0.03 * height), Math.Max(clear, pose.Shoulder.X + ((pose.Spine.Inclination > 1.0 ? 0.325 : 0.275) * height)));
        double wristX = wall - (0.02 * height);
        double up = (pose.Spine.Inclination > 1.0 ? 0.02 : Math.Clamp((pose.Spine.Inclination - 0.35) * 0.12, -0.05, 0.09)) * height;
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

        return new SupportPose(arm, false, arm.Wrist, Math.Max(clear, arm.Wrist.X - (0.03 * pose.Body.Height)), isChairTurned);
    }
}
