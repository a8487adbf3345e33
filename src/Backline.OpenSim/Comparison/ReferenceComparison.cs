using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.OpenSim.Tables;

namespace Backline.OpenSim.Comparison;

/// <summary>
/// Compares a model's results, paths laid as OpenSim lays them, with a folder of values computed by OpenSim: poses, body
/// frames, centre of mass, gravity, lengths, moment arms and equilibria.
/// </summary>
/// <remarks>
/// Columns, units and signs of the folder are those of the files that <c>backline muscles</c> writes. A value that does not
/// deviate by more than its limit is well: 1e-9 m for body origins and the centre of mass, 1e-6 N m (or N) for gravity,
/// 1e-6 m for lengths, 1e-5 m for moment arms, the very points and surfaces of each path, 0.01 N or 1e-5 of the force, the looser, for equilibrium, 1e-6 m for the
/// fibre's length where OpenSim's tendon pulls more than 1e-6 of maximal force and 1e-5 m elsewhere. What is wrong with the folder is said all at once, and a folder of which nothing could be
/// compared is wrong too.
/// </remarks>
public sealed class ReferenceComparison
{
    // OpenSim's search ends within 1e-8 of maximal force, a tendon strain of about 2e-5: fibres that hardly pull lie micrometres off, docs/science/muscles.md.
    private const double HardlyPulls = 1e-6; // 1. Of maximal force.

    private readonly Model _model;
    private readonly ReferenceWalk _walk;

    private ReferenceComparison(Model model, string folder)
    {
        _model = model;
        _walk = new(model, folder);
    }

    /// <summary>Compares everything the folder holds.</summary>
    /// <param name="model">The model the folder's values were computed with; <see cref="Model.Unsupported"/> must name nothing that OpenSim's paths need.</param>
    /// <param name="folder">The folder of reference values.</param>
    /// <returns>A row per quantity; at least one.</returns>
    /// <exception cref="TableException">Something in the folder is wrong, or it holds nothing to compare; all of it is listed with file and line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<ComparisonRow> Run(Model model, string folder)
    {
        ArgumentNullException.ThrowIfNull(model);
        ReferenceComparison comparison = new(model, folder);
        List<ComparisonRow> rows = [comparison.CompareBodies(), comparison.CompareCentreOfMass(), comparison.CompareGravity(), comparison.CompareLengths()];
        rows.Add(comparison.CompareMomentArms());
        rows.Add(comparison.ComparePathStates());
        rows.AddRange(comparison.CompareEquilibria("equilibrium_min_activation.csv"));
        rows.AddRange(comparison.CompareEquilibria("equilibrium_zero_activation.csv"));
        rows.RemoveAll(row => row.Count == 0);
        comparison._walk.ThrowIfWrong(rows.Count);
        return rows;
    }

    private ComparisonRow CompareBodies()
    {
        ComparisonRow row = new(_model.Name, "body origins", 1e-9, "m");
        _walk.ForEachRow("bodies.csv", ["body", "x", "y", "z"], (table, pose) =>
        {
            if (table.TryPart("body", _walk.Bodies, out int body) & TryPoint(table, "", out Vec3 expected))
            {
                row.Add(Vec3.Distance(_walk.Workspace.BodyFrame(body).Translation, expected), row.Limit, pose, _model.BodyNames[body]);
            }
        });
        return row;
    }

    private ComparisonRow CompareCentreOfMass()
    {
        ComparisonRow row = new(_model.Name, "centre of mass", 1e-9, "m");
        _walk.ForEachRow("com.csv", ["com_x", "com_y", "com_z"], (table, pose) =>
        {
            if (TryPoint(table, "com_", out Vec3 expected))
            {
                row.Add(Vec3.Distance(_walk.Workspace.CentreOfMass(out _), expected), row.Limit, pose, "whole model");
            }
        });
        return row;
    }

    private ComparisonRow CompareGravity()
    {
        ComparisonRow row = new(_model.Name, "gravity", 1e-6, "N m or N");
        _walk.ForEachNumber("gravity_inverse_dynamics.csv", _walk.Coordinates, (pose, column, expected) =>
            row.Add(-_walk.Gravity[column.Part] - expected, row.Limit, pose, column.Name));
        return row;
    }

    private ComparisonRow CompareLengths()
    {
        ComparisonRow row = new(_model.Name, "lengths", 1e-6, "m");
        _walk.ForEachNumber("lengths.csv", _walk.Muscles, (pose, column, expected) =>
            row.Add(_walk.Workspace.MuscleLength(column.Part) - expected, row.Limit, pose, column.Name));
        return row;
    }

    // Which points take part and which surfaces are touched: the same words, or not.
    private ComparisonRow ComparePathStates()
    {
        ComparisonRow row = new(_model.Name, "points and contacts", 0, "1");
        PathCorner[] corners = new PathCorner[_walk.Workspace.MostCorners];
        _walk.ForEachColumn("path_state.csv", _walk.Muscles, (table, pose, column) =>
        {
            int count = _walk.Workspace.PathCorners(column.Part, WrappingMethod.OpenSim, corners);
            row.Add(PathStateText.Of(_model, corners.AsSpan(0, count)) == table.Text(column.Index) ? 0 : 1, row.Limit, pose, column.Name);
        });
        return row;
    }

    private ComparisonRow CompareMomentArms()
    {
        ComparisonRow row = new(_model.Name, "moment arms", 1e-5, "m");
        foreach (string file in _walk.Files("moment_arm_*.csv"))
        {
            string name = Path.GetFileNameWithoutExtension(file)["moment_arm_".Length..];
            if (!_walk.Coordinates.TryFind(name, out int coordinate))
            {
                _walk.Note(file, _walk.Coordinates.Unknown(name));
                continue;
            }

            _walk.ForEachNumber(file, _walk.Muscles, (pose, column, expected) =>
                row.Add(_walk.Workspace.MomentArm(column.Part, coordinate) - expected, row.Limit, pose, $"{column.Name} about {name}"));
        }

        return row;
    }

    private ComparisonRow[] CompareEquilibria(string file)
    {
        string condition = file.Contains("zero", StringComparison.Ordinal) ? "passive" : "least activation";
        ComparisonRow force = new(_model.Name, $"tendon force, {condition}", 0.01, "N");
        ComparisonRow fibre = new(_model.Name, $"fibre length, {condition}", 1e-6, "m");
        ComparisonRow loose = new(_model.Name, $"fibre length where hardly anything pulls, {condition}", 1e-5, "m");
        _walk.ForEachRow(file, EquilibriumRow.Columns, (table, pose) =>
        {
            if (EquilibriumRow.TryRead(table, _walk.Muscles, out EquilibriumRow expected))
            {
                MuscleEquilibrium found = _model.Equilibrium(expected.Muscle, expected.Activation, _walk.Workspace.MuscleLength(expected.Muscle));
                string name = _model.MuscleNames[expected.Muscle];
                force.Add(found.TendonForce - expected.TendonForce, Math.Max(0.01, 1e-5 * Math.Abs(expected.TendonForce)), pose, name);
                ComparisonRow lengths = expected.TendonForce > HardlyPulls * _model.Specification.Muscles[expected.Muscle].MaxIsometricForce ? fibre : loose;
                lengths.Add(found.FibreLength - expected.FibreLength, lengths.Limit, pose, name);
            }
        });
        return [force, fibre, loose];
    }

    // Every number is looked at, so that all that are wrong are noted.
    private static bool TryPoint(ReferenceTable table, string prefix, out Vec3 point)
    {
        bool isPoint = table.TryNumber($"{prefix}x", out double x) & table.TryNumber($"{prefix}y", out double y) & table.TryNumber($"{prefix}z", out double z);
        point = new(x, y, z);
        return isPoint;
    }
}
