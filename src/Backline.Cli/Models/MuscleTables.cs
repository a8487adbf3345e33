using System.Globalization;
using Backline.Biomechanics;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Cli.Models;

/// <summary>
/// Writes a model's results posture by posture into a folder: lengths, moment arms, equilibria, body frames, centre of mass,
/// gravity and how paths lie, in the columns and signs of OpenSim reference values.
/// </summary>
internal sealed class MuscleTables : IDisposable
{
    private readonly Model _model;
    private readonly int[] _muscles;
    private readonly int[] _coordinates;
    private readonly StillFollowers _still;
    private readonly int[] _fromGround;
    private readonly double[] _forces;
    private readonly StreamWriter _lengths;
    private readonly StreamWriter[] _momentArms;
    private readonly StreamWriter _equilibria;
    private readonly StreamWriter _bodies;
    private readonly StreamWriter _centre;
    private readonly StreamWriter _gravity;
    private readonly PathStatusTables _statuses;

    public MuscleTables(Model model, int[] muscles, int[] coordinates, WrappingMethod wrapping, string folder)
    {
        _model = model;
        _muscles = muscles;
        _coordinates = coordinates;
        _still = new(model, coordinates);
        _fromGround = [.. model.CoordinatesFromGround()];
        _forces = new double[model.CoordinateNames.Count];
        OutputFolder.Make(folder);
        string header = Header(muscles.Select(muscle => model.MuscleNames[muscle]));
        _lengths = Start(folder, "lengths", header);
        _momentArms = [.. coordinates.Select(coordinate => Start(folder, ArmsOf(model, coordinate), header))];
        _equilibria = Start(
            folder,
            "equilibrium",
            "pose,muscle,status,activation,path_length,fiber_length,tendon_length,pennation_angle,cos_pennation,norm_fiber_length,tendon_strain,passive_fiber_force,passive_fiber_force_along_tendon,active_fiber_force_along_tendon,fiber_force_along_tendon,tendon_force");
        _bodies = Start(folder, "bodies", "pose,body,x,y,z,R11,R12,R13,R21,R22,R23,R31,R32,R33");
        _centre = Start(folder, "com", "pose,mass,com_x,com_y,com_z");
        _gravity = Start(folder, "gravity", Header(_fromGround.Select(coordinate => model.CoordinateNames[coordinate])));
        _statuses = new(model, muscles, wrapping, folder);
    }

    /// <summary>The names of the files that are written.</summary>
    public static IEnumerable<string> Files(Model model, int[] coordinates) =>
        ((string[])["lengths", "equilibrium", "bodies", "com", "gravity", "path_state", "statuses", .. coordinates.Select(coordinate => ArmsOf(model, coordinate))]).Select(FileOf);

    /// <summary>What is to be known of the tables as far as they are written.</summary>
    public IEnumerable<string> Doubts => _still.Doubts();

    /// <summary>Writes what the workspace holds.</summary>
    public void Write(int pose, Workspace workspace)
    {
        WriteRow(_lengths, pose, _muscles, muscle => workspace.MuscleLength(muscle));
        for (int i = 0; i < _coordinates.Length; i++)
        {
            int coordinate = _coordinates[i];
            WriteRow(_momentArms[i], pose, _muscles, _still.Take(pose, i, workspace) ? muscle => workspace.MomentArm(muscle, coordinate) : _ => null);
        }

        foreach (int muscle in _muscles)
        {
            WriteEquilibrium(pose, muscle, in workspace.Equilibrium(muscle));
        }

        WriteBodies(pose, workspace);
        Vec3 centre = workspace.CentreOfMass(out double mass);
        WriteFields(_centre, pose, "", [mass, centre.X, centre.Y, centre.Z]);

        // What holds the posture is the negative of what gravity does.
        workspace.GravityForces(_forces);
        WriteRow(_gravity, pose, _fromGround, coordinate => -_forces[coordinate]);
        _statuses.Write(pose, workspace);
    }

    public void Dispose()
    {
        foreach (StreamWriter writer in _momentArms.Concat([_lengths, _equilibria, _bodies, _centre, _gravity]))
        {
            writer.Dispose();
        }

        _statuses.Dispose();
    }

    /// <summary>Opens a table and writes its first line.</summary>
    public static StreamWriter Start(string folder, string name, string header)
    {
        StreamWriter writer = new(Path.Combine(folder, FileOf(name))) { NewLine = "\n" };
        writer.WriteLine(header);
        return writer;
    }

    /// <summary>The first line of a table with a column a name.</summary>
    public static string Header(IEnumerable<string> names) => string.Join(',', names.Select(CsvField.Of).Prepend("pose"));

    private static string ArmsOf(Model model, int coordinate) => $"moment_arm_{model.CoordinateNames[coordinate]}";

    private static string FileOf(string name) => $"{SafeFileName.Of(name)}.csv";

    private void WriteEquilibrium(int pose, int muscle, in MuscleEquilibrium found)
    {
        string status = found.Status switch
        {
            EquilibriumStatus.Converged => "ok",
            EquilibriumStatus.Slack => "slack",
            EquilibriumStatus.AtLowerBound => "at_min_fiber_length",
            _ => "not_converged",
        };
        WriteFields(
            _equilibria,
            pose,
            $"{CsvField.Of(_model.MuscleNames[muscle])},{status},",
            [
                found.Activation, found.PathLength, found.FibreLength, found.TendonLength, found.Pennation, found.CosPennation, found.NormFibreLength,
                found.TendonStrain, found.PassiveFibreForce, found.PassiveForceAlongTendon, found.ActiveForceAlongTendon, found.FibreForceAlongTendon, found.TendonForce,
            ]);
    }

    private void WriteBodies(int pose, Workspace workspace)
    {
        for (int body = 1; body < _model.BodyNames.Count; body++)
        {
            RigidTransform frame = workspace.BodyFrame(body);
            (Vec3 o, Vec3 x, Vec3 y, Vec3 z) = (frame.Translation, frame.Rotation.X, frame.Rotation.Y, frame.Rotation.Z);
            WriteFields(_bodies, pose, $"{CsvField.Of(_model.BodyNames[body])},", [o.X, o.Y, o.Z, x.X, y.X, z.X, x.Y, y.Y, z.Y, x.Z, y.Z, z.Z]);
        }
    }

    private static void WriteRow(StreamWriter writer, int pose, int[] items, Func<int, double?> value)
    {
        writer.Write(pose.ToString(CultureInfo.InvariantCulture));
        foreach (int item in items)
        {
            writer.Write(',');
            if (value(item) is { } number)
            {
                WriteNumber(writer, number);
            }
        }

        writer.WriteLine();
    }

    private static void WriteFields(StreamWriter writer, int pose, string middle, ReadOnlySpan<double> numbers)
    {
        writer.Write(pose.ToString(CultureInfo.InvariantCulture));
        writer.Write(',');
        writer.Write(middle);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            WriteNumber(writer, numbers[i]);
        }

        writer.WriteLine();
    }

    private static void WriteNumber(StreamWriter writer, double value)
    {
        // Plus zero: -0 becomes 0.
        Span<char> digits = stackalloc char[32];
        (value + 0.0).TryFormat(digits, out int length, "G12", CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }
}
