using Backline.Biomechanics;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Comparison;

/// <summary>The postures of a folder of reference values: what does not vary from <c>coordinates.csv</c>, what does from <c>poses.csv</c>.</summary>
internal sealed class ReferencePoses
{
    private const string StartFile = "coordinates.csv";
    private const string VariedFile = "poses.csv";
    private const string StartColumn = "value_used_when_not_varied";

    private static readonly NumberLimit Limit = new(PoseReader.Farthest, FormattableString.Invariant($"a number within ±{PoseReader.Farthest}"));

    private readonly Model _model;
    private readonly string _folder;
    private readonly TableProblems _problems;
    private readonly PartNames _coordinates;
    private readonly Dictionary<string, double[]?> _poses = new(StringComparer.Ordinal);   // nothing where the row is wrong
    private bool _isWhole = true;

    public ReferencePoses(Model model, PartNames coordinates, string folder, TableProblems problems)
    {
        (_model, _coordinates, _folder, _problems) = (model, coordinates, folder, problems);
        ReadVaried(ReadStart());
    }

    /// <summary>Finds the posture that the row of a table names; one that is not there is noted.</summary>
    /// <param name="table">The table.</param>
    /// <param name="pose">Takes its name.</param>
    /// <returns>rad or m. The posture; <see langword="null"/> where there is none to compare in.</returns>
    public double[]? Find(ReferenceTable table, out string pose)
    {
        pose = table.Text("pose");
        if (!_poses.TryGetValue(pose, out double[]? values) && _isWhole)
        {
            table.Note($"is about pose '{pose}'; a pose of {VariedFile} was expected");
        }

        return values;
    }

    private double[] ReadStart()
    {
        double[] start = new double[_model.CoordinateNames.Count];
        HashSet<int> missing = [.. Enumerable.Range(0, start.Length).Where(coordinate => !_model.IsFollower(coordinate))];
        using ReferenceTable? table = Open(StartFile, ["name", StartColumn]);
        if (table is null)
        {
            return start;
        }

        while (table.Read())
        {
            // A follower is set by the model, and may have no number here.
            if (table.TryPart("name", _coordinates, out int coordinate) && missing.Remove(coordinate) && table.TryNumber(StartColumn, out double value))
            {
                start[coordinate] = value;
            }
        }

        foreach (int coordinate in missing)
        {
            _problems.Add(new(new(StartFile), $"has no row of coordinate '{_model.CoordinateNames[coordinate]}'; one was expected"));
        }

        return start;
    }

    private void ReadVaried(double[] start)
    {
        using ReferenceTable? table = Open(VariedFile, ["pose"]);
        if (table is null)
        {
            _isWhole = false;
            return;
        }

        ReferenceColumn[] varied = table.Named(_coordinates, "pose", "kind");
        while (table.Read())
        {
            double[] values = [.. start];
            bool isWell = true;
            foreach (ReferenceColumn column in varied)
            {
                isWell &= table.TryNumber(column.Index, Limit, out values[column.Part]);
            }

            if (!_poses.TryAdd(table.Text("pose"), isWell ? values : null))
            {
                table.Note($"names pose '{table.Text("pose")}' again; names that differ were expected");
            }
        }

        // Without a single posture the table says so itself; that no other table's posture is known follows from it.
        _isWhole = _poses.Count > 0;
    }

    private ReferenceTable? Open(string file, string[] columns)
    {
        string path = Path.Combine(_folder, file);
        if (Directory.Exists(_folder) && !File.Exists(path))
        {
            _problems.Add(new(new(file), "is not there; it was expected"));
            return null;
        }

        ReferenceTable table = new(path, _problems);
        if (table.Has(columns))
        {
            return table;
        }

        table.Dispose();
        return null;
    }
}
