namespace Backline.OpenSim.Tables;

/// <summary>What the names of a table's columns must be to be read back as they were written.</summary>
internal static class ColumnNames
{
    private static readonly string[] Axes = [".x", ".y", ".z"];

    /// <summary>Requires names that can stand in a layout.</summary>
    /// <param name="format">The layout.</param>
    /// <param name="columns">The names.</param>
    /// <exception cref="ArgumentException">One cannot; it is named.</exception>
    public static void Require(TableFormat format, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            throw new ArgumentException("A table needs a column.", nameof(columns));
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            string? requirement = seen.Add(columns[i]) ? RequirementMissed(format, columns, i) : "names must differ";
            if (requirement is not null)
            {
                throw new ArgumentException(FormattableString.Invariant($"Column {i + 1} is named '{columns[i]}'; {requirement}."), nameof(columns));
            }
        }

        if (format == TableFormat.Markers && columns.Count % Axes.Length != 1)
        {
            throw new ArgumentException("Marker tracks must have the time and three columns a marker.", nameof(columns));
        }
    }

    private static string? RequirementMissed(TableFormat format, IReadOnlyList<string> columns, int column)
    {
        string name = columns[column];
        return format switch
        {
            TableFormat.Csv when name.Length == 0 || name != name.Trim() || name.AsSpan().ContainsAny('\r', '\n') =>
                "a name of one line, not empty and without blanks around it, must stand in a .csv",
            TableFormat.Csv when column == 0 && (name.TrimStart('"').StartsWith('#') || name.StartsWith('\uFEFF')) =>
                "the first name of a .csv must not begin like a remark or a mark of byte order",
            TableFormat.Motion or TableFormat.Storage when name.Length == 0 || name.Any(char.IsWhiteSpace) =>
                "a name without blanks and line breaks must stand in a .mot or .sto",
            TableFormat.Markers when column > 0 && !IsMarker(columns, column) =>
                $"a marker's name without tabs, line breaks and blanks around it, then {Axes[(column - 1) % Axes.Length]}, must stand in a .trc",
            _ => null,
        };
    }

    // Whether a column is the next axis of one marker.
    private static bool IsMarker(IReadOnlyList<string> columns, int column)
    {
        int axis = (column - 1) % Axes.Length;
        string name = columns[column];
        if (!name.EndsWith(Axes[axis], StringComparison.Ordinal))
        {
            return false;
        }

        string marker = name[..^Axes[axis].Length];
        return axis > 0
            ? columns[column - 1] == marker + Axes[axis - 1]
            : marker.Length > 0 && marker == marker.Trim() && !marker.AsSpan().ContainsAny('\t', '\r', '\n');
    }
}
