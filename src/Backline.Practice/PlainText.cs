using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Backline.Practice;

/// <summary>
/// Text of somebody else's file, as it may be shown: what nobody sees, but a terminal obeys (it moves the cursor, colours,
/// turns the order of letters round), or what hides between letters, stands there as its number.
/// </summary>
public static class PlainText
{
    // Default_Ignorable_Code_Point of Unicode 16 (DerivedCoreProperties.txt), and with it the ends of line and paragraph and the
    // marks of annotations (U+FFF0 to U+FFFB in one).
    private static readonly (int First, int Last)[] Unseen =
    [
        (0x00ad, 0x00ad), (0x034f, 0x034f), (0x061c, 0x061c), (0x115f, 0x1160), (0x17b4, 0x17b5), (0x180b, 0x180f), (0x200b, 0x200f),
        (0x2028, 0x202e), (0x2060, 0x206f), (0x3164, 0x3164), (0xfe00, 0xfe0f), (0xfeff, 0xfeff), (0xffa0, 0xffa0), (0xfff0, 0xfffb),
        (0x1bca0, 0x1bca3), (0x1d173, 0x1d17a), (0xe0000, 0xe0fff),
    ];

    /// <summary>The text, with <c>\u001b</c> and the like in place of what must not be shown.</summary>
    /// <param name="text">A text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EnumerateRunes().Any(IsHidden))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (Rune letter in text.EnumerateRunes())
        {
            _ = IsHidden(letter) ? plain.Append(Escaped(letter)) : plain.Append(letter.ToString());
        }

        return plain.ToString();
    }

    /// <summary>The numbers of what must not be shown, each once, as Unicode writes them: <c>U+001B</c>.</summary>
    /// <param name="text">A text.</param>
    public static IReadOnlyList<string> HiddenIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.EnumerateRunes().Where(IsHidden).Distinct().Select(letter => string.Create(CultureInfo.InvariantCulture, $"U+{letter.Value:X4}"))];
    }

    /// <summary>The text a JSON reader stands on, or <see langword="null"/> where a number stands for half a letter (<c>\ud800</c> alone), which is no text.</summary>
    /// <param name="json">A reader that stands on a text or on a member's name.</param>
    public static string? TryRead(ref readonly Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException) when (json.ValueIsEscaped)
        {
            return null;
        }
    }

    // As JSON writes it: a letter past the first 65536 as two numbers.
    private static string Escaped(Rune letter) =>
        string.Concat(letter.ToString().Select(half => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)half:x4}")));

    private static bool IsHidden(Rune letter) =>
        Rune.IsControl(letter) || (Array.Exists(Unseen, range => letter.Value >= range.First && letter.Value <= range.Last) && !IsOfALetter(letter.Value));

    // Persian is spelt with the joiners, and a sign's colour or shape is chosen by what follows it.
    private static bool IsOfALetter(int letter) => letter is 0x200c or 0x200d or 0xfe0e or 0xfe0f;
}
