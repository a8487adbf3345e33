using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Backline.Coaching.Recordings;

/// <summary>What the two kinds of line have in common: a JSON object read member by member, with words for what is amiss.</summary>
internal ref struct LineParser(ReadOnlySpan<byte> line, int number, ProblemList problems)
{
    private readonly ReadOnlySpan<byte> _line = line;

    public Utf8JsonReader Json = new(line, new JsonReaderOptions { MaxDepth = 8 });

    public readonly void Problem(string place, string found, string expected) => problems.Add(number, place, found, expected);

    /// <summary>Enters the object the line must be.</summary>
    public bool TryEnter(string expected)
    {
        if (Json.Read() && Json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        Problem("", $"is {Found()}", $"{expected} was expected");
        return false;
    }

    /// <summary>A number for people's eyes, or nothing and a problem.</summary>
    public double? Number(string place, double least, double most, string expected)
    {
        if (Json.TokenType == JsonTokenType.Number && Json.TryGetDouble(out double value) && value >= least && value <= most)
        {
            return value;
        }

        Problem(place, $"is {Found()}", $"{expected} was expected");
        SkipValue();
        return null;
    }

    /// <summary>Goes past whatever value the reader stands on.</summary>
    public void SkipValue()
    {
        if (Json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            Json.Skip();
        }
    }

    /// <summary>The value the reader stands on, as a message names it.</summary>
    public readonly string Found() => Json.TokenType switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "'" + Shortened(Encoding.UTF8.GetString(Json.ValueSpan)) + "'",
        JsonTokenType.Number => Shortened(Encoding.UTF8.GetString(Json.ValueSpan)),
        _ => "empty",
    };

    /// <summary>Says why the line is not JSON: cut off, not a finite number, or something else.</summary>
    public readonly void ProblemOf(JsonException exception, string place)
    {
        int at = (int)Math.Clamp(exception.BytePositionInLine ?? 0, 0, _line.Length);
        ReadOnlySpan<byte> rest = _line[at..].TrimEnd(" \r\t"u8);
        string column = string.Create(CultureInfo.InvariantCulture, $"column {at + 1}");
        if (rest.IsEmpty)
        {
            Problem(place, $"the line ends in the middle ({column})", "a whole object was expected; the file may be cut off");
            return;
        }

        foreach (string word in new[] { "NaN", "Infinity", "-Infinity" })
        {
            if (rest.StartsWith(Encoding.UTF8.GetBytes(word)) || (word[0] == '-' && at > 0 && _line[(at - 1)..].StartsWith("-Infinity"u8)))
            {
                Problem(place, $"is {word}", "a finite number was expected");
                return;
            }
        }

        string start = Shortened(Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 16)]));
        Problem(place, $"is not JSON at '{start}' ({column})", "a JSON object a line was expected");
    }

    private static string Shortened(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
