using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;
using Backline.Practice.Protocols;

namespace Backline.Figures;

/// <summary>A person from the side, drawn from a posture's numbers.</summary>
/// <remarks>
/// The picture is in millimetres. All pictures of bodies of one height have one frame, so that steps shown in a row share scale and
/// floor line. Joint places stand in the root's <c>data-joints</c> as <c>name x,y</c>. Described in docs/science/figures.md.
/// </remarks>
public static class SideViewFigure
{
    private const double Ring = 0.075; // 1. Of body height: around a joint, clear of the leg's sides.
    private const double RollAhead = 0.11; // 1. Of body height, from the ball of the foot: clear of the toes.

    /// <summary>Draws the posture as an SVG picture of its own.</summary>
    /// <param name="posture">How the body stands.</param>
    /// <param name="props">What stands around it.</param>
    /// <returns>An <c>svg</c> element without scripts or styles, coloured by custom properties with fallbacks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length or an angle is not one a body can be drawn in.</exception>
    public static string Draw(StepPosture posture, FigureProps props)
    {
        ArgumentNullException.ThrowIfNull(posture);
        ArgumentNullException.ThrowIfNull(props);
        DrawableLimits.Check(posture, props);
        BodyPose pose = BodyPose.Of(posture, props);
        SupportPose support = SupportPose.Of(pose, props.Support);
        PictureFrame frame = SideViewFrame.Of(pose, support);

        Svg svg = Picture.Begin(
            frame, props.IdPrefix, props.Title ?? PostureWords.Title(posture, props), PostureWords.Describe(posture, props, support),
            ("data-joints", Picture.Joints(pose, support)));
        Ground.Floor(svg, frame, pose);
        SupportShape.Draw(svg, support, props);
        if (props.ShowFarSide)
        {
            BodyPainter.FarSide(svg, pose, support);
        }

        Ground.Roll(svg, pose.Foot);
        if (props.HasRollAhead && pose.Foot.Roll is null)
        {
            double radius = props.RollDiameter / 2;
            Ground.Roll(svg, new PlanePoint(pose.Foot.Ball.X + (RollAhead * pose.Body.Height) + radius, radius), radius);
        }

        BodyPainter.Body(svg, pose, support);
        if (props.Ring is { } joint)
        {
            svg.Disc(joint == FigureJoint.Hip ? pose.Hip : pose.Knee, Ring * pose.Body.Height, new Paint("none", Palette.Accent, 4 * Palette.Edge));
        }

        if (props.ShowAngles)
        {
            AngleMarks.Draw(svg, pose, posture);
        }

        if (props.ShowLabels)
        {
            SideViewLabels.Draw(svg, frame, pose, posture, support);
        }

        return svg.Close().ToString();
    }
}
