using System.Text;
using Backline.Figures.Bodies;
using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>The floor line and the roll.</summary>
internal static class Ground
{
    public static void Floor(Svg svg, PictureFrame frame, BodyPose pose)
    {
        double middle = pose.Ankle.X + (0.05 * pose.Body.Height);
        svg.Empty("ellipse", ("cx", Svg.Length(middle)), ("cy", Svg.Length(0.012)), ("rx", Svg.Length(0.21 * pose.Body.Height)),
            ("ry", Svg.Length(0.016)), ("fill", Palette.Shade));
        double margin = 0.02 * (frame.Right - frame.Left);
        svg.Line(new PlanePoint(frame.Left + margin, -0.003), new PlanePoint(frame.Right - margin, -0.003), Palette.Floor, 0.006);
    }

    public static void Roll(Svg svg, FootPose foot, double edge = 1)
    {
        if (foot.Roll is not { } centre)
        {
            return;
        }

        Roll(svg, centre, foot.RollRadius, edge);
    }

    public static void Roll(Svg svg, PlanePoint centre, double radius, double edge = 1)
    {
        svg.Disc(centre, radius, Palette.Edged(Palette.Roll) with { Width = edge * Palette.Edge });
        svg.Path(Spiral(centre, radius), Palette.RollLine, edge * Math.Min(0.0035, radius / 10));
    }

    // A mat's end seen from the side: an Archimedean spiral from the middle to just inside the edge.
    private static string Spiral(PlanePoint centre, double radius)
    {
        int turns = Math.Clamp((int)Math.Round(radius / 0.010), 2, 6);
        int steps = turns * 16;
        var path = new StringBuilder("M");
        for (int i = 0; i <= steps; i++)
        {
            double share = (double)i / steps;
            PlanePoint point = centre + (radius * ((0.08 + (0.88 * share)) * PlanePoint.Rising(-1.2 + (2 * Math.PI * turns * share))));
            path.Append(i == 0 ? string.Empty : " ").Append(Svg.Point(point));
        }

        return path.ToString();
    }
}
