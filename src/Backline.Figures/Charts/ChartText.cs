using System.Globalization;
using Backline.Figures.Drawing;

namespace Backline.Figures.Charts;

/// <summary>Words and numbers of a chart.</summary>
internal static class ChartText
{
    /// <summary>px. Size of all words but the title.</summary>
    public const double Size = 13;

    // Mean letter width of common sans-serif faces over their size, a little wide so that words do not meet.
    private const double LetterWidth = 0.56;

    public static double Width(string words, double size = Size) => words.Length * LetterWidth * size;

    /// <summary>A length as it is written: px to a tenth.</summary>
    public static string Px(double length) => (Math.Round(length, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static void Draw(Svg svg, string words, double x, double y, string anchor, double size = Size, bool hasHalo = false)
    {
        (string, string)[] attributes =
        [
            ("class", "chart-text"), ("x", Px(x)), ("y", Px(y)), ("font-size", Px(size)), ("font-family", "system-ui, sans-serif"),
            ("text-anchor", anchor), ("fill", Palette.Words),
            .. hasHalo ? (ReadOnlySpan<(string, string)>)[("stroke", Palette.Paper), ("stroke-width", "4"), ("stroke-linejoin", "round"), ("paint-order", "stroke")] : [],
        ];
        svg.Words("text", words, attributes);
    }

    /// <summary>Words that read from below upwards, their middle at a place.</summary>
    public static void DrawUpright(Svg svg, string words, double x, double y) =>
        svg.Words("text", words, ("class", "chart-text"), ("transform", $"translate({Px(x)} {Px(y)}) rotate(-90)"), ("font-size", Px(Size)),
            ("font-family", "system-ui, sans-serif"), ("text-anchor", "middle"), ("fill", Palette.Words));
}
