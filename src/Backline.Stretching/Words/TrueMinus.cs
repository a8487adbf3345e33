using System.Text.RegularExpressions;

namespace Backline.Stretching.Words;

/// <summary>The minus that people read. Sentences and tables are made with the hyphen, which files and the command line understand.</summary>
public static partial class TrueMinus
{
    /// <summary>A text with a true minus before each of its numbers below zero; hyphens within words, names and dates stay.</summary>
    /// <param name="text">The text.</param>
    public static string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return HyphenOfNumber.Replace(text, "−");
    }

    [GeneratedRegex("(?<=^|[ (])-(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex HyphenOfNumber { get; }
}
