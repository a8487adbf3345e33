using System.Globalization;
using System.Text;
using System.Text.Json;
using Backline.Practice;

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

    /// <summary>A line is one object: whatever comes after it is a problem.</summary>
    public readonly void ExpectEnd()
    {
        ReadOnlySpan<byte> rest = _line[(int)Json.BytesConsumed..].TrimStart(" \r\t"u8);
        if (!rest.IsEmpty)
        {
            Problem("", $"goes on after its object with '{Start(rest)}' ({Column(_line.Length - rest.Length)})", "one object a line was expected");
        }
    }

    /// <summary>A number within its limits, or nothing and a problem that says both.</summary>
    public double? Number(string place, double least, double most, string what, bool isWhole = false)
    {
        if (Json.TokenType == JsonTokenType.Number && Json.TryGetDouble(out double value) && value >= least && value <= most && (!isWhole || value == Math.Floor(value)))
        {
            return value;
        }

        Problem(place, $"is {Found()}", string.Create(CultureInfo.InvariantCulture, $"{what} from {least} to {most} was expected"));
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

    /// <summary>The text the reader stands on; of one that has half a letter the file's own signs.</summary>
    public readonly string Text() => PlainText.TryRead(in Json) ?? Encoding.UTF8.GetString(Json.ValueSpan);

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
        string column = Column(at);
        if (rest.IsEmpty)
        {
            Problem(place, $"the line ends in the middle ({column})", "a whole object was expected; the file may be cut off");
            return;
        }

        // The reader may have taken the minus of -Infinity for a number's.
        ReadOnlySpan<byte> word = at > 0 && _line[at - 1] == '-' ? _line[(at - 1)..] : rest;
        if (word.StartsWith("NaN"u8) || word.StartsWith("Infinity"u8) || word.StartsWith("-Infinity"u8))
        {
            Problem(place, $"is {(word[0] == 'N' ? "NaN" : word[0] == '-' ? "-Infinity" : "Infinity")}", "a finite number was expected");
            return;
        }

        Problem(place, $"is not JSON at '{Start(rest)}' ({column})", "a JSON object a line was expected");
    }

    private static string Column(int at) => string.Create(CultureInfo.InvariantCulture, $"column {at + 1}");

    private static string Start(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text[..Math.Min(text.Length, 16)].TrimEnd(" \r\t"u8));

    private static string Shortened(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
