using System.Text;
using System.Text.Json;

namespace Backline.Coaching.Screening;

/// <summary>A JSON value that knows its line, so that every problem in a file can name its place.</summary>
internal sealed class LocatedJson
{
    private LocatedJson(JsonTokenType kind, int line, string text)
    {
        Kind = kind;
        Line = line;
        Text = text;
    }

    /// <summary>The token the value begins with.</summary>
    public JsonTokenType Kind { get; }

    public int Line { get; }

    /// <summary>A string's text, a number's digits; else how the value begins.</summary>
    public string Text { get; }

    public List<(string Name, LocatedJson Value)> Members { get; } = [];

    public List<LocatedJson> Items { get; } = [];

    public LocatedJson? this[string name] => Members.FirstOrDefault(member => member.Name == name).Value;

    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">The file.</param>
    /// <exception cref="JsonException">The text is no JSON; the exception names the line.</exception>
    public static LocatedJson Parse(ReadOnlySpan<byte> utf8)
    {
        var lines = new LineCounter(utf8);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        LocatedJson root = Read(ref reader, lines);
        reader.Read();
        return root;
    }

    private static LocatedJson Read(ref Utf8JsonReader reader, LineCounter lines)
    {
        int line = lines.LineAt((int)reader.TokenStartIndex);
        var value = new LocatedJson(reader.TokenType, line, Encoding.UTF8.GetString(reader.ValueSpan));
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new LocatedJson(JsonTokenType.String, line, reader.GetString() ?? string.Empty);
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    value.Items.Add(Read(ref reader, lines));
                }

                return value;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString() ?? string.Empty;
                    reader.Read();
                    value.Members.Add((name, Read(ref reader, lines)));
                }

                return value;
            default:
                return value;
        }
    }

    private sealed class LineCounter
    {
        private readonly List<int> _ends = [];

        public LineCounter(ReadOnlySpan<byte> utf8)
        {
            for (int i = 0; i < utf8.Length; i++)
            {
                if (utf8[i] == (byte)'\n')
                {
                    _ends.Add(i);
                }
            }
        }

        public int LineAt(int index)
        {
            int found = _ends.BinarySearch(index);
            return (found < 0 ? ~found : found) + 1;
        }
    }
}
