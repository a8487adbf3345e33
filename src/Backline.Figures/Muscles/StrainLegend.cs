using Backline.Figures.Drawing;
using Backline.Figures.Scenes;

namespace Backline.Figures.Muscles;

/// <summary>The colours of slack to taut, with words and numbers, in the picture's upper right corner.</summary>
internal static class StrainLegend
{
    public static void Draw(Svg svg, PictureFrame frame, double bodyHeight)
    {
        double size = 0.0235 * bodyHeight;
        double row = 1.45 * size;
        double left = frame.Right - (11.5 * size);
        double top = frame.Top - (1.6 * size);
        svg.Open("g", ("class", "strain-legend"));
        Note.Text(svg, "Of what people bear", new PlanePoint(left, top), size, "start");
        for (int step = 0; step < StrainScale.Steps; step++)
        {
            double y = top - ((step + 1) * row);
            svg.Empty("rect", ("x", Svg.Length(left)), ("y", Svg.Length(-y - (0.85 * size))), ("width", Svg.Length(1.6 * size)), ("height", Svg.Length(size)),
                ("fill", StrainScale.Colour(step)), ("stroke", Palette.Line), ("stroke-width", Svg.Length(0.001 * bodyHeight)));
            Note.Text(svg, StrainScale.Words(step), new PlanePoint(left + (2.1 * size), y), size, "start");
        }

        double last = top - ((StrainScale.Steps + 1) * row);
        svg.Line(new PlanePoint(left, last + (0.35 * size)), new PlanePoint(left + (1.6 * size), last + (0.35 * size)), Palette.Accent, 0.0035 * bodyHeight);
        Note.Text(svg, "nerve, sole", new PlanePoint(left + (2.1 * size), last), size, "start");
        svg.Close();
    }
}
