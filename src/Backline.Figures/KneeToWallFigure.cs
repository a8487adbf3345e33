using System.Globalization;
using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;
using Backline.Practice.Anthropometry;
using Backline.Practice.Protocols;

namespace Backline.Figures;

/// <summary>The knee-to-wall check: heel down, knee touching the wall, the distance measured from the big toe.</summary>
public static class KneeToWallFigure
{
    private const double BodyHeight = BodyProportions.UsualHeight;

    /// <summary>Draws the front leg at the wall.</summary>
    /// <param name="distance">m. Toe to wall; 0.02 to 0.16. The shin's lean follows from it.</param>
    /// <param name="isNumberShown">Whether the distance is written in centimetres; else its line says "toe to wall".</param>
    /// <param name="idPrefix">Begins every id in the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">The distance cannot be drawn.</exception>
    public static string Draw(double distance = 0.10, bool isNumberShown = false, string idPrefix = "knee-to-wall")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(distance, 0.02);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distance, 0.16);
        var body = new BodyProportions(BodyHeight);
        double forward = distance + body.Foot - body.HeelToAnkle - body.KneeFront;
        double lean = Math.Asin(forward / body.Shank) * 180 / Math.PI;
        var posture = new StepPosture { IsOnRoll = false, KneeFlexionDeg = lean + 28, ShankInclinationDeg = lean, TrunkInclinationDeg = 4 };
        BodyPose pose = BodyPose.Of(posture, new FigureProps { BodyHeight = BodyHeight });
        double toe = body.Foot - body.HeelContact;
        double wall = toe + distance;
        var frame = new PictureFrame(-0.30, wall + 0.36, -0.085, 0.64);

        Svg svg = Picture.Begin(
            frame, idPrefix, "The knee-to-wall check",
            "A foot stands flat, pointing at a wall. The knee bends forward over the toes and just touches the wall while the heel stays on the floor. A line measures from the tip of the big toe to the wall.");
        svg.Empty("rect", ("x", Svg.Length(wall)), ("y", Svg.Length(-frame.Top - 0.02)), ("width", "45"), ("height", Svg.Length(frame.Top + 0.02)),
            ("fill", Palette.Thing), ("stroke", Palette.Line), ("stroke-width", "3"));
        svg.Line(new PlanePoint(frame.Left + 0.02, -0.002), new PlanePoint(frame.Right - 0.02, -0.002), Palette.Floor, 0.004);
        BodyPainter.LegFromInside(svg, pose, 0.7);
        svg.Fill(LegShape.ShortLeg(pose), Palette.Edged(Palette.Shorts) with { Width = 0.7 * Palette.Edge });
        Measure(svg, toe, wall, isNumberShown
            ? string.Create(CultureInfo.InvariantCulture, $"{distance * 100:0.#} cm")
            : "toe to wall");
        Note.Draw(svg, "Heel down", new PlanePoint(-0.285, 0.12), pose.FootFrame.At(-0.035, 0.05), 0.036, NoteSide.Above);
        Note.Draw(svg, "Knee touches", new PlanePoint(wall + 0.085, pose.Knee.Y + 0.05), new PlanePoint(wall - 0.004, pose.Knee.Y), 0.036, NoteSide.Beside);
        return svg.Close().ToString();
    }

    private static void Measure(Svg svg, double toe, double wall, string words)
    {
        const double Level = -0.030;
        foreach (double end in (ReadOnlySpan<double>)[toe, wall])
        {
            svg.Line(new PlanePoint(end, Level - 0.014), new PlanePoint(end, Level + 0.014), Palette.Accent, 0.004);
        }

        svg.Line(new PlanePoint(toe, Level), new PlanePoint(wall, Level), Palette.Accent, 0.004);
        Note.Text(svg, words, new PlanePoint((toe + wall) / 2, Level - 0.044), 0.036, "middle");
    }
}
