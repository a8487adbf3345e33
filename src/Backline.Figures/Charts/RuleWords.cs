using Backline.Figures.Drawing;

namespace Backline.Figures.Charts;

/// <summary>Finds room for the words of a line that lies across a chart: at either end or else along it, above it or beneath, where the fewest lines run through them.</summary>
/// <remarks>A halo wipes out a curve behind it for as long as the words are: words that nothing runs through alone have one.</remarks>
/// <param name="lines">px. What runs through the chart: curves and standing lines, each by its corners.</param>
/// <param name="left">px. Where the axes begin.</param>
/// <param name="right">px. Where they end.</param>
/// <param name="top">px. Their upper end.</param>
/// <param name="bottom">px. Their lower end.</param>
internal sealed class RuleWords(IReadOnlyList<PlanePoint[]> lines, double left, double right, double top, double bottom)
{
    private const double Inset = 8;
    private const double Above = 6;
    private const double Beneath = 16;
    private const double Ascent = 12;
    private const double Descent = 5;
    private const double Step = 3; // px, between two looks along a line
    private const double Shift = 12; // px, between two places along the line

    /// <summary>px. The first height, from one on downwards, at which no level line runs through words that stand there; the first itself where there is none.</summary>
    /// <param name="levels">px. The heights of the level lines.</param>
    /// <param name="first">px. The line the words are written on, at best.</param>
    /// <param name="bottom">px. Where the axes end.</param>
    public static double FreeOf(IReadOnlyList<double> levels, double first, double bottom)
    {
        for (double height = first; height + Descent <= bottom; height += Step)
        {
            if (levels.All(level => level < height - Ascent - 1 || level > height + Descent))
            {
                return height;
            }
        }

        return first;
    }

    /// <summary>Where the words begin, or end where they stand at the right end, the line they are written on, and whether nothing runs through them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="at">px. The height of the line.</param>
    public (double X, double Y, string Anchor, bool IsFree) Place(string words, double at)
    {
        double length = ChartText.Width(words);
        double[] heights = [.. ((double[])[at - Above, at + Beneath]).Where(y => y >= top + Ascent - 2 && y + Descent <= bottom)];
        int between = Math.Max(0, (int)((right - left - (2 * Inset) - length) / Shift));
        (double X, string Anchor)[] ends = [(left + Inset, "start"), (right - Inset, "end")];
        (double X, string Anchor)[] middles = [.. Enumerable.Range(1, between).Select(i => (left + Inset + (i * Shift), "start"))];
        IEnumerable<(double X, double Y, string Anchor)> Along((double X, string Anchor)[] places) =>
            (heights.Length > 0 ? heights : [at - Above]).SelectMany(y => places.Select(place => (place.X, y, place.Anchor)));

        (double X, double Y, string Anchor, int Under) best = Along(ends).Concat(Along(middles))
            .Select(place => (place.X, place.Y, place.Anchor, Crossed(place.Anchor == "start" ? place.X : place.X - length, place.Y, length)))
            .MinBy(place => place.Item4);
        return (best.X, best.Y, best.Anchor, best.Under == 0);
    }

    // How much of the lines lies under words that begin at a place, in steps.
    private int Crossed(double x, double y, double length) => lines.Sum(line => line.Zip(line.Skip(1)).Sum(piece => Crossed(piece.First, piece.Second, x, y, length)));

    private static int Crossed(PlanePoint from, PlanePoint to, double x, double y, double length)
    {
        int steps = 1 + (int)((to - from).Length / Step);
        int under = 0;
        for (int i = 0; i < steps; i++)
        {
            PlanePoint point = from + ((double)i / steps * (to - from));
            under += point.X >= x && point.X <= x + length && point.Y >= y - Ascent && point.Y <= y + Descent ? 1 : 0;
        }

        return under;
    }
}
