using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>Which columns of a table set which coordinates of a model, by name or by path.</summary>
internal sealed class PoseColumns
{
    private const int MostDoubts = 10;
    private const int MostNamed = 5;

    private readonly TableReader _table;
    private readonly Model _model;
    private readonly List<int> _columns = [];
    private readonly List<int> _coordinates = [];

    private PoseColumns(TableReader table, Model model)
    {
        (_table, _model) = (table, model);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (CoordinateOf(table.Columns[i]) is { } coordinate && model.HasCoordinate(coordinate))
            {
                _columns.Add(i);
                _coordinates.Add(model.Coordinate(coordinate));
            }
        }

        LikelyMistyped = [.. Doubtful()];
    }

    /// <summary>The columns that set a coordinate.</summary>
    public IReadOnlyList<int> Columns => _columns;

    /// <summary>The coordinate that each of them sets.</summary>
    public IReadOnlyList<int> Coordinates => _coordinates;

    /// <summary>Columns left alone whose names are nearly those of coordinates that the table does not set, each with its hint.</summary>
    public IReadOnlyList<string> LikelyMistyped { get; }

    /// <summary>Finds them.</summary>
    /// <param name="table">The table, its header read.</param>
    /// <param name="model">The model whose postures it holds.</param>
    /// <param name="name">What to call the table in messages.</param>
    /// <exception cref="TableException">A coordinate is set twice or on a joint that is not its own, or none is set.</exception>
    public static PoseColumns Of(TableReader table, Model model, string name)
    {
        PoseColumns columns = new(table, model);
        TableProblems problems = new();
        foreach (string message in columns.Strays().Concat(columns.Twice()).Concat(columns.Nothing()))
        {
            problems.Add(new(new("header", table.Line), message));
        }

        problems.ThrowIfAny(name);
        return columns;
    }

    // The path names the joint too; one of another joint is a table of another model, or a slip.
    private IEnumerable<string> Strays()
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            string column = _table.Columns[_columns[i]];
            string coordinate = _model.CoordinateNames[_coordinates[i]];
            string own = _model.Specification.Joints.First(joint => joint.Coordinates.Any(one => one.Name == coordinate)).Name;
            if (JointOf(column) is { } named && named != own)
            {
                yield return $"sets coordinate '{coordinate}' by '{column}', a path through another joint than its own; '/jointset/{own}/{coordinate}/value' was expected";
            }
        }
    }

    // By its name and by its path a coordinate may stand twice under different names.
    private IEnumerable<string> Twice() => _coordinates.Index().GroupBy(pair => pair.Item).Where(group => group.Count() > 1)
        .Select(group => $"sets coordinate '{_model.CoordinateNames[group.Key]}' by {string.Join(" and ", group.Select(pair => $"'{_table.Columns[_columns[pair.Index]]}'"))}; one column was expected");

    private IEnumerable<string> Nothing() => _columns.Count > 0 ? [] : [$"names no coordinate of {_model.Name}{Doubts()}; {Expected()} expected"];

    private string Doubts()
    {
        // A name with another sign in it that parts words: the table is parted otherwise.
        if (_table.Columns.FirstOrDefault(name => name.AsSpan().ContainsAny(';', '\t')) is { } parted)
        {
            string shown = parted.Replace("\"", "", StringComparison.Ordinal);
            return $" (a column '{(shown.Length <= 40 ? shown : shown[..40] + "…")}' was found; columns parted by commas were expected)";
        }

        return LikelyMistyped.Count == 0 ? "" : $": {string.Join(", ", LikelyMistyped)}";
    }

    private string Expected() => _model.CoordinateNames.Count switch
    {
        0 => "a model with coordinates was",
        1 => $"{_model.CoordinateNames[0]} was",
        <= MostNamed => $"some of {string.Join(", ", _model.CoordinateNames)} were",
        _ => $"some of {string.Join(", ", _model.CoordinateNames.Take(MostNamed))}, … were",
    };

    private IEnumerable<string> Doubtful()
    {
        string[] unset = [.. _model.CoordinateNames.Where((_, coordinate) => !_coordinates.Contains(coordinate))];
        return Enumerable.Range(0, _table.Columns.Count).Except(_columns).Where(column => _table.Columns[column] is not ("time" or "pose"))
            .Select(column => (Name: _table.Columns[column], Hint: NearestName.Hint(CoordinateOf(_table.Columns[column]) ?? "", unset)))
            .Where(column => column.Hint.Length > 0)
            .Take(MostDoubts)
            .Select(column => $"'{column.Name}'{column.Hint}");
    }

    // The last steps of a path are the joint, the coordinate and 'value'.
    private static string? CoordinateOf(string column)
    {
        if (!column.StartsWith('/'))
        {
            return column;
        }

        string[] steps = column.Split('/');
        return steps.Length >= 3 && steps[^1] == "value" ? steps[^2] : null;
    }

    // Nothing where a column is no path, or one of the coordinate alone.
    private static string? JointOf(string column) => column.StartsWith('/') && column.Split('/') is { Length: > 3 } steps ? steps[^3] : null;
}
