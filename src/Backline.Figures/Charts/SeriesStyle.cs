using Backline.Figures.Drawing;

namespace Backline.Figures.Charts;

/// <summary>How series are told apart: by colour, by the dashes of lines and by the shape of marks, so that black and white will do. More than six lines differ in width too, and their colours move on.</summary>
/// <param name="Number">1. Place among the series.</param>
/// <param name="Layer">1. Place among lines that lie upon each other, the widest first; else <see langword="null"/>.</param>
internal readonly record struct SeriesStyle(int Number, int? Layer = null)
{
    private static readonly string[] Colours =
        [Palette.SeriesOne, Palette.SeriesTwo, Palette.SeriesThree, Palette.SeriesFour, Palette.SeriesFive, Palette.SeriesSix];

    private static readonly string[] DashesOf = ["", "9 4", "2 4", "12 4 2 4", "18 5", "6 3 2 3 2 3"];

    // A double line, a dashed one that fits between its two strokes, a thin one that shows in the gaps: each leaves the others to be seen.
    private static readonly (string Width, string? Core, string Dashes)[] Layers = [("6", "3.6", ""), ("2.2", null, "9 5"), ("1.1", null, "")];

    // Outlines in a square of 8 px round the point: disc, square, diamond, triangle, cross, triangle upside down.
    private static readonly string[] Shapes =
    [
        "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "m-3.5 -3.5h7v7h-7z", "m0 -5l5 5l-5 5l-5 -5z", "m0 -5l4.6 8h-9.2z",
        "m-1.4 -4.6h2.8v3.2h3.2v2.8h-3.2v3.2h-2.8v-3.2h-3.2v-2.8h3.2z", "m0 5l4.6 -8h-9.2z",
    ];

    private int Round => Number / DashesOf.Length;

    public string Class => $"chart-series-{Number + 1}";

    public string Colour => Colours[(Number + Round) % Colours.Length];

    public string Dashes => Layer is { } layer ? Layers[layer % Layers.Length].Dashes : DashesOf[Number % DashesOf.Length];

    // px. What is left open within a double line; null for others.
    public string? Core => Layer is { } layer ? Layers[layer % Layers.Length].Core : null;

    // px. Plain, then thin, then thick.
    public string Width => Layer is { } layer ? Layers[layer % Layers.Length].Width : Round switch
    {
        0 => "2.2",
        1 => "1.1",
        _ => "4.4",
    };

    public string Shape => Shapes[Number % Shapes.Length];
}
