using System.Globalization;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Angles and lengths of a file, compared and said as people reckon: 70 and 20.7 less 0.1 are 90.6.</summary>
internal static class Amount
{
    // deg or mm. Sums of numbers with a decimal or two are not exact.
    private const double Rounding = 1e-9;

    // More decimals than anybody measures by.
    private const int Decimals = 6;

    /// <summary>Whether one is more than another by more than rounding; never of what is absent.</summary>
    public static bool IsMore(double? one, double? other) => one - other > Rounding;

    /// <summary>A message, with every amount in it as <see cref="WordsOf"/> says it.</summary>
    public static string Words(FormattableString message) => string.Format(
        CultureInfo.InvariantCulture, message.Format, [.. message.GetArguments().Select(part => part is double amount ? WordsOf(amount) : part)]);

    /// <summary>An amount in a message.</summary>
    public static string WordsOf(double amount) =>
        Math.Round(Math.Clamp(amount, -double.MaxValue, double.MaxValue), Decimals).ToString(CultureInfo.InvariantCulture);
}
