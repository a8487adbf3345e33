using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>A right leg seen from behind, from the waist to the heel: edges at heights, and the places on it.</summary>
internal static class LegFromBehind
{
    // Height, inner edge, outer edge; m. Drawn by eye for a body of 1.70 m.
    private static readonly (double Height, double Inner, double Outer)[] Edges =
    [
        (0.000, -0.026, 0.034), (0.020, -0.034, 0.043), (0.060, -0.037, 0.044), (0.095, -0.036, 0.040), (0.140, -0.032, 0.038), (0.200, -0.042, 0.050),
        (0.260, -0.062, 0.070), (0.315, -0.078, 0.086), (0.365, -0.081, 0.091), (0.415, -0.072, 0.086), (0.460, -0.062, 0.077), (0.500, -0.060, 0.077),
        (0.545, -0.067, 0.085), (0.610, -0.083, 0.103), (0.680, -0.100, 0.124), (0.740, -0.113, 0.141), (0.790, -0.119, 0.153), (0.840, -0.120, 0.163),
        (0.900, -0.120, 0.166), (0.950, -0.120, 0.154), (1.000, -0.120, 0.132),
    ];

    public static Outline Skin { get; } = Band(0, 1, 0);

    public static Outline Shorts { get; } = Band(0.735, 1, -0.004);

    public static Outline Foot { get; } = Patch(0.010, 0.125, 0.004);

    public static Outline Calf { get; } = Patch(0.205, 0.440, 0.008);

    public static Outline BehindKnee { get; } = Patch(0.452, 0.548, 0.008);

    public static Outline BackThigh { get; } = Patch(0.560, 0.785, 0.012);

    public static Outline SitBone { get; } = new Outline().Through(
        new PlanePoint(-0.108, 0.835), new PlanePoint(-0.100, 0.885), new PlanePoint(-0.050, 0.915), new PlanePoint(0.010, 0.895), new PlanePoint(0.025, 0.845),
        new PlanePoint(-0.010, 0.802), new PlanePoint(-0.065, 0.792));

    /// <summary>m. Where a line across at a height meets the edges.</summary>
    /// <param name="height">m. Above the floor.</param>
    public static (double Inner, double Outer) EdgesAt(double height)
    {
        int i = 1;
        while (i < Edges.Length - 1 && Edges[i].Height < height)
        {
            i++;
        }

        double share = (height - Edges[i - 1].Height) / (Edges[i].Height - Edges[i - 1].Height);
        return (
            Edges[i - 1].Inner + (share * (Edges[i].Inner - Edges[i - 1].Inner)),
            Edges[i - 1].Outer + (share * (Edges[i].Outer - Edges[i - 1].Outer)));
    }

    private static Outline Band(double from, double to, double inset)
    {
        var outline = new Outline();
        double[] heights = [from, .. Edges.Select(edge => edge.Height).Where(height => height > from + 0.012 && height < to - 0.012), to];
        PlanePoint[] inner = [.. heights.Select(height => new PlanePoint(EdgesAt(height).Inner + inset, height))];
        PlanePoint[] outer = [.. heights.Select(height => new PlanePoint(EdgesAt(height).Outer - inset, height))];
        return outline.Corner(inner[0]).Through(inner.AsSpan(1, inner.Length - 2)).Corner(inner[^1])
            .Corner(outer[^1]).Through([.. outer.Skip(1).SkipLast(1).Reverse()]).Corner(outer[0]);
    }

    // As the band, its ends drawn in, so that no corner is left.
    private static Outline Patch(double from, double to, double inset)
    {
        double third = (to - from) / 6;
        double[] heights = [from + (0.35 * third), from + third, from + (2 * third), from + (3 * third), from + (4 * third), from + (5 * third), to - (0.35 * third)];
        double[] drawnIn = [0.30, 0.08, 0, 0, 0, 0.08, 0.30];
        PlanePoint At(int i, bool isOuter)
        {
            (double inner, double outer) = EdgesAt(heights[i]);
            double draw = inset + (drawnIn[i] * (outer - inner) / 2);
            return new PlanePoint(isOuter ? outer - draw : inner + draw, heights[i]);
        }

        int[] order = [.. Enumerable.Range(0, heights.Length)];
        return new Outline()
            .Through([.. order.Select(i => At(i, false))])
            .Through(new PlanePoint((At(6, false).X + At(6, true).X) / 2, to))
            .Through([.. order.Reverse().Select(i => At(i, true))])
            .Through(new PlanePoint((At(0, false).X + At(0, true).X) / 2, from));
    }
}
