using System.Globalization;

namespace Backline.Cli;

/// <summary>So many of something, in its number: 1 muscle, 2 muscles, 2 bodies.</summary>
internal static class Counted
{
    /// <summary>The number and the word.</summary>
    /// <param name="count">1. How many.</param>
    /// <param name="one">What one is called.</param>
    /// <param name="many">What several are called; absent: the same with an s.</param>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? $"{one}s")}");
}
