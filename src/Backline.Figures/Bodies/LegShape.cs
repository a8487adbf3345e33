using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>The outlines of a leg: one for the skin from thigh to ball, one for each toe, one for the leg of the shorts.</summary>
/// <remarks>Depths in lengths of the part they belong to, drawn by eye to the contours of a lean adult.</remarks>
internal static class LegShape
{
    // From big toe to little toe, in foot lengths: length from the root, half thickness at the root, place of the root along the
    // sole; and how far it spreads from the common lift, in radians, seen from outside and from inside.
    private static readonly (double Length, double Thickness, double Root, double Outside, double Inside)[] Toes =
    [
        (0.270, 0.043, 0.700, 0.20, -0.04), (0.255, 0.033, 0.706, 0.05, 0.14), (0.238, 0.032, 0.698, -0.06, 0.29),
        (0.212, 0.031, 0.684, -0.17, 0.43), (0.180, 0.030, 0.668, -0.27, 0.56),
    ];

    public static Outline Skin(BodyPose pose)
    {
        Frame thigh = pose.ThighFrame;
        Frame shank = pose.ShankFrame;
        Frame foot = pose.FootFrame;
        PlanePoint kneeForward = PlanePoint.Between(thigh.Across, shank.Across);
        double bend = Math.Acos(Math.Clamp((thigh.Across.X * shank.Across.X) + (thigh.Across.Y * shank.Across.Y), -1, 1));
        double depth = pose.Body.Height;
        return new Outline()
            .Through(thigh.At(0.30, 0.05), thigh.At(0.42, 0.218), thigh.At(0.56, 0.203), thigh.At(0.74, 0.168))
            .Through(thigh.At(0.89, 0.142))
            .Through(pose.Knee + (0.0355 * depth * kneeForward))
            .Through(shank.At(0.09, 0.118), shank.At(0.20, 0.096), shank.At(0.42, 0.082), shank.At(0.66, 0.070), shank.At(0.84, 0.068))
            .Through(pose.Ankle + (0.0315 * depth * PlanePoint.Between(shank.Across, foot.Across)))
            .Through(foot.At(0.430, 0.240), foot.At(0.545, 0.172), foot.At(0.665, 0.120))
            .Through(foot.At(0.728, 0.088), foot.At(0.748, 0.050), foot.At(0.725, 0.014))
            .Through(foot.At(0.670, 0), foot.At(0.615, 0.001), foot.At(0.530, 0.014), foot.At(0.420, 0.036), foot.At(0.300, 0.030))
            .Through(foot.At(0.190, 0.006), foot.At(0.110, 0), foot.At(0, 0), foot.At(-0.035, 0.018), foot.At(-0.058, 0.062))
            .Through(foot.At(-0.060, 0.120), foot.At(-0.034, 0.205))
            .Through(shank.At(0.90, -0.092), shank.At(0.79, -0.094), shank.At(0.63, -0.122), shank.At(0.46, -0.172))
            .Through(shank.At(0.29, -0.194), shank.At(0.14, -0.158))
            .Through(pose.Knee - (0.0315 * depth * Math.Pow(Math.Cos(bend / 2), 2) * kneeForward))
            .Through(thigh.At(0.84, -0.132), thigh.At(0.64, -0.174), thigh.At(0.43, -0.203), thigh.At(0.30, -0.05));
    }

    /// <summary>The toes, farthest first: the big toe in a foot seen from outside, the little toe in one seen from inside.</summary>
    public static IEnumerable<Outline> ToeSkins(BodyPose pose, bool isFromInside = false)
    {
        Frame foot = pose.FootFrame;
        double spread = Math.Clamp(pose.ToeLift / 0.5, 0, 1);
        IEnumerable<(double Length, double Thickness, double Root, double Outside, double Inside)> inOrder = isFromInside ? Toes.Reverse() : Toes;
        foreach ((double length, double thickness, double root, double outside, double inside) in inOrder)
        {
            double angle = pose.Foot.Pitch + pose.ToeLift + ((isFromInside ? inside : outside) * spread);
            PlanePoint along = PlanePoint.Rising(angle);
            var toe = new Frame(foot.At(root, 0.046), along, along.Turned, pose.Body.Foot);
            double t = thickness;
            yield return new Outline().Through(
                toe.At(-0.03, 0.9 * t), toe.At(0.18 * length, t), toe.At(0.50 * length, 0.80 * t), toe.At(0.78 * length, 0.93 * t),
                toe.At(0.96 * length, 0.60 * t), toe.At(length, 0), toe.At(0.95 * length, -0.68 * t), toe.At(0.76 * length, -0.98 * t),
                toe.At(0.46 * length, -0.74 * t), toe.At(0.15 * length, -0.92 * t), toe.At(-0.04, -0.8 * t));
        }
    }

    /// <summary>The big toe's nail, seen from inside.</summary>
    public static Outline Nail(BodyPose pose)
    {
        (double length, double t, double root, _, double inside) = Toes[0];
        double spread = Math.Clamp(pose.ToeLift / 0.5, 0, 1);
        PlanePoint along = PlanePoint.Rising(pose.Foot.Pitch + pose.ToeLift + (inside * spread));
        var toe = new Frame(pose.FootFrame.At(root, 0.046), along, along.Turned, pose.Body.Foot);
        return new Outline().Through(
            toe.At(0.70 * length, 0.90 * t), toe.At(0.84 * length, 0.90 * t), toe.At(0.955 * length, 0.60 * t), toe.At(0.93 * length, 0.42 * t),
            toe.At(0.80 * length, 0.62 * t), toe.At(0.70 * length, 0.72 * t));
    }

    /// <summary>Covers the toes' roots, so that the lines between them end before the foot.</summary>
    public static Outline ToeRoots(BodyPose pose)
    {
        Frame foot = pose.FootFrame;
        return new Outline().Through(
            foot.At(0.60, 0.130), foot.At(0.690, 0.096), foot.At(0.725, 0.080), foot.At(0.735, 0.050), foot.At(0.715, 0.018),
            foot.At(0.66, 0.008), foot.At(0.58, 0.030), foot.At(0.56, 0.08));
    }

    public static Outline Shorts(BodyPose pose)
    {
        Frame thigh = pose.ThighFrame;
        Spine spine = pose.Spine;
        HipFold fold = HipFold.Of(pose);
        return new Outline()
            .Corner(spine.Beside(fold.BellyFrom + 0.10, HipFold.BellyDepth))
            .Through(spine.Beside(fold.BellyFrom + 0.02, HipFold.BellyDepth))
            .Through(fold.Crease)
            .Through(thigh.At(fold.ThighFrom, HipFold.ThighDepth))
            .Corner(thigh.At(Math.Max(0.50, fold.ThighFrom + 0.06), HipFold.ThighDepth - 0.004))
            .Through(thigh.At(0.515, 0.02))
            .Corner(thigh.At(0.50, -0.212))
            .Through(thigh.At(0.33, -0.222), thigh.At(0.17, -0.246))
            .Through(pose.Hip + (0.262 * spine.Length * fold.Backward))
            .Through(spine.Beside(0.10, -0.245))
            .Corner(spine.Beside(0.24, -0.205));
    }

    /// <summary>The leg of the shorts alone, for a picture that ends at the hip.</summary>
    public static Outline ShortLeg(BodyPose pose)
    {
        Frame thigh = pose.ThighFrame;
        return new Outline()
            .Corner(thigh.At(0.06, 0.235))
            .Through(thigh.At(0.30, 0.236))
            .Corner(thigh.At(0.50, 0.226))
            .Through(thigh.At(0.515, 0.02))
            .Corner(thigh.At(0.50, -0.212))
            .Through(thigh.At(0.30, -0.226))
            .Corner(thigh.At(0.06, -0.245))
            .Through(thigh.At(0.03, 0.0));
    }
}
