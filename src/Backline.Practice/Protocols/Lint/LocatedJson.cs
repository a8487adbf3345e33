using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Backline.Practice.Protocols.Lint;

/// <summary>Reads a JSON text into values that know their lines, and tells what in its texts nobody would see.</summary>
public sealed class LocatedJson
{
    private readonly byte[] _bytes;
    private readonly IList<ProtocolProblem> _problems;
    private int _countedTo;
    private int _line = 1;

    private LocatedJson(byte[] bytes, IList<ProtocolProblem> problems)
    {
        _bytes = bytes;
        _problems = problems;
    }

    /// <summary>The text's value, or <see langword="null"/> with a problem when it is no JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">Takes what is found: no JSON, a member that stands twice, a text with something hidden in it.</param>
    public static LocatedValue? Parse(string text, IList<ProtocolProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var parser = new LocatedJson(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), problems);
        var reader = new Utf8JsonReader(parser._bytes);
        try
        {
            if (!reader.Read())
            {
                throw new JsonException("It is empty.", null, 0, null);
            }

            LocatedValue value = parser.Value(ref reader, "");
            _ = reader.Read();
            return value;
        }
        catch (JsonException broken)
        {
            // The exception's own text counts lines from 0; people and editors count from 1.
            string column = string.Create(CultureInfo.InvariantCulture, $"{(broken.BytePositionInLine ?? 0) + 1}");
            problems.Add(new ProtocolProblem((int)(broken.LineNumber ?? 0) + 1, "", $"is not JSON here (column {column}); a comma, a bracket or a quotation mark may be missing, or the file is cut off"));
            return null;
        }
    }

    private LocatedValue Value(ref Utf8JsonReader reader, string path)
    {
        int line = LineAt((int)reader.TokenStartIndex);
        var value = new LocatedValue
        {
            Line = line,
            Path = path,
            Kind = reader.TokenType,
            Text = reader.TokenType == JsonTokenType.String ? TextAt(ref reader, line, path) : null,
            Number = reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : null,
        };
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadMembers(ref reader, value);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value.Items.Add(Value(ref reader, $"{path}/{value.Items.Count}"));
            }
        }

        return value;
    }

    private void ReadMembers(ref Utf8JsonReader reader, LocatedValue owner)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int line = LineAt((int)reader.TokenStartIndex);
            string name = TextAt(ref reader, line, owner.Path);
            if (owner[name] is not null)
            {
                _problems.Add(new ProtocolProblem(line, $"{owner.Path}/{name}", "stands here a second time; once was expected"));
            }

            _ = reader.Read();
            owner.Members.Add((name, Value(ref reader, $"{owner.Path}/{name}")));
        }
    }

    // Of a text that is none the file's own letters are kept, so that all else can be checked.
    private string TextAt(ref Utf8JsonReader reader, int line, string path)
    {
        string? text = PlainText.TryRead(ref reader);
        if (text is null)
        {
            _problems.Add(new ProtocolProblem(line, path, "has half a letter (one of two numbers that stand for a letter together); whole letters were expected"));
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        if (PlainText.HiddenIn(text) is { Count: > 0 } hidden)
        {
            _problems.Add(new ProtocolProblem(line, path, $"has {string.Join(", ", hidden)}, which nobody sees; letters, signs and spaces were expected"));
        }

        return text;
    }

    private int LineAt(int position)
    {
        _line += _bytes.AsSpan(_countedTo, position - _countedTo).Count((byte)'\n');
        _countedTo = position;
        return _line;
    }
}
