namespace Backline.Figures.Drawing;

/// <summary>
/// The figures' colours: custom properties that a page sets for its theme, each with a daylight colour to fall back on.
/// They differ in lightness too, so that a figure reads in black and white.
/// </summary>
internal static class Palette
{
    public const string Skin = "var(--figure-skin, #d9a783)";
    public const string Top = "var(--figure-top, #2f8178)";
    public const string Shorts = "var(--figure-shorts, #33423f)";
    public const string Line = "var(--figure-line, #1d2321)";
    public const string Nail = "var(--figure-nail, #f3dccb)";
    public const string FarSkin = "var(--figure-skin-far, #ecd6c4)";
    public const string FarTop = "var(--figure-top-far, #a9c7c2)";
    public const string FarShorts = "var(--figure-shorts-far, #9aa19f)";
    public const string FarLine = "var(--figure-line-far, #a79d92)";
    public const string Roll = "var(--figure-roll, #e2bd77)";
    public const string RollLine = "var(--figure-roll-line, #8a6425)";
    public const string Thing = "var(--figure-thing, #c9c1b3)";
    public const string Floor = "var(--figure-floor, #8b857a)";
    public const string Shade = "var(--figure-shade, #e7e0d4)";
    public const string SoleShade = "var(--figure-sole-shade, #c58f69)";
    public const string Accent = "var(--figure-accent, #0f6b63)";
    public const string Words = "var(--figure-words, #1d2321)";
    public const string Paper = "var(--figure-paper, #faf7f2)";

    // Of charts: far enough apart in lightness and hue for eyes that miss red or green, each 4.5 to 1 against the paper.
    public const string SeriesOne = "var(--figure-series-one, #0f6b63)";
    public const string SeriesTwo = "var(--figure-series-two, #a8480d)";
    public const string SeriesThree = "var(--figure-series-three, #2b3a8c)";
    public const string SeriesFour = "var(--figure-series-four, #8a2f6b)";
    public const string SeriesFive = "var(--figure-series-five, #6f6410)";
    public const string SeriesSix = "var(--figure-series-six, #1d2321)";

    /// <summary>m. Width of the edge of a drawn body of usual height.</summary>
    public const double Edge = 0.005;

    public static Paint Edged(string fill) => new(fill, Line, Edge);
}
