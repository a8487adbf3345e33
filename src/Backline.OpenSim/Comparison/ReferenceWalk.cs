using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Comparison;

/// <summary>Goes through the tables of a folder of reference values row by row, the model in the posture that the row is about.</summary>
internal sealed class ReferenceWalk
{
    private readonly string _folder;
    private readonly TableProblems _problems = new();
    private readonly ReferencePoses _poses;
    private string? _posed;

    public ReferenceWalk(Model model, string folder)
    {
        _folder = folder;
        Bodies = new("body", model.BodyNames);
        Coordinates = new("coordinate", model.CoordinateNames);
        Muscles = new("muscle", model.MuscleNames);
        Workspace = model.NewWorkspace();
        Gravity = new double[model.CoordinateNames.Count];
        _poses = new(model, Coordinates, folder, _problems);
    }

    public PartNames Bodies { get; }

    public PartNames Coordinates { get; }

    public PartNames Muscles { get; }

    /// <summary>In the posture of the row: paths laid as OpenSim lays them, moment arms found.</summary>
    public Workspace Workspace { get; }

    /// <summary>N m or N. What gravity does at each coordinate in the posture of the row.</summary>
    public double[] Gravity { get; }

    /// <summary>The names of the folder's files that match a pattern, in order.</summary>
    public IEnumerable<string> Files(string pattern) =>
        Directory.GetFiles(_folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Notes what is wrong with a file.</summary>
    public void Note(string file, string message) => _problems.Add(new(new(file), message));

    /// <summary>Throws when anything was wrong, or nothing there to compare.</summary>
    /// <param name="quantities">How many quantities were compared.</param>
    /// <exception cref="TableException">So it is.</exception>
    public void ThrowIfWrong(int quantities)
    {
        if (quantities == 0 && _problems.Count == 0)
        {
            Note("folder", "holds no value to compare; bodies.csv, com.csv, lengths.csv or another table of results was expected");
        }

        _problems.ThrowIfAny(_folder);
    }

    /// <summary>The rows of a table, if it is there, whose posture is known.</summary>
    /// <param name="file">The table.</param>
    /// <param name="columns">What it must have beside the pose.</param>
    /// <param name="compare">Takes each row and the name of its posture.</param>
    public void ForEachRow(string file, IReadOnlyList<string> columns, Action<ReferenceTable, string> compare)
    {
        using ReferenceTable? table = Open(file, columns);
        Walk(table, pose => compare(table!, pose)); // a row is one of a table
    }

    /// <summary>The fields of such rows under columns that bear names of the model's parts.</summary>
    public void ForEachColumn(string file, PartNames parts, Action<ReferenceTable, string, ReferenceColumn> compare)
    {
        using ReferenceTable? table = Open(file, []);
        ReferenceColumn[] columns = table?.Named(parts, "pose") ?? [];
        Walk(table, pose => Array.ForEach(columns, column => compare(table!, pose, column))); // a row is one of a table
    }

    /// <summary>The same where each field is a number.</summary>
    public void ForEachNumber(string file, PartNames parts, Action<string, ReferenceColumn, double> compare) => ForEachColumn(file, parts, (table, pose, column) =>
    {
        if (table.TryNumber(column.Index, out double expected))
        {
            compare(pose, column, expected);
        }
    });

    // Nothing where there is no such file, or it lacks a column, which is noted.
    private ReferenceTable? Open(string file, IReadOnlyList<string> columns)
    {
        string path = Path.Combine(_folder, file);
        if (!File.Exists(path))
        {
            return null;
        }

        ReferenceTable table = new(path, _problems);
        if (table.Has(["pose", .. columns]))
        {
            return table;
        }

        table.Dispose();
        return null;
    }

    private void Walk(ReferenceTable? table, Action<string> take)
    {
        while (table is not null && table.Read())
        {
            if (_poses.Find(table, out string pose) is { } values)
            {
                Pose(pose, values);
                take(pose);
            }
        }
    }

    private void Pose(string pose, double[] values)
    {
        if (pose == _posed)
        {
            return;
        }

        Workspace.Pose(values);
        Workspace.LayPaths(WrappingMethod.OpenSim);
        Workspace.FindMomentArms();
        Workspace.GravityForces(Gravity);
        _posed = pose;
    }
}
