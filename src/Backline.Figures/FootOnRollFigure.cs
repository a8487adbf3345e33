using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;
using Backline.Practice.Protocols;

namespace Backline.Figures;

/// <summary>A foot and shin from the inner side, close: where the ball sits on the roll, heel and toes.</summary>
public static class FootOnRollFigure
{
    /// <summary>Draws the lower leg of the posture, from the same joints as the whole figure.</summary>
    /// <param name="posture">How the body stands.</param>
    /// <param name="props">The roll, and whether parts are named.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length or an angle is not one a body can be drawn in.</exception>
    public static string Draw(StepPosture posture, FigureProps props)
    {
        ArgumentNullException.ThrowIfNull(posture);
        ArgumentNullException.ThrowIfNull(props);
        DrawableLimits.Check(posture, props);
        BodyPose pose = BodyPose.Of(posture, props);
        double unit = props.BodyHeight;
        var frame = new PictureFrame(-0.085 * unit, 0.255 * unit, -0.022 * unit, 0.218 * unit);
        string clip = props.IdPrefix + "-clip";

        Svg svg = Picture.Begin(
            frame, props.IdPrefix, props.Title ?? "A foot from the side" + (posture.IsOnRoll ? ", the ball on the roll" : ", flat on the floor"),
            PostureWords.DescribeFoot(posture, props));
        svg.Open("clipPath", ("id", clip))
            .Empty("rect", ("x", Svg.Length(frame.Left)), ("y", Svg.Length(-frame.Top)), ("width", Svg.Length(frame.Right - frame.Left)),
                ("height", Svg.Length(frame.Top - frame.Bottom)))
            .Close();
        svg.Open("g", ("clip-path", $"url(#{clip})"));
        svg.Line(new PlanePoint(frame.Left, -0.0015), new PlanePoint(frame.Right, -0.0015), Palette.Floor, 0.003);
        Ground.Roll(svg, pose.Foot, 0.4);
        BodyPainter.LegFromInside(svg, pose, 0.4);
        svg.Close();
        if (props.ShowLabels)
        {
            FootLabels.Draw(svg, pose, posture);
        }

        return svg.Close().ToString();
    }
}
