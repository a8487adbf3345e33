using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.OpenSim.Comparison;

/// <summary>
/// Compares a model's results, paths laid as OpenSim lays them, with a folder of values computed by OpenSim: poses, body
/// frames, centre of mass, gravity, lengths, moment arms and equilibria.
/// </summary>
/// <remarks>
/// Columns, units and signs of the folder are those of the files that <c>backline muscles</c> writes. A value that does not
/// deviate by more than its limit is well: 1e-9 m for body origins and the centre of mass, 1e-6 N m (or N) for gravity,
/// 1e-6 m for lengths, 1e-5 m for moment arms, the very points and surfaces of each path, 0.01 N or 1e-5 of the force, the looser, for equilibrium, and 1e-6 m for the
/// fibre's length where the muscle is not slack.
/// </remarks>
public sealed class ReferenceComparison
{
    // A muscle that pulls with less than this share of its maximal force is slack: its fibre length is not unique.
    private const double SlackShare = 1e-6;

    private readonly Model _model;
    private readonly string _folder;
    private readonly Dictionary<string, double[]> _poses = new(StringComparer.Ordinal);
    private readonly Workspace _workspace;
    private string _posed = "";

    private ReferenceComparison(Model model, string folder)
    {
        _model = model;
        _folder = folder;
        _workspace = model.NewWorkspace();
        ReadPoses();
    }

    /// <summary>Compares everything the folder holds.</summary>
    /// <param name="model">The model the folder's values were computed with.</param>
    /// <param name="folder">The folder of reference values.</param>
    /// <returns>A row per quantity.</returns>
    public static IReadOnlyList<ComparisonRow> Run(Model model, string folder)
    {
        ReferenceComparison comparison = new(model, folder);
        List<ComparisonRow> rows = [comparison.CompareBodies(), comparison.CompareCentreOfMass(), comparison.CompareGravity(), comparison.CompareLengths()];
        rows.Add(comparison.CompareMomentArms());
        rows.Add(comparison.ComparePathStates());
        rows.AddRange(comparison.CompareEquilibria("equilibrium_min_activation.csv"));
        rows.AddRange(comparison.CompareEquilibria("equilibrium_zero_activation.csv"));
        return [.. rows.Where(row => row.Count > 0)];
    }

    private void ReadPoses()
    {
        double[] start = new double[_model.CoordinateNames.Count];
        using (ReferenceTable coordinates = new(Path.Combine(_folder, "coordinates.csv")))
        {
            while (coordinates.Read())
            {
                start[_model.Coordinate(coordinates.Text("name"))] = coordinates.Number("value_used_when_not_varied");
            }
        }

        using ReferenceTable poses = new(Path.Combine(_folder, "poses.csv"));
        string[] varied = [.. poses.Columns.Where(_model.HasCoordinate)];
        while (poses.Read())
        {
            double[] values = [.. start];
            foreach (string name in varied)
            {
                values[_model.Coordinate(name)] = poses.Number(name);
            }

            _poses[poses.Text("pose")] = values;
        }
    }

    private void Pose(string pose)
    {
        if (pose == _posed)
        {
            return;
        }

        _workspace.Pose(_poses[pose]);
        _workspace.LayPaths(WrappingMethod.OpenSim);
        _posed = pose;
    }

    private ComparisonRow CompareBodies()
    {
        ComparisonRow row = new(_model.Name, "body origins", 1e-9, "m");
        ForEachRow("bodies.csv", (table, pose) =>
        {
            string body = table.Text("body");
            Vec3 expected = new(table.Number("x"), table.Number("y"), table.Number("z"));
            row.Add(Vec3.Distance(_workspace.BodyFrame(_model.Body(body)).Translation, expected), row.Limit, pose, body);
        });
        return row;
    }

    private ComparisonRow CompareCentreOfMass()
    {
        ComparisonRow row = new(_model.Name, "centre of mass", 1e-9, "m");
        ForEachRow("com.csv", (table, pose) =>
        {
            Vec3 expected = new(table.Number("com_x"), table.Number("com_y"), table.Number("com_z"));
            row.Add(Vec3.Distance(_workspace.CentreOfMass(out _), expected), row.Limit, pose, "whole model");
        });
        return row;
    }

    private ComparisonRow CompareGravity()
    {
        ComparisonRow row = new(_model.Name, "gravity", 1e-6, "N m or N");
        double[] forces = new double[_model.CoordinateNames.Count];
        ForEachRow("gravity_inverse_dynamics.csv", (table, pose) =>
        {
            _workspace.GravityForces(forces);
            for (int column = 1; column < table.Columns.Count; column++)
            {
                int coordinate = _model.Coordinate(table.Columns[column]);
                row.Add(-forces[coordinate] - table.Number(column), row.Limit, pose, table.Columns[column]);
            }
        });
        return row;
    }

    private ComparisonRow CompareLengths()
    {
        ComparisonRow row = new(_model.Name, "lengths", 1e-6, "m");
        ForEachRow("lengths.csv", (table, pose) =>
        {
            for (int column = 1; column < table.Columns.Count; column++)
            {
                double length = _workspace.MuscleLength(_model.Muscle(table.Columns[column]));
                row.Add(length - table.Number(column), row.Limit, pose, table.Columns[column]);
            }
        });
        return row;
    }

    // Which points take part and which surfaces are touched: the same words, or not.
    private ComparisonRow ComparePathStates()
    {
        ComparisonRow row = new(_model.Name, "points and contacts", 0, "1");
        PathCorner[] corners = new PathCorner[_workspace.MostCorners];
        ForEachRow("path_state.csv", (table, pose) =>
        {
            for (int column = 1; column < table.Columns.Count; column++)
            {
                string name = table.Columns[column];
                int count = _workspace.PathCorners(_model.Muscle(name), WrappingMethod.OpenSim, corners);
                row.Add(PathStateText.Of(_model, corners.AsSpan(0, count)) == table.Text(name) ? 0 : 1, row.Limit, pose, name);
            }
        });
        return row;
    }

    private ComparisonRow CompareMomentArms()
    {
        ComparisonRow row = new(_model.Name, "moment arms", 1e-5, "m");
        foreach (string file in Directory.GetFiles(_folder, "moment_arm_*.csv").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file)["moment_arm_".Length..];
            int coordinate = _model.Coordinate(name);
            ForEachRow(Path.GetFileName(file), (table, pose) =>
            {
                _workspace.FindMomentArms();
                for (int column = 1; column < table.Columns.Count; column++)
                {
                    double arm = _workspace.MomentArm(_model.Muscle(table.Columns[column]), coordinate);
                    row.Add(arm - table.Number(column), row.Limit, pose, $"{table.Columns[column]} about {name}");
                }
            });
        }

        return row;
    }

    private ComparisonRow[] CompareEquilibria(string file)
    {
        string condition = file.Contains("zero", StringComparison.Ordinal) ? "passive" : "least activation";
        ComparisonRow force = new(_model.Name, $"tendon force, {condition}", 0.01, "N");
        ComparisonRow fibre = new(_model.Name, $"fibre length, {condition}", 1e-6, "m");
        ForEachRow(file, (table, pose) =>
        {
            if (table.Text("status") is not ("ok" or "at_min_fiber_length"))
            {
                return;
            }

            int muscle = _model.Muscle(table.Text("muscle"));
            MuscleEquilibrium found = _model.Equilibrium(muscle, table.Number("activation"), _workspace.MuscleLength(muscle));
            double expected = table.Number("tendon_force");
            force.Add(found.TendonForce - expected, Math.Max(0.01, 1e-5 * Math.Abs(expected)), pose, table.Text("muscle"));
            if (expected > SlackShare * _model.Specification.Muscles[muscle].MaxIsometricForce)
            {
                fibre.Add(found.FibreLength - table.Number("fiber_length"), fibre.Limit, pose, table.Text("muscle"));
            }
        });
        return [force, fibre];
    }

    private void ForEachRow(string file, Action<ReferenceTable, string> compare)
    {
        string path = Path.Combine(_folder, file);
        if (!File.Exists(path))
        {
            return;
        }

        using ReferenceTable table = new(path);
        while (table.Read())
        {
            string pose = table.Text("pose");
            Pose(pose);
            compare(table, pose);
        }
    }
}
