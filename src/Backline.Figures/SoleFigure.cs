using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;

namespace Backline.Figures;

/// <summary>The sole of a right foot with its three places of contact.</summary>
public static class SoleFigure
{
    /// <summary>Draws the sole, seen from below.</summary>
    /// <param name="focus">What it is about.</param>
    /// <param name="idPrefix">Begins every id in the picture.</param>
    public static string Draw(SoleFocus focus, string idPrefix = "sole")
    {
        const double Length = 0.26;
        var frame = new PictureFrame(-0.145, 0.165, -0.02, 0.285);
        bool isPress = focus == SoleFocus.BigToeBallPress;
        (string title, string words) = focus switch
        {
            SoleFocus.BigToeBallPress => ("The big-toe ball presses down",
                "A right sole from below. The ball under the big toe is marked strongly: it presses down while the toes stay long. The little-toe ball and the heel stay in contact."),
            SoleFocus.WalkingLine => ("The line of a step",
                "A right sole from below with a line: it begins at the outer edge of the heel, runs forward along the outer side, crosses the ball and leaves over the big toe."),
            _ => ("Weight on three points of the foot",
                "A right sole from below with three marks: the ball under the big toe, the ball under the little toe, and the middle of the heel."),
        };

        // Seen from below, a right foot's big toe lies to the right.
        var foot = new Frame(new PlanePoint(0.0, 0.005), new PlanePoint(0, 1), new PlanePoint(-1, 0), Length);
        Svg svg = Picture.Begin(frame, idPrefix, title, words);
        PlanPainter.Foot(svg, foot, false);
        svg.Fill(FootPlan.Print(foot), new Paint(Palette.SoleShade, "none", 0));
        if (focus == SoleFocus.WalkingLine)
        {
            Walk(svg, foot);
            return svg.Close().ToString();
        }

        ReadOnlySpan<string> names = ["Big-toe ball", "Little-toe ball", "Heel"];
        for (int i = 0; i < names.Length; i++)
        {
            (double along, double across) = FootPlan.ContactPoints[i];
            PlanePoint at = foot.At(along, across);
            bool isStrong = !isPress || i == 0;
            svg.Disc(at, isPress && i == 0 ? 0.021 : 0.015, new Paint(isStrong ? Palette.Accent : "none", Palette.Accent, 0.0022));
            if (isPress && i == 0)
            {
                svg.Disc(at, 0.028, new Paint("none", Palette.Accent, 0.0022));
            }
        }

        Note.Draw(svg, names[0], new PlanePoint(0.077, 0.205), foot.At(0.70, -0.13), 0.0125, NoteSide.Beside);
        Note.Draw(svg, names[1], new PlanePoint(-0.138, 0.098), foot.At(0.632, 0.138), 0.0125, NoteSide.Below);
        Note.Draw(svg, names[2], new PlanePoint(0.077, 0.030), foot.At(0.12, -0.03), 0.0125, NoteSide.Beside);
        return svg.Close().ToString();
    }

    // Where the line runs is the article's word for it, not a measured path.
    private static void Walk(Svg svg, Frame foot)
    {
        string line = $"M{Svg.Point(foot.At(0.05, 0.055))}C{Svg.Point(foot.At(0.25, 0.15))} {Svg.Point(foot.At(0.48, 0.17))} {Svg.Point(foot.At(0.60, 0.12))}"
            + $"C{Svg.Point(foot.At(0.69, 0.08))} {Svg.Point(foot.At(0.68, -0.09))} {Svg.Point(foot.At(0.76, -0.12))}L{Svg.Point(foot.At(0.93, -0.135))}";
        svg.Path(line, Palette.Accent, 0.0055);
        svg.Path($"M{Svg.Point(foot.At(0.885, -0.085))}L{Svg.Point(foot.At(0.94, -0.136))}L{Svg.Point(foot.At(0.885, -0.18))}", Palette.Accent, 0.0055);
        svg.Disc(foot.At(0.05, 0.055), 0.010, new Paint(Palette.Accent, Palette.Accent, 0.0022));
        Note.Draw(svg, "Big toe", new PlanePoint(0.095, 0.240), foot.At(0.93, -0.135), 0.0125, NoteSide.Beside);
        Note.Draw(svg, "Across the ball", new PlanePoint(0.070, 0.130), foot.At(0.685, 0.0), 0.0125, NoteSide.Beside);
        Note.Draw(svg, "Outer heel", new PlanePoint(-0.138, 0.060), foot.At(0.05, 0.055), 0.0125, NoteSide.Below);
    }
}
