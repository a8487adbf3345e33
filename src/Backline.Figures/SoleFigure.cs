using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;

namespace Backline.Figures;

/// <summary>The sole of a right foot with its three places of contact.</summary>
public static class SoleFigure
{
    private const double Size = 0.0125; // m. Height of the words.
    private const double LargeSize = 0.0225; // m. The same in a small picture: 12 px and more where the picture is 11 rem high.
    private const double LineHeight = 1.1 * LargeSize;

    private static readonly Label[] PointLabels =
    [
        new(["Big-toe", "ball"], new(0.077, 0.205), new(0.080, 0.215), 0.70, -0.13),
        new(["Little-toe", "ball"], new(-0.138, 0.098), new(-0.083, 0.195), 0.632, 0.138),
        new(["Heel"], new(0.077, 0.030), new(0.080, 0.030), 0.12, -0.03),
    ];

    private static readonly Label[] WalkLabels =
    [
        new(["Big toe"], new(0.095, 0.240), new(0.095, 0.240), 0.93, -0.135),
        new(["Across", "the ball"], new(0.070, 0.130), new(0.080, 0.140), 0.685, 0.0),
        new(["Outer", "heel"], new(-0.138, 0.060), new(-0.083, 0.050), 0.05, 0.055),
    ];

    private static readonly PictureFrame Usual = new(-0.145, 0.165, -0.02, 0.285);
    private static readonly PictureFrame Small = new(-0.21, 0.19, -0.02, 0.285); // wider, for the larger words beside the foot

    /// <summary>Draws the sole, seen from below.</summary>
    /// <param name="focus">What it is about.</param>
    /// <param name="idPrefix">Begins every id in the picture.</param>
    /// <param name="isSmall">Whether it will stand small, so that its words have to be large in it.</param>
    public static string Draw(SoleFocus focus, string idPrefix = "sole", bool isSmall = false)
    {
        const double Length = 0.26;
        PictureFrame frame = isSmall ? Small : Usual;
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
            Name(svg, foot, WalkLabels, isSmall);
            return svg.Close().ToString();
        }

        Points(svg, foot, isPress);
        Name(svg, foot, PointLabels, isSmall);
        return svg.Close().ToString();
    }

    private static void Points(Svg svg, Frame foot, bool isPress)
    {
        for (int i = 0; i < FootPlan.ContactPoints.Count; i++)
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
    }

    // Where the line runs is the article's word for it, not a measured path.
    private static void Walk(Svg svg, Frame foot)
    {
        string line = $"M{Svg.Point(foot.At(0.05, 0.055))}C{Svg.Point(foot.At(0.25, 0.15))} {Svg.Point(foot.At(0.48, 0.17))} {Svg.Point(foot.At(0.60, 0.12))}"
            + $"C{Svg.Point(foot.At(0.69, 0.08))} {Svg.Point(foot.At(0.68, -0.09))} {Svg.Point(foot.At(0.76, -0.12))}L{Svg.Point(foot.At(0.93, -0.135))}";
        svg.Path(line, Palette.Accent, 0.0055);
        svg.Path($"M{Svg.Point(foot.At(0.885, -0.085))}L{Svg.Point(foot.At(0.94, -0.136))}L{Svg.Point(foot.At(0.885, -0.18))}", Palette.Accent, 0.0055);
        svg.Disc(foot.At(0.05, 0.055), 0.010, new Paint(Palette.Accent, Palette.Accent, 0.0022));
    }

    private static void Name(Svg svg, Frame foot, ReadOnlySpan<Label> labels, bool isSmall)
    {
        foreach (Label label in labels)
        {
            PlanePoint target = foot.At(label.Along, label.Across);
            if (isSmall)
            {
                NameInLines(svg, label, target);
            }
            else
            {
                Note.Draw(svg, string.Join(' ', label.Lines), label.At, target, Size, label.SmallAt.X < 0 ? NoteSide.Below : NoteSide.Beside);
            }
        }
    }

    // Large words stand in lines beside the foot: to its right they begin where they stand, to its left they end there.
    private static void NameInLines(Svg svg, Label label, PlanePoint target)
    {
        bool isLeft = label.SmallAt.X < 0;
        svg.Line(label.SmallAt + new PlanePoint((isLeft ? 0.3 : -0.3) * LargeSize, 0.32 * LargeSize), target, Palette.Words, LargeSize / 14);
        svg.Disc(target, LargeSize / 7, new Paint(Palette.Words, "none", 0));
        for (int i = 0; i < label.Lines.Length; i++)
        {
            Note.Text(svg, label.Lines[i], label.SmallAt - new PlanePoint(0, i * LineHeight), LargeSize, isLeft ? "end" : "start");
        }
    }

    /// <summary>A name for a place of the sole.</summary>
    /// <param name="Lines">Its words, in lines for a small picture.</param>
    /// <param name="At">Where they begin.</param>
    /// <param name="SmallAt">Where they begin in a small picture; to the left of the foot, where they end.</param>
    /// <param name="Along">1. The place, in lengths of the foot from the heel on.</param>
    /// <param name="Across">1. The place, in lengths of the foot to the outside.</param>
    private sealed record Label(string[] Lines, PlanePoint At, PlanePoint SmallAt, double Along, double Across);
}
