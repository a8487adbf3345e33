using Backline.Figures.Drawing;

namespace Backline.Figures.Charts;

/// <summary>The key above a chart: each named series once, with its line, mark or area, in as many rows as it takes.</summary>
internal sealed class ChartKey
{
    private const double Sample = 26;
    private const double Gap = 18;
    private const double RowHeight = 20;

    private readonly List<(string Name, double X, int Row)> _entries = [];

    public ChartKey(IEnumerable<string> names, double left, double right)
    {
        double x = left;
        foreach (string name in names)
        {
            double width = Sample + 6 + ChartText.Width(name);
            if (x > left && x + width > right)
            {
                x = left;
                Rows++;
            }

            _entries.Add((name, x, Rows));
            x += width + Gap;
        }

        Rows += _entries.Count > 0 ? 1 : 0;
    }

    public int Rows { get; private set; }

    public double Height => Rows == 0 ? 0 : (Rows * RowHeight) + 6;

    public void Draw(Svg svg, double top, Chart chart, IReadOnlyDictionary<string, SeriesStyle> styles)
    {
        foreach ((string name, double x, int row) in _entries)
        {
            double y = top + (row * RowHeight) + (RowHeight / 2);
            SeriesStyle style = styles[name];
            svg.Open("g", ("class", style.Class));
            foreach (ChartSeries series in chart.Series.Where(series => series.Name == name).DistinctBy(series => series.GetType()))
            {
                DrawSample(svg, series, style, x, y);
            }

            ChartText.Draw(svg, name, x + Sample + 6, y + 4.5, "start");
            svg.Close();
        }
    }

    private static void DrawSample(Svg svg, ChartSeries series, SeriesStyle style, double x, double y)
    {
        switch (series)
        {
            case ChartBand:
                SeriesPainter.Area(svg, $"M{ChartText.Px(x)} {ChartText.Px(y - 7)}h{ChartText.Px(Sample)}v14h-{ChartText.Px(Sample)}z", style);
                break;
            case ChartCurve:
                SeriesPainter.Line(svg, $"M{ChartText.Px(x)} {ChartText.Px(y)}h{ChartText.Px(Sample)}", style);
                break;
            default:
                SeriesPainter.Mark(svg, x + (Sample / 2), y, style);
                break;
        }
    }
}
