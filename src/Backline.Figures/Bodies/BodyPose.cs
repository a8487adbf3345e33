using Backline.Figures.Drawing;
using Backline.Practice.Anthropometry;
using Backline.Practice.Protocols;

namespace Backline.Figures.Bodies;

/// <summary>The joints of a body in a posture, seen from its right side; the heel bears at x = 0.</summary>
internal sealed record BodyPose
{
    private const double DegreesToRadians = Math.PI / 180;

    public required BodyProportions Body { get; init; }

    public required FootPose Foot { get; init; }

    public required PlanePoint Ankle { get; init; }

    public required PlanePoint Knee { get; init; }

    public required PlanePoint Hip { get; init; }

    public required Spine Spine { get; init; }

    /// <summary>rad. Toes against the sole line, + up.</summary>
    public required double ToeLift { get; init; }

    public PlanePoint Shoulder => Spine.Shoulder;

    /// <summary>The foot's axes: along the sole from where the heel bears, one unit a foot length.</summary>
    public Frame FootFrame => new(Foot.Heel, PlanePoint.Rising(Foot.Pitch), PlanePoint.Rising(Foot.Pitch).Turned, Body.Foot);

    /// <summary>Knee to ankle, forward across, one unit the shank.</summary>
    public Frame ShankFrame => Downwards(Knee, Ankle);

    /// <summary>Hip to knee, forward across, one unit the thigh.</summary>
    public Frame ThighFrame => Downwards(Hip, Knee);

    /// <summary>The head's axes: along up through the crown, across to the nose, one unit the head's height.</summary>
    public Frame HeadFrame
    {
        get
        {
            double upper = Spine.LeanAt(1);
            PlanePoint neck = Spine.Beside(1.05, 0.0);
            PlanePoint centre = neck + (0.098 * Body.Height * PlanePoint.Leaning((0.92 * upper) + 0.20));
            PlanePoint up = PlanePoint.Leaning((0.95 * upper) + 0.02);
            return new Frame(centre, up, new PlanePoint(up.Y, -up.X), Body.Head);
        }
    }

    public static BodyPose Of(StepPosture posture, FigureProps props)
    {
        var body = new BodyProportions(props.BodyHeight);
        FootPose foot = FootPose.Of(posture, body, props.RollDiameter);
        PlanePoint along = PlanePoint.Rising(foot.Pitch);
        PlanePoint ankle = foot.Heel + ((body.HeelToAnkle - body.HeelContact) * along) + (body.AnkleHeight * along.Turned);
        double shank = posture.ShankInclinationDeg * DegreesToRadians;
        PlanePoint knee = ankle + (body.Shank * PlanePoint.Leaning(shank));
        PlanePoint hip = knee + (body.Thigh * PlanePoint.Leaning(shank - (posture.KneeFlexionDeg * DegreesToRadians)));
        return new BodyPose
        {
            Body = body,
            Foot = foot,
            Ankle = ankle,
            Knee = knee,
            Hip = hip,
            Spine = new Spine(hip, posture.TrunkInclinationDeg * DegreesToRadians, posture.RoundingDeg * DegreesToRadians, body.Trunk),
            ToeLift = posture.ToeLiftDeg * DegreesToRadians,
        };
    }

    private static Frame Downwards(PlanePoint from, PlanePoint to)
    {
        PlanePoint along = (to - from).Unit;
        return new Frame(from, along, along.Turned, (to - from).Length);
    }
}
