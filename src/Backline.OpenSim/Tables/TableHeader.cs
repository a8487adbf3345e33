using System.Globalization;
using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>What stands above the numbers of a table.</summary>
internal sealed class TableHeader
{
    private const int MostHeaderLines = 1000;
    private const int MostColumns = 20_000;
    private const int MarkerHeaderLines = 5;

    private static readonly char[] Blanks = [' ', '\t'];

    private readonly double _lengthScale;

    private TableHeader(TableFormat format, string[] columns, bool isInDegrees, double lengthScale = 1)
    {
        Format = format;
        Columns = columns;
        IsInDegrees = isInDegrees;
        _lengthScale = lengthScale;
    }

    public TableFormat Format { get; }

    public IReadOnlyList<string> Columns { get; }

    public bool IsInDegrees { get; }

    /// <summary>Reads the header; notes what is wrong.</summary>
    public static TableHeader Read(TableFormat format, BoundedLines lines, List<Problem> problems)
    {
        TableHeader header = format switch
        {
            TableFormat.Csv => ReadCsv(lines, problems),
            TableFormat.Markers => ReadMarkers(lines, problems),
            _ => ReadStorage(format, lines, problems),
        };
        CheckNames(header.Columns, lines.Number, problems);
        return header;
    }

    /// <summary>What a number of a column is multiplied with: markers come in millimetres or metres and go in metres.</summary>
    public double Scale(int column) => Format == TableFormat.Markers && column > 1 ? _lengthScale : 1;

    /// <summary>Cuts a line into fields; one more than the columns when there are too many.</summary>
    public int Split(ReadOnlySpan<char> line, Span<Range> fields) => Format switch
    {
        TableFormat.Csv => line.Split(fields, ','),
        TableFormat.Markers => line.TrimEnd().Split(fields, '\t'),
        _ => line.SplitAny(fields, Blanks, StringSplitOptions.RemoveEmptyEntries),
    };

    private static TableHeader ReadCsv(BoundedLines lines, List<Problem> problems)
    {
        bool isInDegrees = false;
        string? line = lines.Read();
        for (int i = 0; i < MostHeaderLines && line is not null && (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)); i++)
        {
            isInDegrees |= SaysDegrees(line.TrimStart('#'), isInDegrees);
            line = lines.Read();
        }

        if (line is null)
        {
            Note(problems, 1, "is empty; a line of column names was expected");
        }

        return new(TableFormat.Csv, [.. (line ?? "").TrimStart('\uFEFF').Split(',').Select(name => name.Trim().Trim('"'))], isInDegrees);
    }

    private static TableHeader ReadStorage(TableFormat format, BoundedLines lines, List<Problem> problems)
    {
        bool isInDegrees = false;
        bool isEnded = false;
        for (int i = 0; i < MostHeaderLines && !isEnded && lines.Read() is { } line; i++)
        {
            isEnded = line.Trim().Equals("endheader", StringComparison.OrdinalIgnoreCase);
            isInDegrees = SaysDegrees(line, isInDegrees);
        }

        string? names = isEnded ? lines.Read() : null;
        if (names is null)
        {
            Note(problems, Math.Max(1, lines.Number), "has no 'endheader' followed by a line of column names; both were expected");
        }

        return new(format, (names ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries), isInDegrees);
    }

    // PathFileType …, then names and values of the file's numbers, then the markers, then their axes.
    private static TableHeader ReadMarkers(BoundedLines lines, List<Problem> problems)
    {
        string[] header = [.. Enumerable.Range(0, MarkerHeaderLines).Select(_ => lines.Read() ?? "")];
        string[] keys = header[1].Split('\t');
        string[] values = header[2].Split('\t');
        int units = Array.FindIndex(keys, key => key.Trim() == "Units");
        string unit = units >= 0 && units < values.Length ? values[units].Trim() : "";
        if (unit is not ("mm" or "m"))
        {
            Note(problems, 3, $"has the unit '{unit}'; mm or m was expected");
        }

        string[] markers = [.. header[3].Split('\t').Select(name => name.Trim()).Where(name => name.Length > 0)];
        if (markers.Length < 2)
        {
            Note(problems, 4, "has no column names; Frame#, Time and the markers were expected");
        }

        string[] columns = [.. markers.Take(2), .. markers.Skip(2).SelectMany(name => new[] { $"{name}.x", $"{name}.y", $"{name}.z" })];
        return new(TableFormat.Markers, columns, false, unit == "mm" ? 0.001 : 1);
    }

    private static bool SaysDegrees(string line, bool otherwise)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && line[..equals].Trim().Equals("inDegrees", StringComparison.OrdinalIgnoreCase)
            ? line[(equals + 1)..].Trim().Equals("yes", StringComparison.OrdinalIgnoreCase)
            : otherwise;
    }

    private static void CheckNames(IReadOnlyList<string> columns, int line, List<Problem> problems)
    {
        if (columns.Count > MostColumns)
        {
            Note(problems, line, $"has {columns.Count.ToString(CultureInfo.InvariantCulture)} columns; {MostColumns} at most were expected");
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in columns.Where(name => !seen.Add(name)))
        {
            Note(problems, line, $"names column '{name}' twice; names that differ were expected");
        }
    }

    private static void Note(List<Problem> problems, int line, string message) => problems.Add(new(new("header", line), message));
}
