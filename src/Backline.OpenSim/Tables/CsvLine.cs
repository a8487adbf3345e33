namespace Backline.OpenSim.Tables;

/// <summary>A line of comma-separated values (RFC 4180): any field may stand in double quotes, in which a comma is a letter and two quotes are one.</summary>
internal static class CsvLine
{
    private const char Quote = '"';

    /// <summary>Whether a field opens with a quote that this line does not close; a field of several lines is not read.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line)
    {
        bool isOpen = false;
        for (int first = line.Contains(Quote) ? 0 : line.Length; first < line.Length && !isOpen; first++)
        {
            first = End(line, first, out isOpen);
        }

        return isOpen;
    }

    /// <summary>Cuts a line into its fields, quotes and all; the last takes what is left when there are more than there is room for.</summary>
    /// <returns>How many fields were cut.</returns>
    public static int Split(ReadOnlySpan<char> line, Span<Range> fields)
    {
        if (!line.Contains(Quote))
        {
            return line.Split(fields, ',');
        }

        int count = 0;
        int first = 0;
        for (int end = End(line, first, out _); end < line.Length && count < fields.Length - 1; end = End(line, first, out _))
        {
            fields[count++] = first..end;
            first = end + 1;
        }

        fields[count++] = first..line.Length;
        return count;
    }

    /// <summary>A field without blanks around it and without its quotes; quotes within stay doubled.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> field)
    {
        ReadOnlySpan<char> trimmed = field.Trim();
        return trimmed.Length >= 2 && trimmed[0] == Quote && trimmed[^1] == Quote ? trimmed[1..^1].Trim() : trimmed;
    }

    /// <summary>The names of a line of names.</summary>
    public static string[] Names(string line)
    {
        Range[] fields = new Range[line.AsSpan().Count(',') + 1];
        int count = Split(line, fields);
        return [.. fields.Take(count).Select(field => Bare(line[field]).ToString().Replace("\"\"", "\"", StringComparison.Ordinal))];
    }

    /// <summary>A name as a field: in quotes where it holds what would part or spoil the line.</summary>
    public static string Field(string name) =>
        name.AsSpan().ContainsAny(',', Quote) ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;

    // Where the field that begins at a place ends: at a comma outside quotes, or with the line. A quote opens a field only at its beginning.
    private static int End(ReadOnlySpan<char> line, int first, out bool isOpen)
    {
        int at = first;
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        isOpen = at < line.Length && line[at] == Quote;
        at += isOpen ? 1 : 0;
        while (isOpen && at < line.Length)
        {
            bool isDoubled = line[at] == Quote && at + 1 < line.Length && line[at + 1] == Quote;
            isOpen = line[at] != Quote || isDoubled;
            at += isDoubled ? 2 : 1;
        }

        int comma = line[at..].IndexOf(',');
        return comma < 0 ? line.Length : at + comma;
    }
}
