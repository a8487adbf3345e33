using Backline.Figures.Bodies;
using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>Feet from above and below.</summary>
internal static class PlanPainter
{
    public static void Foot(Svg svg, Frame foot, bool isFromAbove)
    {
        double edge = foot.Scale * 0.007;
        Outline sole = FootPlan.Outline(foot);
        foreach (Outline toe in FootPlan.ToeOutlines(foot))
        {
            svg.Fill(toe, new Paint(Palette.Skin, Palette.Line, 2 * edge));
        }

        svg.Fill(sole, new Paint(Palette.Skin, Palette.Line, 2 * edge));
        foreach (Outline toe in FootPlan.ToeOutlines(foot))
        {
            svg.Fill(toe, new Paint(Palette.Skin, Palette.Line, 0.5 * edge));
        }

        svg.Fill(sole, new Paint(Palette.Skin, "none", 0));
        if (!isFromAbove)
        {
            return;
        }

        foreach (Outline nail in FootPlan.Nails(foot))
        {
            svg.Fill(nail, new Paint(Palette.Nail, Palette.Line, 0.4 * edge));
        }
    }
}
