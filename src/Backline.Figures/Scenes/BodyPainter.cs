using Backline.Figures.Bodies;
using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>Puts the body's shapes on the picture, the farthest first.</summary>
internal static class BodyPainter
{
    private const double Between = 0.4; // 1. Line between toes, over the edge.

    /// <summary>The other leg and arm, paler and a little aside, as a glance from slightly behind shows them.</summary>
    public static void FarSide(Svg svg, BodyPose pose, SupportPose support)
    {
        double aside = 0.012 * pose.Body.Height;
        svg.Open("g", ("class", "figure-far"), ("transform", $"translate({Svg.Length(aside)} {Svg.Length(-0.005 * pose.Body.Height)})"));
        LegSkin(svg, pose, Palette.FarSkin, Palette.FarLine, Palette.Edge);
        svg.Fill(LegShape.Shorts(pose), new Paint(Palette.FarShorts, Palette.FarLine, Palette.Edge));
        svg.Fill(ArmShape.Skin(support.Arm, pose.Body.Height, pose.Body.Hand), new Paint(Palette.FarSkin, Palette.FarLine, Palette.Edge));
        svg.Fill(ArmShape.Sleeve(support.Arm), new Paint(Palette.FarTop, Palette.FarLine, Palette.Edge));
        svg.Close();
    }

    /// <summary>The near side, whole.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="pose">The body.</param>
    /// <param name="support">The arm and what it rests on.</param>
    /// <param name="muscles">Draws the leg's muscles, beneath shirt and arm, over paler skin and shorts; <see langword="null"/> for none.</param>
    public static void Body(Svg svg, BodyPose pose, SupportPose support, Action<Svg>? muscles = null)
    {
        LegSkin(svg, pose, muscles is null ? Palette.Skin : Palette.FarSkin, Palette.Line, Palette.Edge);
        Head(svg, pose);
        svg.Fill(LegShape.Shorts(pose), Palette.Edged(muscles is null ? Palette.Shorts : Palette.FarShorts));
        muscles?.Invoke(svg);
        svg.Fill(TrunkShape.Shirt(pose), Palette.Edged(Palette.Top));
        svg.Fill(ArmShape.Skin(support.Arm, pose.Body.Height, pose.Body.Hand), Palette.Edged(Palette.Skin));
        svg.Fill(ArmShape.Sleeve(support.Arm), Palette.Edged(Palette.Top));
    }

    /// <summary>The near leg alone, seen from its inner side: big toe, arch and inner ankle.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="pose">The body.</param>
    /// <param name="edge">1. Width of the edge over that of a whole body: a close picture wants a finer one.</param>
    public static void LegFromInside(Svg svg, BodyPose pose, double edge)
    {
        LegSkin(svg, pose, Palette.Skin, Palette.Line, edge * Palette.Edge, true);
        svg.Fill(LegShape.Nail(pose), new Paint(Palette.Nail, Palette.Line, Between * edge * Palette.Edge));
        Frame foot = pose.FootFrame;
        svg.Path(
            $"M{Svg.Point(foot.At(0.125, 0.285))}C{Svg.Point(foot.At(0.12, 0.215))} {Svg.Point(foot.At(0.215, 0.20))} {Svg.Point(foot.At(0.235, 0.255))}",
            Palette.Line,
            0.6 * edge * Palette.Edge);
    }

    // Edges first and fillings after, so that leg and toes have one common edge and thin lines between the toes.
    private static void LegSkin(Svg svg, BodyPose pose, string skin, string line, double edge, bool isFromInside = false)
    {
        Outline[] toes = [.. LegShape.ToeSkins(pose, isFromInside)];
        Outline leg = LegShape.Skin(pose);
        foreach (Outline toe in toes)
        {
            svg.Fill(toe, new Paint(skin, line, 2 * edge));
        }

        svg.Fill(leg, new Paint(skin, line, edge));
        foreach (Outline toe in toes)
        {
            svg.Fill(toe, new Paint(skin, line, Between * edge));
        }

        svg.Fill(LegShape.ToeRoots(pose), new Paint(skin, "none", 0));
    }

    private static void Head(Svg svg, BodyPose pose)
    {
        Frame head = pose.HeadFrame;
        Outline[] parts = [TrunkShape.Neck(pose.Spine, head), TrunkShape.Head(head)];
        foreach (Outline part in parts)
        {
            svg.Fill(part, Palette.Edged(Palette.Skin) with { Width = 2 * Palette.Edge });
        }

        foreach (Outline part in parts)
        {
            svg.Fill(part, new Paint(Palette.Skin, "none", 0));
        }

        svg.Path($"M{Svg.Point(head.At(-0.235, -0.045))}Q{Svg.Point(head.At(-0.345, 0.005))} {Svg.Point(head.At(-0.437, 0.155))}", Palette.Line, 0.003);
        PlanePoint lid = head.At(0.045, 0.235);
        svg.Path($"M{Svg.Point(lid)}Q{Svg.Point(head.At(0.000, 0.275))} {Svg.Point(head.At(0.045, 0.320))}", Palette.Line, 0.004);
        svg.Path($"M{Svg.Point(head.At(-0.262, 0.385))}Q{Svg.Point(head.At(-0.285, 0.330))} {Svg.Point(head.At(-0.262, 0.285))}", Palette.Line, 0.0035);
        svg.Path(
            $"M{Svg.Point(head.At(-0.10, -0.055))}C{Svg.Point(head.At(-0.12, -0.12))} {Svg.Point(head.At(0.10, -0.16))} {Svg.Point(head.At(0.085, -0.06))}"
            + $"C{Svg.Point(head.At(0.07, 0.0))} {Svg.Point(head.At(-0.01, -0.02))} {Svg.Point(head.At(-0.03, -0.055))}",
            Palette.Line,
            0.0035);
    }
}
