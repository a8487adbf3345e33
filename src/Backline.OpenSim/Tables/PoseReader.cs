using Backline.Biomechanics;

namespace Backline.OpenSim.Tables;

/// <summary>Reads postures of a model from a table whose columns bear the coordinates' names; what is absent stays at its default.</summary>
/// <remarks>
/// A column may also be named by path, as OpenSim 4 writes them: <c>/jointset/knee_r/knee_angle_r/value</c>. Angles of a table
/// in degrees are turned into radians. Columns that are no coordinates are left alone. A number beyond 10,000 rad or m is no posture
/// and a problem of its row.
/// </remarks>
public sealed class PoseReader : IDisposable
{
    /// <summary>rad or m. The largest value of a coordinate that is taken for a posture: picked by hand, 1,600 turns or 10 km.</summary>
    internal const double Farthest = 10_000;

    private const double Degree = Math.PI / 180;

    private readonly TableReader _table;
    private readonly int[] _columns;       // of the table, that hold a coordinate    (usedCount)
    private readonly int[] _coordinates;   // the coordinate each holds               (usedCount)
    private readonly double[] _scales;     // to radians and metres                   (usedCount)
    private readonly NumberLimit[] _limits;   // in the table's own unit              (usedCount)
    private readonly double[] _row;        // numbers as read                         (usedCount)

    private PoseReader(TableReader table, Model model, string name)
    {
        _table = table;
        var found = PoseColumns.Of(table, model, name);
        _columns = [.. found.Columns];
        _coordinates = [.. found.Coordinates];
        _scales = [.. _coordinates.Select(coordinate => table.IsInDegrees && model.IsAngle(coordinate) ? Degree : 1)];
        _limits = [.. _coordinates.Select(coordinate => LimitOf(table, model, coordinate))];
        _row = new double[_columns.Length];
        LikelyMistyped = found.LikelyMistyped;
        UnitDoubt = _coordinates.Any(model.IsAngle) ? table.UnitDoubt : null;
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
    /// <exception cref="TableException">The header is wrong, sets a coordinate twice or on a joint that is not its own, or names no coordinate.</exception>
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
        if (!_table.TryRead(_columns, _row, _limits))
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

    private static NumberLimit LimitOf(TableReader table, Model model, int coordinate)
    {
        bool isAngle = model.IsAngle(coordinate);
        double most = isAngle && table.IsInDegrees ? Math.Floor(Farthest / Degree) : Farthest;
        string what = isAngle ? "an angle" : "a number";
        string unit = !isAngle ? "" : table.IsInDegrees ? "°" : " rad";
        return new(most, FormattableString.Invariant($"{what} within ±{most}{unit}"));
    }
}
