using System.Text;
using Backline.Figures.Drawing;

namespace Backline.Figures.Charts;

/// <summary>Draws bands, curves, errors and points.</summary>
internal static class SeriesPainter
{
    public static void Draw(Svg svg, ChartSeries series, SeriesStyle style, AxisScale x, AxisScale y)
    {
        svg.Open("g", ("class", style.Class));
        switch (series)
        {
            case ChartBand band when band.Low.Count > 0 && band.High.Count > 0:
                Area(svg, Through([.. band.Low, .. band.High.Reverse()], x, y) + "Z", style);
                break;
            case ChartCurve curve when curve.Points.Count > 0:
                Line(svg, Through(curve.Points, x, y), style);
                break;
            case ChartPoints points:
                Errors(svg, points, style, x, y);
                break;
        }

        svg.Close();
    }

    /// <summary>Draws the marks of points that lie within the axes, their ends included.</summary>
    public static void Marks(Svg svg, ChartPoints points, SeriesStyle style, AxisScale x, AxisScale y)
    {
        svg.Open("g", ("class", style.Class));
        foreach (ChartPoint point in points.Points.Where(point => x.Holds(point.X) && y.Holds(point.Y)))
        {
            Mark(svg, x.At(point.X), y.At(point.Y), style);
        }

        svg.Close();
    }

    public static void Area(Svg svg, string data, SeriesStyle style) =>
        svg.Empty("path", ("class", "chart-band"), ("d", data), ("fill", style.Colour), ("fill-opacity", "0.18"), ("stroke", style.Colour),
            ("stroke-opacity", "0.5"), ("stroke-width", "1"));

    public static void Line(Svg svg, string data, SeriesStyle style)
    {
        svg.Empty("path", ("class", "chart-curve"), ("d", data), ("fill", "none"), ("stroke", style.Colour), ("stroke-width", style.Width),
            ("stroke-linejoin", "round"), ("stroke-dasharray", style.Dashes.Length == 0 ? "none" : style.Dashes));
        if (style.Core is { } core)
        {
            svg.Empty("path", ("class", "chart-core"), ("d", data), ("fill", "none"), ("stroke", Palette.Paper), ("stroke-width", core), ("stroke-linejoin", "round"));
        }
    }

    public static void Mark(Svg svg, double x, double y, SeriesStyle style) =>
        svg.Empty("path", ("class", "chart-point"), ("d", $"M{ChartText.Px(x)} {ChartText.Px(y)}{style.Shape}"), ("fill", style.Colour),
            ("stroke", Palette.Paper), ("stroke-width", "1"));

    private static void Errors(Svg svg, ChartPoints points, SeriesStyle style, AxisScale x, AxisScale y)
    {
        for (int i = 0; i < points.Errors.Count; i++)
        {
            ChartPoint point = points.Points[i];
            double error = points.Errors[i];
            string low = ChartText.Px(y.At(point.Y - error));
            string high = ChartText.Px(y.At(point.Y + error));
            string left = ChartText.Px(x.At(point.X) - 4);
            svg.Empty("path", ("class", "chart-error"), ("d", $"M{ChartText.Px(x.At(point.X))} {low}V{high}M{left} {low}h8M{left} {high}h8"),
                ("fill", "none"), ("stroke", style.Colour), ("stroke-width", "1.4"));
        }
    }

    // Points that fall on the pixel before are left out: they would not be seen and only make the file long.
    private static string Through(IReadOnlyList<ChartPoint> points, AxisScale x, AxisScale y)
    {
        StringBuilder path = new();
        string last = "";
        for (int i = 0; i < points.Count; i++)
        {
            string place = $"{ChartText.Px(x.At(points[i].X))} {ChartText.Px(y.At(points[i].Y))}";
            if (place != last)
            {
                path.Append(i == 0 ? 'M' : 'L').Append(place);
                last = place;
            }
        }

        return path.ToString();
    }
}
