using Backline.Figures.Drawing;
using Backline.Figures.Scenes;

namespace Backline.Figures;

/// <summary>Both feet from above, parallel, with or without the roll under their balls.</summary>
public static class FeetFromAboveFigure
{
    private const double HalfStance = 0.085; // m. From the middle to a foot's own middle line.
    private const double HalfWideStance = 0.125; // m. Clearly wider to the eye, and still on the roll.

    /// <summary>Draws the feet.</summary>
    /// <param name="isOnRoll">Whether the roll lies under the balls of the feet.</param>
    /// <param name="rollDiameter">m. Diameter of the roll; 0.02 to 0.16.</param>
    /// <param name="idPrefix">Begins every id in the picture.</param>
    /// <param name="isWide">Whether the feet stand a little wider than the hips.</param>
    /// <exception cref="ArgumentOutOfRangeException">The roll is none a foot can stand on.</exception>
    public static string Draw(bool isOnRoll, double rollDiameter = 0.08, string idPrefix = "feet", bool isWide = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rollDiameter, 0.02);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rollDiameter, 0.16);
        const double Length = 0.26;
        double halfStance = isWide ? HalfWideStance : HalfStance;
        string apart = isWide ? "a little wider than the hips" : "hip-width apart";
        var frame = new PictureFrame(-0.26, 0.26, -0.055, 0.315);
        Svg svg = Picture.Begin(
            frame, idPrefix, $"Feet parallel, {apart}",
            $"Both feet from above, side by side and {apart}. Two dashed lines from heel to second toe run parallel, straight ahead."
            + (isOnRoll ? " A roll lies across under the balls of the feet; the heels are behind it on the floor." : string.Empty));
        if (isOnRoll)
        {
            Roll(svg, 0.70 * Length, rollDiameter);
        }

        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            var foot = new Frame(new PlanePoint(side * halfStance, 0), new PlanePoint(0, 1), new PlanePoint(side, 0), Length);
            PlanPainter.Foot(svg, foot, true);
            svg.Empty("path", ("d", $"M{Svg.Point(foot.At(-0.12, -0.008))}L{Svg.Point(foot.At(1.12, -0.008))}"), ("fill", "none"),
                ("stroke", Palette.Accent), ("stroke-width", "2.6"), ("stroke-dasharray", "9 7"), ("stroke-linecap", "round"));
            svg.Path(
                $"M{Svg.Point(foot.At(1.08, -0.045))}L{Svg.Point(foot.At(1.135, -0.008))}L{Svg.Point(foot.At(1.08, 0.029))}", Palette.Accent, 0.0026);
        }

        return svg.Close().ToString();
    }

    private static void Roll(Svg svg, double middle, double diameter)
    {
        svg.Empty("rect", ("x", "-235"), ("y", Svg.Length(-middle - (diameter / 2))), ("width", "470"), ("height", Svg.Length(diameter)),
            ("rx", "10"), ("fill", Palette.Roll), ("stroke", Palette.Line), ("stroke-width", "2"));
        foreach (double share in (ReadOnlySpan<double>)[-0.28, 0.28])
        {
            double y = middle + (share * diameter);
            svg.Line(new PlanePoint(-0.228, y), new PlanePoint(0.228, y), Palette.RollLine, 0.0012);
        }
    }
}
