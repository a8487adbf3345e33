using Backline.Figures.Charts;
using Backline.Stretching.Postures;

namespace Backline.Cli.Stretching;

/// <summary>Draws a sweep: how far each tissue comes towards what people bear.</summary>
internal static class SweepPicture
{
    // Curves that stay below this everywhere would only crowd the chart.
    private const double Seen = 0.1;
    private const int MostCurves = 6; // As many as a chart tells apart.

    private static readonly (string Column, string Words)[] Curves =
    [
        ("gastrocnemiusFeelShare", "Gastrocnemius"), ("soleusFeelShare", "Soleus"), ("hamstringsFeelShare", "Hamstrings"), ("glutealsFeelShare", "Buttock"),
        ("plantarFasciaFeelShare", "Plantar fascia"), ("nerveFeelShare", "Nerve"), ("deepCalfFeelShare", "Deep calf"),
    ];

    public static string Draw(SweepTable rows)
    {
        StretchKnob knob = rows.Sweep.Knob;
        (string Words, double[] Values)[] drawn =
        [
            .. Curves.Select(curve => (curve.Words, Values: rows.Values(curve.Column).ToArray()))
                .Where(curve => curve.Values.Max() >= Seen)
                .OrderByDescending(curve => curve.Values.Max())
                .Take(MostCurves),
        ];
        return ChartFigure.Draw(new Chart(
            "How far each tissue is towards what people bear",
            new ChartAxis(knob.Help.TrimEnd('.').Split(';')[0].Split(" in degrees")[0], Unit(knob)),
            new ChartAxis("Share of what people bear", "") { HasZero = true },
            [.. drawn.Select(curve => new ChartCurve(curve.Words, [.. rows.Sweep.Values.Zip(curve.Values, (x, y) => new ChartPoint(x, y))])), .. Changed(rows)])
        {
            IsTitleShown = true,
            Rules = [new ChartRule("what people bear on average", 1, false)],
        });
    }

    // On the axis, so that they hide no curve.
    private static IEnumerable<ChartSeries> Changed(SweepTable rows)
    {
        ChartPoint[] marks = [.. rows.Sweep.Values.Index().Where(row => !rows.IsAsAsked(row.Index)).Select(row => new ChartPoint(row.Item, 0))];
        return marks.Length == 0 ? [] : [new ChartPoints("not as asked", marks)];
    }

    private static string Unit(StretchKnob knob) => knob.Key switch
    {
        _ when knob.Key.EndsWith("Deg", StringComparison.Ordinal) => "°",
        _ when knob.Key.EndsWith("Cm", StringComparison.Ordinal) => "cm",
        _ when knob.Key.EndsWith("Kg", StringComparison.Ordinal) => "kg",
        _ when knob.Key.EndsWith('N') => "N",
        _ => "",
    };
}
