namespace Backline.Stretching.Validation;

/// <summary>The units that a row's values may stand in, and what one is in another.</summary>
internal static class Units
{
    public const string Moment = "N.m";
    public const string Angle = "deg";
    public const string Force = "N";
    public const string Ratio = "ratio";
    public const string Percent = "%";

    // One row a unit: what it measures, its names, and how many of it make one of the first of that kind.
    private static readonly (string Kind, string[] Names, double Count)[] Known =
    [
        ("moment", [Moment, "Nm", "N m", "N·m"], 1),
        ("angle", [Angle, "°", "degrees"], 1),
        ("angle", ["rad", "radians"], Math.PI / 180),
        ("length", ["m"], 1),
        ("length", ["cm"], 100),
        ("length", ["mm"], 1000),
        ("force", [Force], 1),
        ("ratio", [Ratio, "1"], 1),
        ("ratio", [Percent], 100),
    ];

    /// <summary>1. What a number in one unit is multiplied with to be in another; <see langword="null"/> where the two are not of one kind, or one is not known.</summary>
    public static double? Factor(string from, string to) =>
        Find(from) is { } one && Find(to) is { } other && one.Kind == other.Kind ? other.Count / one.Count : null;

    /// <summary>The units of one kind, for messages.</summary>
    public static string Like(string unit) => string.Join(" or ", Known.Where(one => one.Kind == Find(unit)?.Kind).Select(one => one.Names[0]));

    private static (string Kind, string[] Names, double Count)? Find(string unit)
    {
        foreach ((string Kind, string[] Names, double Count) one in Known)
        {
            if (one.Names.Contains(unit, StringComparer.Ordinal))
            {
                return one;
            }
        }

        return null;
    }
}
