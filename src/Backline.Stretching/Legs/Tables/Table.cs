using Backline.Biomechanics;

namespace Backline.Stretching.Legs.Tables;

/// <summary>A table of comma-separated values with a line of column names; fields may stand in double quotes.</summary>
internal sealed class Table
{
    private readonly string[] _columns;

    private Table(string name, string[] columns, ProblemList problems)
    {
        Name = name;
        _columns = columns;
        Problems = problems;
    }

    public string Name { get; }

    public ProblemList Problems { get; }

    /// <summary>The names of its columns, as they stand.</summary>
    public IReadOnlyList<string> Columns => _columns;

    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    /// <summary>Reads a table; every problem is noted with its line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Table Read(TextReader text, string name, IReadOnlyList<string> columns, ProblemList problems)
    {
        string[] names = Fields(text.ReadLine() ?? "", out _);
        Table table = new(name, names, problems);
        foreach (string missing in columns.Where(column => !names.Contains(column)))
        {
            string? slip = names.FirstOrDefault(one => !columns.Contains(one) && NearestName.Slip(one, [missing]) is not null);
            problems.Add(new(name, 1), slip is null ? $"has no column '{missing}'" : $"has no column '{missing}', but one '{slip}' (did you mean '{missing}'?)");
        }

        foreach (string twin in names.Where(one => one.Length > 0).GroupBy(one => one, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add(new(name, 1), $"has more than one column '{twin}'; names that differ were expected");
        }

        List<TableRow> rows = [];
        int line = 1;
        while (text.ReadLine() is { } row)
        {
            line++;
            if (row.Length == 0)
            {
                continue;
            }

            string[] fields = Fields(row, out bool isClosed);
            if (!isClosed)
            {
                problems.Add(new(name, line), "has an opening quote without a closing one");
            }
            else if (fields.Length != names.Length)
            {
                problems.Add(new(name, line), $"has {fields.Length} fields; {names.Length} were expected");
            }

            rows.Add(new(table, line, fields));
        }

        table.Rows = rows;
        return table;
    }

    /// <summary>Which field a column is; −1 when there is no such column.</summary>
    public int Column(string name) => Array.IndexOf(_columns, name);

    private static string[] Fields(string line, out bool isClosed)
    {
        List<string> fields = [];
        System.Text.StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char letter = line[i];
            if (letter == '"')
            {
                bool isDoubled = quoted && i + 1 < line.Length && line[i + 1] == '"';
                field.Append(isDoubled ? "\"" : "");
                quoted = isDoubled || !quoted;
                i += isDoubled ? 1 : 0;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        isClosed = !quoted;
        return [.. fields, field.ToString()];
    }
}
