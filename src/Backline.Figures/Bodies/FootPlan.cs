using Backline.Figures.Drawing;

namespace Backline.Figures.Bodies;

/// <summary>A foot from above or below, in foot lengths: along from heel to toes, across to the little-toe side.</summary>
internal static class FootPlan
{
    // Root, tip and half width of each toe, big toe first.
    private static readonly (double RootX, double RootY, double TipX, double TipY, double Half)[] Toes =
    [
        (-0.118, 0.745, -0.118, 0.985, 0.064), (-0.015, 0.760, -0.006, 0.985, 0.040), (0.058, 0.745, 0.072, 0.940, 0.037),
        (0.118, 0.715, 0.136, 0.890, 0.035), (0.160, 0.675, 0.186, 0.820, 0.034),
    ];

    /// <summary>Under the big-toe ball, the little-toe ball and the heel: along, across.</summary>
    public static IReadOnlyList<(double Along, double Across)> ContactPoints { get; } = [(0.715, -0.110), (0.640, 0.125), (0.120, 0.005)];

    public static Outline Outline(Frame foot) => new Outline().Through(
        foot.At(0.000, 0.000), foot.At(0.025, 0.090), foot.At(0.100, 0.128), foot.At(0.220, 0.126), foot.At(0.380, 0.148), foot.At(0.530, 0.182),
        foot.At(0.630, 0.196), foot.At(0.710, 0.178), foot.At(0.765, 0.090), foot.At(0.795, -0.040), foot.At(0.790, -0.130),
        foot.At(0.735, -0.182), foot.At(0.665, -0.185), foot.At(0.560, -0.150), foot.At(0.420, -0.112), foot.At(0.260, -0.106),
        foot.At(0.110, -0.124), foot.At(0.025, -0.088));

    /// <summary>What of the sole bears weight: forefoot, outer edge and heel, the arch left out.</summary>
    public static Outline Print(Frame foot) => new Outline().Through(
        foot.At(0.015, 0.000), foot.At(0.040, 0.075), foot.At(0.110, 0.105), foot.At(0.220, 0.106), foot.At(0.380, 0.126), foot.At(0.530, 0.158),
        foot.At(0.630, 0.172), foot.At(0.700, 0.150), foot.At(0.740, 0.070), foot.At(0.765, -0.040), foot.At(0.762, -0.125),
        foot.At(0.715, -0.158), foot.At(0.650, -0.150), foot.At(0.580, -0.080), foot.At(0.480, 0.010), foot.At(0.360, 0.040),
        foot.At(0.240, -0.015), foot.At(0.170, -0.080), foot.At(0.090, -0.098), foot.At(0.035, -0.068));

    public static IEnumerable<Outline> ToeOutlines(Frame foot)
    {
        foreach ((double rootX, double rootY, double tipX, double tipY, double half) in Toes)
        {
            yield return new Outline().Through(
                foot.At(rootY, rootX - (0.85 * half)), foot.At((0.45 * rootY) + (0.55 * tipY), ((rootX + tipX) / 2) - (0.88 * half)),
                foot.At(tipY - (0.75 * half), tipX - half), foot.At(tipY - (0.1 * half), tipX - (0.5 * half)), foot.At(tipY, tipX),
                foot.At(tipY - (0.15 * half), tipX + (0.55 * half)), foot.At(tipY - (0.8 * half), tipX + half),
                foot.At((0.45 * rootY) + (0.55 * tipY), ((rootX + tipX) / 2) + (0.88 * half)), foot.At(rootY, rootX + (0.85 * half)));
        }
    }

    public static IEnumerable<Outline> Nails(Frame foot)
    {
        foreach ((_, _, double tipX, double tipY, double half) in Toes)
        {
            yield return new Outline().Through(
                foot.At(tipY - (0.25 * half), tipX - (0.42 * half)), foot.At(tipY - (0.12 * half), tipX), foot.At(tipY - (0.25 * half), tipX + (0.42 * half)),
                foot.At(tipY - (0.95 * half), tipX + (0.46 * half)), foot.At(tipY - (1.15 * half), tipX), foot.At(tipY - (0.95 * half), tipX - (0.46 * half)));
        }
    }
}
