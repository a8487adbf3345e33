using Backline.Figures.Drawing;

namespace Backline.Figures.Charts;

/// <summary>Draws charts as SVG, for a page or a file of their own.</summary>
public static class ChartFigure
{
    private const double Right = 16;
    private const double TickLength = 5;

    /// <summary>The chart as one <c>svg</c> element.</summary>
    /// <param name="chart">What to draw.</param>
    /// <returns>
    /// SVG without scripts and styles; colours are custom properties (<c>--figure-series-one</c> and so on) with daylight colours to
    /// fall back on, and every part bears a class (<c>chart-curve</c>, <c>chart-band</c>, <c>chart-point</c>, <c>chart-rule</c>,
    /// <c>chart-series-1</c> and so on).
    /// </returns>
    /// <exception cref="ArgumentException">A point is not a number within ±1e15, errors and points differ in number, or an axis ends before it begins.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size cannot be drawn.</exception>
    /// <remarks>What reaches beyond axes with fixed ends is cut off there; a mark on the very end is drawn whole.</remarks>
    public static string Draw(Chart chart)
    {
        Require(chart);
        string[] names = [.. chart.Series.Select(series => series.Name).Where(name => name.Length > 0).Distinct()];
        Dictionary<string, SeriesStyle> styles = Styles(chart);
        ChartKey key = new(names.Length > 1 ? names : [], 8, chart.Width - 8);
        double top = (chart.IsTitleShown ? 32 : 10) + key.Height;
        double bottom = chart.Height - 50;
        AxisScale y = AxisScale.Of(chart.Y, Values(chart, point => point.Y, false), bottom, top, 44);
        double left = 34 + y.Ticks.Select(tick => ChartText.Width(tick.Words)).DefaultIfEmpty(0).Max();
        AxisScale x = AxisScale.Of(chart.X, Values(chart, point => point.X, true), left, chart.Width - Right, 76);

        Svg svg = Begin(chart);
        if (chart.IsTitleShown)
        {
            ChartText.Draw(svg, chart.Title, 8, 20, "start", 15);
        }

        key.Draw(svg, chart.IsTitleShown ? 30 : 6, chart, styles);
        Axes(svg, chart, x, y, left, top, bottom);
        Inside(svg, chart, styles, x, y, left, top, bottom);
        return svg.Close().ToString();
    }

    private static void Require(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentOutOfRangeException.ThrowIfLessThan(chart.Width, 240);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chart.Width, 4000);
        ArgumentOutOfRangeException.ThrowIfLessThan(chart.Height, 160);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chart.Height, 4000);
        foreach (ChartSeries series in chart.Series)
        {
            if (series.FirstUndrawable() is { } point)
            {
                throw new ArgumentException($"Points of a chart must be numbers within ±1e15, but '{series.Name}' has ({point.X}, {point.Y}).", nameof(chart));
            }

            if (series is ChartPoints { Errors.Count: > 0 } points && points.Errors.Count != points.Points.Count)
            {
                throw new ArgumentException(
                    $"There must be an error a point or none, but '{points.Name}' has {points.Points.Count} points and {points.Errors.Count} errors.", nameof(chart));
            }
        }
    }

    private static Dictionary<string, SeriesStyle> Styles(Chart chart)
    {
        string[] lines = chart.IsNested ? [.. chart.Series.OfType<ChartCurve>().Select(curve => curve.Name).Distinct()] : [];
        return chart.Series.Select(series => series.Name).Distinct().Select((name, i) => (name, i))
            .ToDictionary(pair => pair.name, pair => new SeriesStyle(pair.i, lines.Contains(pair.name) ? Array.IndexOf(lines, pair.name) : null));
    }

    private static double[] Values(Chart chart, Func<ChartPoint, double> of, bool isUpright) =>
        [.. chart.Series.SelectMany(series => series.Extent).Select(of), .. chart.Rules.Where(rule => rule.IsUpright == isUpright).Select(rule => rule.At)];

    private static Svg Begin(Chart chart)
    {
        string size = $"0 0 {ChartText.Px(chart.Width)} {ChartText.Px(chart.Height)}";
        string names = string.Join(", ", chart.Series.Select(series => series.Name).Where(name => name.Length > 0).Distinct());
        string description = chart.Description ?? $"{chart.Y.Title} against {chart.X.Title}{(names.Length > 0 ? ": " + names : "")}.";
        return new Svg()
            .Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "figure chart"), ("role", "img"), ("viewBox", size),
                ("aria-labelledby", chart.IdPrefix + "-title"), ("aria-describedby", chart.IdPrefix + "-desc"))
            .Words("title", chart.Title, ("id", chart.IdPrefix + "-title"))
            .Words("desc", description, ("id", chart.IdPrefix + "-desc"));
    }

    private static void Axes(Svg svg, Chart chart, AxisScale x, AxisScale y, double left, double top, double bottom)
    {
        double right = chart.Width - Right;
        foreach (ChartTick tick in y.Ticks.Where(tick => y.Holds(tick.At)))
        {
            string level = ChartText.Px(y.At(tick.At));
            svg.Empty("path", ("class", "chart-grid"), ("d", $"M{ChartText.Px(left)} {level}H{ChartText.Px(right)}"), ("fill", "none"),
                ("stroke", Palette.Shade), ("stroke-width", "1"));
            ChartText.Draw(svg, tick.Words, left - 7, y.At(tick.At) + 4.5, "end");
        }

        double lastEnd = double.NegativeInfinity;
        foreach (ChartTick tick in x.Ticks.Where(tick => x.Holds(tick.At)))
        {
            double middle = x.At(tick.At);
            svg.Empty("path", ("class", "chart-tick"), ("d", $"M{ChartText.Px(middle)} {ChartText.Px(bottom)}v{ChartText.Px(TickLength)}"),
                ("fill", "none"), ("stroke", Palette.Floor), ("stroke-width", "1"));
            double half = ChartText.Width(tick.Words) / 2;
            if (middle - half > lastEnd)
            {
                ChartText.Draw(svg, tick.Words, Math.Min(middle, chart.Width - half - 1), bottom + 19, "middle");
                lastEnd = middle + half + 4;
            }
        }

        svg.Empty("path", ("class", "chart-axis"), ("d", $"M{ChartText.Px(left)} {ChartText.Px(top)}V{ChartText.Px(bottom)}H{ChartText.Px(right)}"),
            ("fill", "none"), ("stroke", Palette.Floor), ("stroke-width", "1.4"));
        ChartText.Draw(svg, chart.X.Title, (left + right) / 2, chart.Height - 9, "middle");
        ChartText.DrawUpright(svg, chart.Y.Title, 17, (top + bottom) / 2);
    }

    private static void Inside(
        Svg svg, Chart chart, Dictionary<string, SeriesStyle> styles, AxisScale x, AxisScale y, double left, double top, double bottom)
    {
        // An inner svg cuts off what reaches beyond the axes; a clip path would need an id and a reference to it.
        double right = chart.Width - Right;
        string width = ChartText.Px(right - left);
        string height = ChartText.Px(bottom - top);
        svg.Open("svg", ("class", "chart-plot"), ("x", ChartText.Px(left)), ("y", ChartText.Px(top)), ("width", width), ("height", height),
            ("viewBox", $"{ChartText.Px(left)} {ChartText.Px(top)} {width} {height}"));
        foreach (ChartSeries series in chart.Series)
        {
            SeriesPainter.Draw(svg, series, styles[series.Name], x, y);
        }

        // Upright lines first: their words stand where no level line strikes them through, and level ones leave them room.
        double[] levels = [.. chart.Rules.Where(rule => !rule.IsUpright).Select(rule => y.At(rule.At))];
        List<PlanePoint[]> taken = [.. Lines(chart, x, y, top, bottom)];
        foreach (ChartRule rule in chart.Rules.Where(rule => rule.IsUpright))
        {
            taken.Add(UprightRule(svg, rule, x.At(rule.At), right, top, bottom, levels));
        }

        RuleWords room = new(taken, left, right, top, bottom);
        foreach (ChartRule rule in chart.Rules.Where(rule => !rule.IsUpright))
        {
            LevelRule(svg, rule, y.At(rule.At), left, right, room);
        }

        svg.Close();

        // Outside what cuts off: half a mark would stand for the best or the least that can be.
        foreach (ChartPoints points in chart.Series.OfType<ChartPoints>())
        {
            SeriesPainter.Marks(svg, points, styles[points.Name], x, y);
        }
    }

    // Answers the line that its words lie on.
    private static PlanePoint[] UprightRule(Svg svg, ChartRule rule, double at, double right, double top, double bottom, double[] levels)
    {
        RuleLine(svg, $"M{ChartText.Px(at)} {ChartText.Px(top)}V{ChartText.Px(bottom)}");
        double length = ChartText.Width(rule.Words);
        bool isLeft = at + 6 + length > right;
        double height = RuleWords.FreeOf(levels, top + 14, bottom);
        ChartText.Draw(svg, rule.Words, isLeft ? at - 6 : at + 6, height, isLeft ? "end" : "start", hasHalo: true);
        double begin = isLeft ? at - 6 - length : at + 6;
        return [new(begin, height), new(begin + length, height)];
    }

    private static void LevelRule(Svg svg, ChartRule rule, double at, double left, double right, RuleWords room)
    {
        RuleLine(svg, $"M{ChartText.Px(left)} {ChartText.Px(at)}H{ChartText.Px(right)}");
        (double from, double height, string anchor, bool isFree) = room.Place(rule.Words, at);
        ChartText.Draw(svg, rule.Words, from, height, anchor, hasHalo: isFree);
    }

    private static void RuleLine(Svg svg, string data) => svg.Empty(
        "path", ("class", "chart-rule"), ("d", data), ("fill", "none"), ("stroke", Palette.Words), ("stroke-width", "1.4"), ("stroke-dasharray", "5 4"));

    private static IEnumerable<PlanePoint[]> Lines(Chart chart, AxisScale x, AxisScale y, double top, double bottom) =>
    [
        .. chart.Series.OfType<ChartCurve>().Select(curve => (PlanePoint[])[.. curve.Points.Select(point => new PlanePoint(x.At(point.X), y.At(point.Y)))]),
        .. chart.Rules.Where(rule => rule.IsUpright).Select(rule => (PlanePoint[])[new(x.At(rule.At), top), new(x.At(rule.At), bottom)]),
    ];
}
