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
        string title = isPress ? "The big-toe ball presses down" : "Weight on three points of the foot";
        string words = isPress
            ? "A right sole from below. The ball under the big toe is marked strongly: it presses down while the toes stay long. The little-toe ball and the heel stay in contact."
            : "A right sole from below with three marks: the ball under the big toe, the ball under the little toe, and the middle of the heel.";

        // Seen from below, a right foot's big toe lies to the right.
        var foot = new Frame(new PlanePoint(0.0, 0.005), new PlanePoint(0, 1), new PlanePoint(-1, 0), Length);
        Svg svg = Picture.Begin(frame, idPrefix, title, words);
        PlanPainter.Foot(svg, foot, false);
        svg.Fill(FootPlan.Print(foot), new Paint(Palette.SoleShade, "none", 0));
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
}
