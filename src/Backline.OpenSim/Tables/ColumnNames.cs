namespace Backline.OpenSim.Tables;

/// <summary>What the names of a table's columns must be to be read back as they were written.</summary>
internal static class ColumnNames
{
    private static readonly string[] Axes = [".x", ".y", ".z"];

    /// <summary>How many columns of marker tracks stand before the markers: the time, or as <see cref="TableReader"/> gives them the frame's number and then the time.</summary>
    /// <param name="columns">The names.</param>
    public static int BeforeMarkers(IReadOnlyList<string> columns) => columns.Count > 1 && columns[1].Equals("time", StringComparison.OrdinalIgnoreCase) ? 2 : 1;

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

        int before = BeforeMarkers(columns);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            string? requirement = seen.Add(columns[i]) ? RequirementMissed(format, columns, i, before) : "names must differ";
            if (requirement is not null)
            {
                throw new ArgumentException(FormattableString.Invariant($"Column {i + 1} is named '{columns[i]}'; {requirement}."), nameof(columns));
            }
        }

        if (format == TableFormat.Markers && (columns.Count - before) % Axes.Length != 0)
        {
            throw new ArgumentException("Marker tracks must have the time, or a frame's number and the time, and three columns a marker.", nameof(columns));
        }
    }

    private static string? RequirementMissed(TableFormat format, IReadOnlyList<string> columns, int column, int before)
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
            TableFormat.Markers when column < before && before > 1 && !IsOneField(name) =>
                "a name without tabs, line breaks and blanks around it must stand in a .trc",
            TableFormat.Markers when column >= before && !IsMarker(columns, column, before) =>
                $"a marker's name without tabs, line breaks and blanks around it, then {Axes[(column - before) % Axes.Length]}, must stand in a .trc",
            _ => null,
        };
    }

    // Whether a column is the next axis of one marker.
    private static bool IsMarker(IReadOnlyList<string> columns, int column, int before)
    {
        int axis = (column - before) % Axes.Length;
        string name = columns[column];
        if (!name.EndsWith(Axes[axis], StringComparison.Ordinal))
        {
            return false;
        }

        string marker = name[..^Axes[axis].Length];
        return axis > 0 ? columns[column - 1] == marker + Axes[axis - 1] : IsOneField(marker);
    }

    // Fields of a .trc are parted by tabs.
    private static bool IsOneField(string name) => name.Length > 0 && name == name.Trim() && !name.AsSpan().ContainsAny('\t', '\r', '\n');
}
