using System.Globalization;

namespace Backline.Web.Controls;

/// <summary>A number in a file to take along: six figures are more than is known, below the last decimal nothing is.</summary>
internal static class FileNumber
{
    private const int Figures = 6;
    private const int MostDecimals = 7; // a tenth of a micrometre, and of a micronewton

    /// <summary>The number without an exponent, and without the sign of a zero.</summary>
    /// <param name="number">any. The number.</param>
    public static string Of(double number)
    {
        int decimals = number == 0 ? 0 : Math.Clamp(Figures - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, MostDecimals);
        return (Math.Round(number, decimals) + 0.0).ToString("0.#######", CultureInfo.InvariantCulture); // plus zero: -0 becomes 0
    }
}
