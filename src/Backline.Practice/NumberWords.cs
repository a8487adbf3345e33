using System.Globalization;

namespace Backline.Practice;

/// <summary>Numbers in messages: short, however large what somebody wrote is.</summary>
public static class NumberWords
{
    // 1. From here on digits are counted rather than read.
    private const double LeastInPowers = 1e7;

    /// <summary>A number as text; one of ten million or more in powers of ten, as people type it: <c>1e308</c>.</summary>
    /// <param name="value">1. The number, in whatever unit it is.</param>
    /// <param name="format">A format of .NET for smaller ones, for the invariant culture.</param>
    public static string Of(double value, string format = "0.######") =>
        value.ToString(double.IsFinite(value) && Math.Abs(value) >= LeastInPowers ? "0.######e0" : format, CultureInfo.InvariantCulture);
}
