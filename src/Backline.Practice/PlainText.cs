using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Backline.Practice;

/// <summary>
/// Text of somebody else's file, as it may be shown: what nobody sees, but a terminal obeys (it moves the cursor, colours,
/// turns the order of letters round), stands there as its number.
/// </summary>
public static class PlainText
{
    /// <summary>The text, with <c>\u001b</c> and the like in place of what must not be shown.</summary>
    /// <param name="text">A text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            _ = IsHidden(letter) ? plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : plain.Append(letter);
        }

        return plain.ToString();
    }

    /// <summary>The numbers of what must not be shown, each once, as Unicode writes them: <c>U+001B</c>.</summary>
    /// <param name="text">A text.</param>
    public static IReadOnlyList<string> HiddenIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Where(IsHidden).Distinct().Select(letter => string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}"))];
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

    // Marks of direction that letters of other scripts need are let be; what turns round the letters of others is not.
    private static bool IsHidden(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
