using System.Globalization;
using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim.Comparison;
using Backline.OpenSim.Tables;
using Backline.TestKit;

namespace Backline.OpenSim.Tests;

/// <summary>Folders of reference values that are wrong, or hold nothing: never taken for agreement.</summary>
public sealed class ReferenceFolderTests : IDisposable
{
    private const string Poses = "pose,kind,knee\n0,sweep,0.1\n1,sweep,0.2\n";

    // Its coordinate 'slide' follows and needs no value; its muscle is 'front'.
    private static readonly string[] Coordinates = ["tilt", "list", "turn", "tx", "ty", "tz", "hip1", "hip2", "hip3", "knee"];

    private readonly Model _model = OsimFile.Compile(Repository.At("data", "models", "muscle-millard.osim"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Values_of_the_model_itself_agree()
    {
        WriteStart(Coordinates);
        _folder.Write("poses.csv", Poses);
        _folder.Write("lengths.csv", $"pose,front\n0,{LengthAt(0.1)}\n1,{LengthAt(0.2)}\n");

        ComparisonRow row = Assert.Single(ReferenceComparison.Run(_model, _folder.FullPath));

        Assert.Equal(("lengths", 2, 0), (row.Quantity, row.Count, row.Beyond));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_with_its_file_and_line()
    {
        WriteStart([.. Coordinates.Where(name => name != "ty"), "hip9"]);
        _folder.Write("poses.csv", "pose,kind,knee\n0,sweep,0.1\n1,sweep,nan0.25\n0,sweep,0.3\n");
        _folder.Write("lengths.csv", "pose,front,back\n0,x,0.1\n2,0.3,0.1\n1,0.3,0.1\n");
        _folder.Write("moment_arm_kneee.csv", "pose,front\n0,0.1\n");

        Assert.Equal(
            $"""
            {_folder.FullPath}: 8 problems
              line 11: coordinates.csv: names coordinate 'hip9'; no such coordinate (did you mean 'hip1'?)
              coordinates.csv: has no row of coordinate 'ty'; one was expected
              line 3: poses.csv: has 'nan0.25' as knee; a number within ±10000 was expected
              line 4: poses.csv: names pose '0' again; names that differ were expected
              line 1: lengths.csv: names muscle 'back'; no such muscle
              line 2: lengths.csv: has 'x' as front; a finite number was expected
              line 3: lengths.csv: is about pose '2'; a pose of poses.csv was expected
              moment_arm_kneee.csv: names coordinate 'kneee'; no such coordinate (did you mean 'knee'?)
            """,
            Refusal());
    }

    [Fact]
    public void Rows_of_equilibria_are_looked_at_field_by_field()
    {
        WriteStart(Coordinates);
        _folder.Write("poses.csv", Poses);
        _folder.Write("equilibrium_min_activation.csv", "pose,muscle,status,activation,tendon_force,fiber_length\n0,front,OK,0.01,1,0.1\n0,front,ok,7,1,0.1\n0,fron,ok,0.5,1,\n0,front,ok,0.5\n");

        Assert.Equal(
            $"""
            {_folder.FullPath}: 5 problems
              line 2: equilibrium_min_activation.csv: has 'OK' as status; one of ok, at_min_fiber_length, slack, not_converged, no_equilibrium, dynamics_failed was expected
              line 3: equilibrium_min_activation.csv: has '7' as activation; 0 to 1 was expected
              line 4: equilibrium_min_activation.csv: names muscle 'fron'; no such muscle (did you mean 'front'?)
              line 4: equilibrium_min_activation.csv: has '' as fiber_length; a finite number was expected
              line 5: equilibrium_min_activation.csv: has 4 fields; 6 were expected
            """,
            Refusal());
    }

    [Fact]
    public void Nothing_compared_is_no_agreement()
    {
        WriteStart(Coordinates);
        _folder.Write("poses.csv", Poses);
        Assert.Contains("folder: holds no value to compare; ", Refusal(), StringComparison.Ordinal);

        _folder.Write("lengths.csv", "pose,front\n");
        Assert.Equal($"{_folder.FullPath}: 1 problem\n  line 1: lengths.csv: has no rows; at least one was expected", Refusal());

        _folder.Write("poses.csv", "pose,kind,knee\n");
        _folder.Write("lengths.csv", "pose,front\n0,0.1\n");
        Assert.Equal($"{_folder.FullPath}: 1 problem\n  line 1: poses.csv: has no rows; at least one was expected", Refusal());
    }

    [Fact]
    public void Files_and_columns_that_are_missing_are_named()
    {
        _folder.Write("poses.csv", "kind,knee\nsweep,0.1\n");

        Assert.Equal(
            $"""
            {_folder.FullPath}: 2 problems
              coordinates.csv: is not there; it was expected
              line 1: poses.csv: has no column 'pose'; pose was expected
            """,
            Refusal());
    }

    private string Refusal() => Assert.Throws<TableException>(() => ReferenceComparison.Run(_model, _folder.FullPath)).Message;

    private void WriteStart(string[] names) =>
        _folder.Write("coordinates.csv", $"name,value_used_when_not_varied\n{string.Concat(names.Select(name => $"{name},0\n"))}");

    private string LengthAt(double knee)
    {
        ModelState state = _model.NewState();
        state[_model.Coordinate("knee")] = knee;
        Workspace workspace = _model.NewWorkspace();
        workspace.Pose(state);
        workspace.LayPaths(WrappingMethod.OpenSim);
        return workspace.MuscleLength(0).ToString("R", CultureInfo.InvariantCulture);
    }
}
