using Backline.Figures.Charts;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>Draws a sweep: how far each tissue comes towards what people bear.</summary>
internal static class SweepPicture
{
    // Below it nothing is said to be felt; curves that stay there would only crowd the chart.
    private const double Seen = TissueFeel.Noticeable;
    private const string NotAsAsked = "not as asked";
    private const string NotHeld = "not held by muscles";
    private const string Neither = "neither as asked nor held"; // a mark of its own: of two on one place the upper would hide the other

    public static string Draw(SweepTable rows)
    {
        StretchKnob knob = rows.Sweep.Knob;
        Curve[] all = [.. Enum.GetValues<Tissue>().Select(tissue => CurveOf(rows, tissue)).OrderByDescending(curve => curve.Most)];

        // The two greatest are drawn in any case: a chart is never empty, and a key names what it shows.
        Curve[] drawn = [.. all.Where((curve, i) => i < 2 || curve.Most >= Seen)];
        ChartSeries[] marks = [.. Marks(rows)];
        ChartAxis across = new(knob.Help.TrimEnd('.').Split(';')[0].Split(" in degrees")[0].TrimEnd(','), Unit(knob));
        return ChartFigure.Draw(new Chart(
            "How far each tissue is towards what people bear",
            across,
            new ChartAxis("Share of what people bear", "") { HasZero = true },
            [.. drawn.Select(curve => SeriesOf(rows, curve)), .. marks])
        {
            IsTitleShown = true,
            Height = 460, // room for three rows of names
            Rules = [new ChartRule("what people bear on average", 1, false)],
            Description = $"Share of what people bear against {char.ToLowerInvariant(across.Name[0])}{across.Name[1..]}, from least to most: {Ranges(drawn)}.{LeftOut(all[drawn.Length..])}{(marks.Length > 0 ? $" Marks on the axis: {string.Join(", ", marks.Select(one => one.Name))}." : "")}",
        });
    }

    private static Curve CurveOf(SweepTable rows, Tissue tissue) =>
        new(Words(tissue), [.. rows.Values($"{AnswerWords.Camel(tissue.ToString())}FeelShare")]);

    // One value makes no line.
    private static ChartSeries SeriesOf(SweepTable rows, Curve curve)
    {
        ChartPoint[] points = [.. rows.Sweep.Values.Zip(curve.Shares, (x, y) => new ChartPoint(x, y))];
        return points.Length == 1 ? new ChartPoints(curve.Words, points) : new ChartCurve(curve.Words, points);
    }

    // Short enough for the key: what stands in brackets is left out.
    private static string Words(Tissue tissue)
    {
        string words = TissueNames.Words(tissue).Split(" (")[0];
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Ranges(IEnumerable<Curve> curves) =>
        string.Join(", ", curves.Select(curve => $"{curve.Words} {PlainNumber.Of(curve.Shares.Min(), "0.00")} to {PlainNumber.Of(curve.Most, "0.00")}"));

    private static string LeftOut(Curve[] curves) =>
        curves.Length == 0 ? "" : $" Below {PlainNumber.Of(Seen, "0.00")} throughout and not drawn: {string.Join(", ", curves.Select(curve => curve.Words))}.";

    // On the axis, so that they hide no curve.
    private static IEnumerable<ChartSeries> Marks(SweepTable rows)
    {
        ILookup<string, ChartPoint> marks = rows.Sweep.Values.Index().ToLookup(row => MarkOf(rows, row.Index), row => new ChartPoint(row.Item, 0));
        return ((string[])[NotAsAsked, NotHeld, Neither]).Where(marks.Contains).Select(name => new ChartPoints(name, [.. marks[name]]));
    }

    private static string MarkOf(SweepTable rows, int row) => (rows.IsAsAsked(row), rows.IsHeld(row)) switch
    {
        (true, true) => "",
        (false, true) => NotAsAsked,
        (true, false) => NotHeld,
        _ => Neither,
    };

    private static string Unit(StretchKnob knob) => knob.Key switch
    {
        _ when knob.Key.EndsWith("Deg", StringComparison.Ordinal) => "°",
        _ when knob.Key.EndsWith("Cm", StringComparison.Ordinal) => "cm",
        _ when knob.Key.EndsWith("Kg", StringComparison.Ordinal) => "kg",
        _ when knob.Key.EndsWith('N') => "N",
        _ => "",
    };

    private sealed record Curve(string Words, double[] Shares)
    {
        public double Most { get; } = Shares.Max();
    }
}
