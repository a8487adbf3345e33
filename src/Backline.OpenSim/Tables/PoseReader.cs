using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>Reads postures of a model from a table whose columns bear the coordinates' names; what is absent stays at its default.</summary>
/// <remarks>
/// A column may also be named by path, as OpenSim 4 writes them: <c>/jointset/knee_r/knee_angle_r/value</c>. Angles of a table
/// in degrees are turned into radians. Columns that are no coordinates are left alone.
/// </remarks>
public sealed class PoseReader : IDisposable
{
    private const double Degree = Math.PI / 180;
    private const int MostDoubts = 10;
    private const int MostNamed = 5;

    private readonly TableReader _table;
    private readonly int[] _columns;       // of the table, that hold a coordinate    (usedCount)
    private readonly int[] _coordinates;   // the coordinate each holds               (usedCount)
    private readonly double[] _scales;     // to radians and metres                   (usedCount)
    private readonly double[] _row;        // numbers as read                         (usedCount)

    private PoseReader(TableReader table, Model model, string name)
    {
        _table = table;
        List<int> columns = [];
        List<int> coordinates = [];
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (CoordinateOf(table.Columns[i]) is { } coordinate && model.HasCoordinate(coordinate))
            {
                columns.Add(i);
                coordinates.Add(model.Coordinate(coordinate));
            }
        }

        RefuseTwice(table, model, columns, coordinates, name);
        LikelyMistyped = [.. Doubtful(table, model, columns, coordinates)];
        if (columns.Count == 0)
        {
            throw new TableException(name, [new(new("header", table.Line), $"names no coordinate of {model.Name}{Doubts(table)}; {Expected(model)} expected")]);
        }

        _columns = [.. columns];
        _coordinates = [.. coordinates];
        _scales = [.. coordinates.Select(coordinate => table.IsInDegrees && model.IsAngle(coordinate) ? Degree : 1)];
        _row = new double[_columns.Length];
        UnitDoubt = coordinates.Any(model.IsAngle) ? table.UnitDoubt : null;
    }

    /// <summary>The coordinates the table sets.</summary>
    public IReadOnlyList<int> Coordinates => _coordinates;

    /// <summary>Whether the table's angles are in degrees; in radians otherwise.</summary>
    public bool IsInDegrees => _table.IsInDegrees;

    /// <summary>Whether the table is one that is in radians for want of a word about it: a <c>.csv</c> whose header does not say.</summary>
    public bool IsInRadiansUnsaid => _table.Format == TableFormat.Csv && !_table.SaysUnit;

    /// <summary>Columns left alone whose names are nearly those of coordinates that the table does not set, each with its hint.</summary>
    public IReadOnlyList<string> LikelyMistyped { get; }

    /// <summary>What is doubtful about the unit of the angles the table sets (<see cref="TableReader.UnitDoubt"/>); <see langword="null"/> when nothing is.</summary>
    public string? UnitDoubt { get; }

    /// <summary>What is doubtful about how much of the table there is: a header that tells of more or fewer rows or columns than were found; <see langword="null"/> when nothing is.</summary>
    /// <param name="rows">How many rows were read, to the end.</param>
    public string? SizeDoubt(int rows) => _table.SizeDoubt(rows);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; its ending tells the layout.</param>
    /// <param name="model">The model whose postures it holds.</param>
    /// <exception cref="TableException">The header is wrong, or names no coordinate.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PoseReader Open(string path, Model model)
    {
        var table = TableReader.Open(path);
        try
        {
            return new(table, model, Path.GetFileName(path));
        }
        catch (TableException)
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next posture.</summary>
    /// <param name="state">Takes the posture; coordinates the table does not set keep their values.</param>
    /// <returns><see langword="false"/> at the end of the table.</returns>
    /// <exception cref="TableException">A row is wrong; every wrong row from there on is listed.</exception>
    public bool TryRead(ModelState state)
    {
        if (!_table.TryRead(_columns, _row))
        {
            return false;
        }

        for (int i = 0; i < _row.Length; i++)
        {
            state[_coordinates[i]] = _row[i] * _scales[i];
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private string Doubts(TableReader table)
    {
        // A name with another sign in it that parts words: the table is parted otherwise.
        if (table.Columns.FirstOrDefault(name => name.AsSpan().ContainsAny(';', '\t')) is { } parted)
        {
            string shown = parted.Replace("\"", "", StringComparison.Ordinal);
            return $" (a column '{(shown.Length <= 40 ? shown : shown[..40] + "…")}' was found; columns parted by commas were expected)";
        }

        return LikelyMistyped.Count == 0 ? "" : $": {string.Join(", ", LikelyMistyped)}";
    }

    private static string Expected(Model model) => model.CoordinateNames.Count switch
    {
        0 => "a model with coordinates was",
        1 => $"{model.CoordinateNames[0]} was",
        <= MostNamed => $"some of {string.Join(", ", model.CoordinateNames)} were",
        _ => $"some of {string.Join(", ", model.CoordinateNames.Take(MostNamed))}, … were",
    };

    // By its name and by its path a coordinate may stand twice under different names.
    private static void RefuseTwice(TableReader table, Model model, List<int> columns, List<int> coordinates, string name)
    {
        Problem[] twice =
        [
            .. coordinates.Index().GroupBy(pair => pair.Item).Where(group => group.Count() > 1)
                .Select(group => new Problem(
                    new("header", table.Line),
                    $"sets coordinate '{model.CoordinateNames[group.Key]}' by {string.Join(" and ", group.Select(pair => $"'{table.Columns[columns[pair.Index]]}'"))}; one column was expected")),
        ];
        if (twice.Length > 0)
        {
            throw new TableException(name, twice);
        }
    }

    private static IEnumerable<string> Doubtful(TableReader table, Model model, List<int> columns, List<int> coordinates)
    {
        string[] unset = [.. model.CoordinateNames.Where((_, coordinate) => !coordinates.Contains(coordinate))];
        return Enumerable.Range(0, table.Columns.Count).Except(columns).Where(column => table.Columns[column] is not ("time" or "pose"))
            .Select(column => (Name: table.Columns[column], Hint: NearestName.Hint(CoordinateOf(table.Columns[column]) ?? "", unset)))
            .Where(column => column.Hint.Length > 0)
            .Take(MostDoubts)
            .Select(column => $"'{column.Name}'{column.Hint}");
    }

    private static string? CoordinateOf(string column)
    {
        if (!column.StartsWith('/'))
        {
            return column;
        }

        string[] steps = column.Split('/');
        return steps.Length >= 3 && steps[^1] == "value" ? steps[^2] : null;
    }
}
