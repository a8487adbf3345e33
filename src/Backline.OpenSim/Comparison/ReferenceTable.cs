using System.Globalization;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Comparison;

/// <summary>A comma-separated file of reference values, read line by line; what is wrong in it is noted with its line and left out.</summary>
internal sealed class ReferenceTable : IDisposable
{
    private readonly BoundedLines _lines;
    private readonly string _file;
    private readonly TableProblems _problems;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Range[] _fields;   // where each field of the row stands; one more than columns    (columnCount + 1)
    private string _row = "";
    private int _rowCount;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReferenceTable(string path, TableProblems problems)
    {
        (_file, _problems) = (Path.GetFileName(path), problems);
        _lines = new(new StreamReader(path));
        Columns = CsvLine.Names(_lines.Read() ?? "");
        _fields = new Range[Columns.Count + 1];
        for (int i = 0; i < Columns.Count; i++)
        {
            if (!_index.TryAdd(Columns[i], i))
            {
                Note($"names column '{Columns[i]}' twice; names that differ were expected");
            }
        }
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Requires columns; each that is missing is noted.</summary>
    /// <returns>Whether all are there.</returns>
    public bool Has(IReadOnlyList<string> columns)
    {
        string[] missing = [.. columns.Where(column => !_index.ContainsKey(column))];
        foreach (string column in missing)
        {
            Note($"has no column '{column}'; {string.Join(", ", columns)} {(columns.Count == 1 ? "was" : "were")} expected");
        }

        return missing.Length == 0;
    }

    /// <summary>The columns that bear names of the model's parts; of others, each is noted.</summary>
    /// <param name="parts">The names the columns may bear.</param>
    /// <param name="others">Columns that bear none.</param>
    public ReferenceColumn[] Named(PartNames parts, params string[] others)
    {
        List<ReferenceColumn> named = [];
        for (int i = 0; i < Columns.Count; i++)
        {
            if (parts.TryFind(Columns[i], out int part))
            {
                named.Add(new(i, Columns[i], part));
            }
            else if (!others.Contains(Columns[i]))
            {
                Note(parts.Unknown(Columns[i]));
            }
        }

        return [.. named];
    }

    /// <summary>Reads the next row that has a field a column; rows that have not are noted, and so is a table without rows.</summary>
    /// <returns><see langword="false"/> at the end of the table.</returns>
    public bool Read()
    {
        while (_lines.Read() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && IsRow(line))
            {
                return true;
            }
        }

        if (_rowCount == 0)
        {
            Note("has no rows; at least one was expected");
        }

        return false;
    }

    /// <summary>A field of the row as it stands.</summary>
    public string Text(string column) => Field(_index[column]).ToString().Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>A field of the row as it stands.</summary>
    public string Text(int column) => Field(column).ToString();

    /// <summary>A field of the row as a finite number; what is none is noted.</summary>
    public bool TryNumber(string column, out double value) => TryNumber(_index[column], NumberLimit.None, out value);

    /// <summary>A field of the row as a finite number; what is none is noted.</summary>
    public bool TryNumber(int column, out double value) => TryNumber(column, NumberLimit.None, out value);

    /// <summary>A field of the row as a number that keeps to a limit; what does not is noted.</summary>
    public bool TryNumber(int column, NumberLimit limit, out double value)
    {
        ReadOnlySpan<char> field = Field(column);
        bool isNumber = double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && limit.Holds(value);
        if (!isNumber)
        {
            Note($"has '{TableReader.Short(field)}' as {Columns[column]}; {limit.Expected} was expected");
        }

        return isNumber;
    }

    /// <summary>A field of the row as the number of a part that it names; a name that nothing bears is noted.</summary>
    public bool TryPart(string column, PartNames parts, out int part)
    {
        string name = Text(column);
        bool isKnown = parts.TryFind(name, out part);
        if (!isKnown)
        {
            Note(parts.Unknown(name));
        }

        return isKnown;
    }

    /// <summary>Notes what is wrong in the line read last.</summary>
    public void Note(string message) => _problems.Add(new(new(_file, Math.Max(1, _lines.Number)), message));

    public void Dispose() => _lines.Dispose();

    private ReadOnlySpan<char> Field(int column) => CsvLine.Bare(_row.AsSpan(_fields[column]));

    private bool IsRow(string line)
    {
        _rowCount++;
        _row = line;
        int count = CsvLine.Split(line, _fields);
        if (count != Columns.Count)
        {
            Note($"has {(count > Columns.Count ? "more" : count.ToString(CultureInfo.InvariantCulture))} fields; {Columns.Count} were expected");
        }

        return count == Columns.Count;
    }
}
