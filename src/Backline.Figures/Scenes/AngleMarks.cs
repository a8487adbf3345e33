using System.Globalization;
using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Practice.Protocols;

namespace Backline.Figures.Scenes;

/// <summary>The posture's angles, drawn where they are.</summary>
internal static class AngleMarks
{
    public static void Draw(Svg svg, BodyPose pose, StepPosture posture)
    {
        double unit = pose.Body.Height;
        Wedge(svg, pose.Hip, 0.17 * unit, new PlanePoint(0, 1), PlanePoint.Leaning(pose.Spine.Inclination), posture.TrunkInclinationDeg);
        Wedge(svg, pose.Knee, 0.10 * unit, (pose.Knee - pose.Ankle).Unit, (pose.Hip - pose.Knee).Unit, posture.KneeFlexionDeg);
        Wedge(svg, pose.Foot.Heel, 0.13 * unit, new PlanePoint(1, 0), PlanePoint.Rising(pose.Foot.Pitch), pose.Foot.Pitch * 180 / Math.PI);
    }

    private static void Wedge(Svg svg, PlanePoint at, double radius, PlanePoint from, PlanePoint to, double degrees)
    {
        PlanePoint start = at + (radius * from);
        PlanePoint end = at + (radius * to);
        bool isClockwise = (from.X * to.Y) - (from.Y * to.X) < 0;
        string arc = $"A{Svg.Length(radius)} {Svg.Length(radius)} 0 0 {(isClockwise ? 1 : 0)} {Svg.Point(end)}";
        svg.Path($"M{Svg.Point(at)}L{Svg.Point(start)}{arc}L{Svg.Point(at)}", Palette.Accent, 0.005);
        PlanePoint middle = at + (1.28 * radius * PlanePoint.Between(from, to));
        svg.Words("text", degrees.ToString("0", CultureInfo.InvariantCulture) + "°", ("x", Svg.Length(middle.X)), ("y", Svg.Length(-middle.Y)),
            ("font-size", "52"), ("font-family", "system-ui, sans-serif"), ("font-weight", "600"), ("fill", Palette.Accent), ("text-anchor", "middle"),
            ("stroke", Palette.Paper), ("stroke-width", "10"), ("paint-order", "stroke"), ("dominant-baseline", "central"));
    }
}
