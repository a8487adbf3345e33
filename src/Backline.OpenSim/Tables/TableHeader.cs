using System.Globalization;

namespace Backline.OpenSim.Tables;

/// <summary>What stands above the numbers of a table.</summary>
internal sealed class TableHeader
{
    private const int MostHeaderLines = 1000;
    private const int MostColumns = 20_000;
    private const int MarkerHeaderLines = 5;

    private static readonly char[] Blanks = [' ', '\t'];
    private static readonly char[] KeyEnds = [' ', '\t', '='];

    private readonly double _lengthScale;

    private TableHeader(TableFormat format, string[] columns, AngleUnit angles, double lengthScale = 1)
    {
        Format = format;
        Columns = columns;
        Angles = angles;
        _lengthScale = lengthScale;
    }

    public TableFormat Format { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>What the header says of the unit of angles.</summary>
    public AngleUnit Angles { get; }

    /// <summary>How many rows the header tells of; <see langword="null"/> when it tells of none.</summary>
    public int? StatedRows { get; private init; }

    /// <summary>How many columns the header tells of; <see langword="null"/> when it tells of none.</summary>
    public int? StatedColumns { get; private init; }

    /// <summary>Reads the header; notes what is wrong.</summary>
    public static TableHeader Read(TableFormat format, BoundedLines lines, TableProblems problems)
    {
        TableHeader header = format switch
        {
            TableFormat.Csv => ReadCsv(lines, problems),
            TableFormat.Markers => ReadMarkers(lines, problems),
            _ => ReadStorage(format, lines, problems),
        };
        CheckColumns(header, lines.Number, problems);
        return header;
    }

    /// <summary>What a line says behind a key, which as in OpenSim ends at an equals sign or a blank; <see langword="null"/> where it begins otherwise.</summary>
    public static string? Said(string key, string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        if (!text.StartsWith(key, StringComparison.OrdinalIgnoreCase) || text.Length == key.Length || !KeyEnds.Contains(text[key.Length]))
        {
            return null;
        }

        return text[key.Length..].TrimStart(KeyEnds).ToString();
    }

    /// <summary>A whole number of 0 or more; <see langword="null"/> where a text is none.</summary>
    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>What a number of a column is multiplied with: markers come in millimetres, centimetres or metres and go in metres.</summary>
    public double Scale(int column) => Format == TableFormat.Markers && column > 1 ? _lengthScale : 1;

    /// <summary>Whether a field says that a marker was not seen: it is empty, or no number in so many letters.</summary>
    public bool IsUnseen(int column, ReadOnlySpan<char> field) =>
        Format == TableFormat.Markers && column > 1 && (field.IsEmpty || field.Equals("NaN", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a field of a line goes on in the next, which is not read.</summary>
    public bool IsOpen(ReadOnlySpan<char> line) => Format == TableFormat.Csv && CsvLine.IsOpen(line);

    /// <summary>A field as a number is read from it.</summary>
    public ReadOnlySpan<char> Bare(ReadOnlySpan<char> field) => Format == TableFormat.Csv ? CsvLine.Bare(field) : field.Trim();

    /// <summary>Cuts a line into fields; one more than the columns when there are too many.</summary>
    public int Split(ReadOnlySpan<char> line, Span<Range> fields) => Format switch
    {
        TableFormat.Csv => CsvLine.Split(line, fields),
        TableFormat.Markers => SplitMarkers(line, fields),
        _ => line.SplitAny(fields, Blanks, StringSplitOptions.RemoveEmptyEntries),
    };

    // An empty field is a marker not seen; what is empty beyond the last column is only a habit of some writers.
    private static int SplitMarkers(ReadOnlySpan<char> line, Span<Range> fields)
    {
        int count = line.Split(fields, '\t');
        return count == fields.Length && line[fields[^1]].IsWhiteSpace() ? count - 1 : count;
    }

    private static TableHeader ReadCsv(BoundedLines lines, TableProblems problems)
    {
        AngleUnit angles = new(TableFormat.Csv);
        string? line = lines.Read();
        for (int i = 0; i < MostHeaderLines && line is not null && (Remark(line) is not null || string.IsNullOrWhiteSpace(line)); i++)
        {
            angles.Take(Remark(line) ?? "");
            line = lines.Read();
        }

        if (line is null)
        {
            Note(problems, 1, "is empty; a line of column names was expected");
        }

        if (CsvLine.IsOpen(line))
        {
            Note(problems, lines.Number, "has an opening quote without a closing one on its line");
        }

        string[] names = CsvLine.Names((line ?? "").TrimStart('\uFEFF'));
        NoteTwins(problems, lines.Number, "column", names);
        return new(TableFormat.Csv, names, angles);
    }

    // What a line says that begins with #, also as a spreadsheet writes it: in quotes, with empty fields behind.
    private static string? Remark(string line)
    {
        string first = line.AsSpan().TrimStart('"').StartsWith('#') ? CsvLine.Names(line)[0] : "";
        return first.StartsWith('#') ? first.TrimStart('#') : null;
    }

    private static TableHeader ReadStorage(TableFormat format, BoundedLines lines, TableProblems problems)
    {
        AngleUnit angles = new(format);
        (string? rows, string? columns) = (null, null);
        bool isEnded = false;
        for (int i = 0; i < MostHeaderLines && !isEnded && lines.Read() is { } line; i++)
        {
            isEnded = line.Trim().Equals("endheader", StringComparison.OrdinalIgnoreCase);
            angles.Take(line);
            rows = Said("nRows", line) ?? rows;
            columns = Said("nColumns", line) ?? columns;
        }

        string? names = isEnded ? FirstFilled(lines) : null;
        if (names is null)
        {
            Note(problems, Math.Max(1, lines.Number), "has no 'endheader' followed by a line of column names; both were expected");
        }

        return new(format, (names ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries), angles)
        {
            StatedRows = Whole(rows),
            StatedColumns = Whole(columns),
        };
    }

    private static string? FirstFilled(BoundedLines lines)
    {
        string? line = lines.Read();
        for (int i = 0; i < MostHeaderLines && line is not null && string.IsNullOrWhiteSpace(line); i++)
        {
            line = lines.Read();
        }

        return line;
    }

    // PathFileType …, then names and values of the file's numbers, then the markers, then their axes.
    private static TableHeader ReadMarkers(BoundedLines lines, TableProblems problems)
    {
        string[] header = [.. Enumerable.Range(0, MarkerHeaderLines).Select(_ => lines.Read() ?? "")];
        string unit = ValueOf("Units", header[1], header[2]);
        double scale = unit switch { "mm" => 0.001, "cm" => 0.01, "m" => 1, _ => 0 };
        if (scale == 0)
        {
            Note(problems, 3, $"has the unit '{unit}'; mm, cm or m was expected");
        }

        string[] markers = [.. header[3].Split('\t').Select(name => name.Trim()).Where(name => name.Length > 0)];
        if (markers.Length < 2)
        {
            Note(problems, 4, "has no column names; Frame#, Time and the markers were expected");
        }

        NoteTwins(problems, 4, "column", markers.Take(2));
        NoteTwins(problems, 4, "marker", markers.Skip(2));
        string[] columns = [.. markers.Take(2), .. markers.Skip(2).SelectMany(name => new[] { $"{name}.x", $"{name}.y", $"{name}.z" })];
        return new(TableFormat.Markers, columns, new(TableFormat.Markers), scale);
    }

    // Some writers part values by several tabs. Where there are as many values as keys, they go by their order; else one was left empty, and they go by their places.
    private static string ValueOf(string key, string keys, string values)
    {
        const StringSplitOptions Filled = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        bool isOrdered = keys.Split('\t', Filled).Length == values.Split('\t', Filled).Length;
        StringSplitOptions options = isOrdered ? Filled : StringSplitOptions.TrimEntries;
        string[] fields = values.Split('\t', options);
        int place = Array.IndexOf(keys.Split('\t', options), key);
        return place >= 0 && place < fields.Length ? fields[place] : "";
    }

    private static void CheckColumns(TableHeader header, int line, TableProblems problems)
    {
        IReadOnlyList<string> columns = header.Columns;
        if (columns.Count > MostColumns)
        {
            Note(problems, line, $"has {columns.Count.ToString(CultureInfo.InvariantCulture)} columns; {MostColumns} at most were expected");
        }
    }

    // Not for motions: those that OpenSim gives away name the forces of both plates alike; whoever looks for a column in one checks those it uses.
    private static void NoteTwins(TableProblems problems, int line, string what, IEnumerable<string> names)
    {
        foreach (string name in names.CountBy(name => name, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => count.Key))
        {
            Note(problems, line, $"names {what} '{name}' twice; names that differ were expected");
        }
    }

    private static void Note(TableProblems problems, int line, string message) => problems.Add(new(new("header", line), message));
}
