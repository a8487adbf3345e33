using System.Globalization;

namespace Backline.Stretching.Words;

/// <summary>Numbers in two figures, as many as the edge of a band of people is known to (docs/science/loads.md): the same wherever one is said.</summary>
public static class TwoFigures
{
    private const double Largest = 1e27; // 1. No decimal is larger by far.

    /// <summary>Said of zero itself.</summary>
    public const string None = "none";

    /// <summary>Whether a band tells more than its value does: not where both edges read like it.</summary>
    /// <param name="low">1. The lower edge, as it was computed.</param>
    /// <param name="value">1. The value.</param>
    /// <param name="high">1. The upper edge.</param>
    /// <param name="decimals">0 or more. As for <see cref="Of"/>.</param>
    public static bool TellApart(double low, double value, double high, int decimals) =>
        Of(low, decimals) != Of(value, decimals) || Of(high, decimals) != Of(value, decimals);

    /// <summary>Both edges of a band as text; where both read as nothing, that there is none or how little at most.</summary>
    /// <param name="low">1. The lower edge, as it was computed.</param>
    /// <param name="high">1. The upper edge.</param>
    /// <param name="decimals">0 or more. As for <see cref="Of"/>.</param>
    public static string Band(double low, double high, int decimals) =>
        low == 0 && high == 0 ? None
        : ReadsAsNothing(low, decimals) && ReadsAsNothing(high, decimals) ? LessThanOne(decimals)
        : $"{Of(low, decimals)} to {Of(high, decimals)}";

    /// <summary>A number that reads as nothing, in words: what is there, however little, is not nothing.</summary>
    /// <param name="value">1. As it was computed.</param>
    /// <param name="decimals">0 or more. As for <see cref="Of"/>.</param>
    /// <returns>"less than 1", or as little as the last decimal tells; <see langword="null"/> of zero itself, and of what its figures tell.</returns>
    public static string? Little(double value, int decimals) => value != 0 && ReadsAsNothing(value, decimals) ? LessThanOne(decimals) : null;

    /// <summary>A number as text, rounded once.</summary>
    /// <param name="value">1. As it was computed: one that was rounded before may be rounded to another figure here.</param>
    /// <param name="decimals">0 or more. Most decimals worth saying of so small a number.</param>
    /// <returns>For the invariant culture, without the sign of a zero.</returns>
    public static string Of(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        if (Math.Abs(value) >= Largest)
        {
            return double.Parse(value.ToString("E1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("F0", CultureInfo.InvariantCulture);
        }

        var read = (decimal)value; // its first fifteen figures: 6.55 is a little less than that as a double, and 655 is not
        string figures = read.ToString("E1", CultureInfo.InvariantCulture);
        int places = 1 - int.Parse(figures.AsSpan(figures.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return read == 0 || places > decimals
            ? Written(Math.Round(read, decimals, MidpointRounding.AwayFromZero), decimals)
            : Written(decimal.Parse(figures, NumberStyles.Float, CultureInfo.InvariantCulture), Math.Max(0, places));
    }

    private static string Written(decimal number, int decimals) =>
        (number == 0 ? 0 : number).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool ReadsAsNothing(double value, int decimals) => Of(value, decimals) == Of(0, decimals);

    private static string LessThanOne(int decimals) => $"less than {Of(Math.Pow(10, -decimals), decimals)}";
}
