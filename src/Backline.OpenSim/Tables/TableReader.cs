using System.Globalization;

namespace Backline.OpenSim.Tables;

/// <summary>
/// Reads a table line by line: <c>.csv</c>, <c>.mot</c>, <c>.sto</c> or <c>.trc</c>. However long the table, no more than a line is kept.
/// </summary>
public sealed class TableReader : IDisposable
{
    private readonly BoundedLines _lines;
    private readonly string _name;
    private readonly TableProblems _problems = new();
    private readonly TableHeader _header;
    private readonly Range[] _fields;   // where each field of the row stands; one more than columns    (columnCount + 1)

    private TableReader(string name, BoundedLines lines, TableFormat format)
    {
        _name = name;
        _lines = lines;
        _header = TableHeader.Read(format, lines, _problems);
        _problems.ThrowIfAny(name);
        _fields = new Range[_header.Columns.Count + 1];
    }

    /// <summary>The layout.</summary>
    public TableFormat Format => _header.Format;

    /// <summary>The columns' names. A marker <c>knee</c> of a <c>.trc</c> has the columns <c>knee.x</c>, <c>knee.y</c> and <c>knee.z</c>.</summary>
    public IReadOnlyList<string> Columns => _header.Columns;

    /// <summary>
    /// Whether angles are in degrees: whether the header says <c>inDegrees=yes</c> or, before there were versions, <c>Angles are in degrees.</c>
    /// Without a word of it a table is in radians, but a <c>.mot</c> without a version in degrees, as OpenSim takes them.
    /// </summary>
    public bool IsInDegrees => _header.Angles.IsInDegrees;

    /// <summary>Whether the header says of angles which unit they are in, or tries to.</summary>
    public bool SaysUnit => _header.Angles.IsSaid;

    /// <summary>
    /// What is doubtful about the unit of angles, so that they are taken in one without the table clearly saying so, or though it also says
    /// the other; <see langword="null"/> when nothing is. A <c>.csv</c> is in radians unless it says degrees.
    /// </summary>
    public string? UnitDoubt => _header.Angles.Doubt;

    /// <summary>What is doubtful about how much of the table there is: a header that tells of more or fewer rows or columns than were found, as of a file that was cut off; <see langword="null"/> when nothing is.</summary>
    /// <param name="rows">How many rows were read, to the end.</param>
    public string? SizeDoubt(int rows)
    {
        IEnumerable<string> doubts = new[] { ("nRows", _header.StatedRows, rows, "rows"), ("nColumns", _header.StatedColumns, Columns.Count, "columns") }
            .Where(one => one.Item2 is { } stated && stated != one.Item3)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"says {one.Item1}={one.Item2}, but holds {one.Item3} {one.Item4}: it may be cut off"));
        string all = string.Join("; ", doubts);
        return all.Length == 0 ? null : all;
    }

    /// <summary>The line of the row read last, from 1.</summary>
    public int Line => _lines.Number;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; its ending tells the layout.</param>
    /// <exception cref="TableException">The header is wrong; everything wrong with it is listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TableReader Open(string path)
    {
        TableFormat format = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".mot" => TableFormat.Motion,
            ".sto" => TableFormat.Storage,
            ".trc" => TableFormat.Markers,
            _ => TableFormat.Csv,
        };
        return Directory.Exists(path)
            ? throw new IOException($"{path} is a folder; a table (*.csv, *.mot, *.sto, *.trc) was expected.")
            : Open(File.OpenRead(path), Path.GetFileName(path), format);
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="stream">The text; closed with the reader.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="format">Its layout.</param>
    /// <exception cref="TableException">The header is wrong; everything wrong with it is listed.</exception>
    public static TableReader Open(Stream stream, string name, TableFormat format)
    {
        BoundedLines lines = new(new StreamReader(stream));
        try
        {
            return new(name, lines, format);
        }
        catch (TableException)
        {
            lines.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row.</summary>
    /// <param name="columns">Which columns are wanted; the others may hold anything.</param>
    /// <param name="values">
    /// any. Room for as many numbers; lengths of a <c>.trc</c> come out in metres, and those of a marker that was not seen (an empty
    /// field) as <see cref="double.NaN"/>.
    /// </param>
    /// <returns><see langword="false"/> at the end of the table.</returns>
    /// <exception cref="TableException">
    /// The row is wrong. Every wrong row from here on is listed, so that a table is set right at once.
    /// </exception>
    public bool TryRead(ReadOnlySpan<int> columns, Span<double> values) => TryRead(columns, values, []);

    /// <summary>The same, where a number beyond a column's limit is as wrong as none.</summary>
    /// <param name="columns">As before.</param>
    /// <param name="values">As before.</param>
    /// <param name="limits">A limit a column wanted; or nothing, where any number is well.</param>
    /// <returns><see langword="false"/> at the end of the table.</returns>
    internal bool TryRead(ReadOnlySpan<int> columns, Span<double> values, ReadOnlySpan<NumberLimit> limits)
    {
        if (TryReadOne(columns, values, limits, out bool isEnd))
        {
            return true;
        }

        if (isEnd)
        {
            return false;
        }

        while (!isEnd)
        {
            TryReadOne(columns, values, limits, out isEnd);
        }

        _problems.ThrowIfAny(_name);
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    // Reads one row; false at the end, or when the row is wrong, which is then noted.
    private bool TryReadOne(ReadOnlySpan<int> columns, Span<double> values, ReadOnlySpan<NumberLimit> limits, out bool isEnd)
    {
        string? line = _lines.Read();
        while (line is not null && string.IsNullOrWhiteSpace(line))
        {
            line = _lines.Read();
        }

        isEnd = line is null;
        return line is not null && TryParse(line, columns, values, limits);
    }

    private bool TryParse(string line, ReadOnlySpan<int> columns, Span<double> values, ReadOnlySpan<NumberLimit> limits)
    {
        if (_header.IsOpen(line))
        {
            Note("has an opening quote without a closing one on its line");
            return false;
        }

        int count = _header.Split(line, _fields);
        if (count != _header.Columns.Count)
        {
            Note($"has {(count > _header.Columns.Count ? "more" : count.ToString(CultureInfo.InvariantCulture))} fields; {_header.Columns.Count} were expected");
            return false;
        }

        bool isWell = true;
        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<char> field = _header.Bare(line.AsSpan(_fields[columns[i]]));
            if (_header.IsUnseen(columns[i], field))
            {
                values[i] = double.NaN;
                continue;
            }

            NumberLimit limit = limits.IsEmpty ? NumberLimit.None : limits[i];
            if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && limit.Holds(value))
            {
                values[i] = value * _header.Scale(columns[i]);
                continue;
            }

            Note($"has '{Short(field)}' as {_header.Columns[columns[i]]}; {limit.Expected} was expected");
            isWell = false;
        }

        return isWell;
    }

    /// <summary>A field as a message shows it.</summary>
    internal static string Short(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..40]}…";

    private void Note(string message) => _problems.Add(new(new($"row {_lines.Number}", _lines.Number), message));
}
