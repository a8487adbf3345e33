using Backline.Figures.Drawing;

namespace Backline.Figures.Scenes;

/// <summary>From where a note's line leaves its words.</summary>
internal enum NoteSide
{
    /// <summary>The words stand above what they name: the line leaves below their first third.</summary>
    Above,

    /// <summary>The words stand below: the line leaves above their first third.</summary>
    Below,

    /// <summary>The words stand to the right of it: the line leaves before their first letter.</summary>
    Beside,

    /// <summary>The words stand to the left of it: the line leaves after their last letter.</summary>
    Before,
}

/// <summary>Words with a thin line to what they name.</summary>
internal static class Note
{
    // Mean letter width of common sans-serif faces over their size; only the line's start hangs on it.
    private const double LetterWidth = 0.53;

    public static void Draw(Svg svg, string words, PlanePoint at, PlanePoint target, double size, NoteSide side)
    {
        double width = words.Length * LetterWidth * size;
        PlanePoint start = side switch
        {
            NoteSide.Above => at + new PlanePoint(width / 3, -0.4 * size),
            NoteSide.Below => at + new PlanePoint(width / 3, 0.95 * size),
            NoteSide.Beside => at + new PlanePoint(-0.3 * size, 0.32 * size),
            _ => at + new PlanePoint(width + (0.3 * size), 0.32 * size),
        };
        svg.Line(start, target, Palette.Words, size / 14);
        svg.Disc(target, size / 7, new Paint(Palette.Words, "none", 0));
        Text(svg, words, at, size, "start");
    }

    public static void Text(Svg svg, string words, PlanePoint at, double size, string anchor) =>
        svg.Words("text", words, ("x", Svg.Length(at.X)), ("y", Svg.Length(-at.Y)), ("font-size", Svg.Length(size)),
            ("font-family", "system-ui, sans-serif"), ("text-anchor", anchor), ("fill", Palette.Words),
            ("stroke", Palette.Paper), ("stroke-width", Svg.Length(size / 6)), ("stroke-linejoin", "round"), ("paint-order", "stroke"));
}
