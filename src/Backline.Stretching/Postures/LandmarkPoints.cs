using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Stretching.Postures;

/// <summary>The points of the bones that a posture is built on, right side.</summary>
internal sealed class LandmarkPoints
{
    public static readonly string[] Needed =
        ["heel_r", "ball_medial_r", "ball_lateral_r", "knee_centre_r", "ankle_centre_r", "hip_centre_r", "shoulder_centre_r", "elbow_centre_r", "palm_r", "palm_l", "heel_l"];

    public LandmarkPoints(Model model)
    {
        BodyPoint Point(string name)
        {
            MarkerSpecification marker = model.Specification.Markers.First(one => one.Name == name);
            return new BodyPoint(model.Body(marker.Body), marker.Location);
        }

        Heel = Point("heel_r");
        HeelOther = Point("heel_l");
        BallMedial = Point("ball_medial_r");
        BallLateral = Point("ball_lateral_r");
        KneeCentre = Point("knee_centre_r");
        AnkleCentre = Point("ankle_centre_r");
        HipCentre = Point("hip_centre_r");
        Shoulder = Point("shoulder_centre_r");
        Elbow = Point("elbow_centre_r");
        Palm = Point("palm_r");
        PalmOther = Point("palm_l");
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        Vec3 joint = workspace.PointInGround(model.Body("toes_r"), Vec3.Zero);
        BallThickness = (joint - BallMiddle.InGround(workspace)).Y;
        StanceHalfWidth = HipCentre.InGround(workspace).Z;
    }

    public BodyPoint Heel { get; }

    public BodyPoint HeelOther { get; }

    public BodyPoint BallMedial { get; }

    public BodyPoint BallLateral { get; }

    public BodyPoint KneeCentre { get; }

    public BodyPoint AnkleCentre { get; }

    public BodyPoint HipCentre { get; }

    public BodyPoint Shoulder { get; }

    public BodyPoint Elbow { get; }

    public BodyPoint Palm { get; }

    public BodyPoint PalmOther { get; }

    /// <summary>m. From the middle of the toe joint to the sole.</summary>
    public double BallThickness { get; }

    /// <summary>m. Feet as far apart as the hips.</summary>
    public double StanceHalfWidth { get; }

    /// <summary>m. From heel to the middle of the ball, in the foot's frame.</summary>
    public Vec3 HeelToBall => BallMiddle.Place - Heel.Place;

    /// <summary>m. Across the ball.</summary>
    public double BallWidth => BallLateral.Place.Z - BallMedial.Place.Z;

    public BodyPoint BallMiddle => new(BallMedial.Body, 0.5 * (BallMedial.Place + BallLateral.Place));
}
