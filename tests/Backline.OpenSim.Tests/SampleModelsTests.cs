using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.TestKit;

namespace Backline.OpenSim.Tests;

/// <summary>The project's own models: one per joint, wrap and muscle kind.</summary>
public sealed class SampleModelsTests
{
    public static TheoryData<string> Files => [.. SampleModels.Files.Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sample_is_read_whole_and_compiles(string file)
    {
        OsimModel read = OsimFile.Read(SampleModels.At(file));

        Assert.Empty(read.Ignored);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), read.Specification.Name);
        Assert.NotNull(read.Specification.Compile());
    }

    [Fact]
    public void There_is_one_for_each_joint_surface_and_muscle()
    {
        ModelSpecification[] models = [.. SampleModels.Files.Select(file => OsimFile.Read(file).Specification)];

        Assert.Equal(Enum.GetValues<JointKind>(), models.SelectMany(model => model.Joints).Select(joint => joint.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<WrapShape>(), models.SelectMany(model => model.Wraps).Select(surface => surface.Shape).Distinct().Order());
        Assert.Equal(3, models.SelectMany(model => model.Muscles).Select(muscle => muscle.GetType()).Distinct().Count());
        Assert.Equal(3, models.SelectMany(model => model.Muscles).SelectMany(muscle => muscle.Path.Points).Select(point => point.GetType()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Moment_arms_are_minus_the_slope_of_the_length(string file)
    {
        Model model = OsimFile.Compile(SampleModels.At(file));

        GeodesicFindings findings = GeodesicSweeps.Run(model, basePoses: 6, steps: 60, seed: 1);

        Assert.True(findings.WorstSlopeError <= 1e-6, $"{findings.WorstSlopeError} at {findings.WorstAt}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Lengths_do_not_jump(string file)
    {
        LongTest.SkipUnlessAsked();
        Model model = OsimFile.Compile(SampleModels.At(file));

        GeodesicFindings findings = GeodesicSweeps.Run(model, basePoses: 6, steps: 60, seed: 1);

        Assert.Empty(findings.Jumps);
    }

    [Theory]
    [InlineData("wrap-cylinder.osim")]
    [InlineData("wrap-ellipsoid.osim")]
    public void Where_both_methods_wrap_they_differ_little(string file)
    {
        Model model = OsimFile.Compile(SampleModels.At(file));
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());

        workspace.LayPaths(WrappingMethod.OpenSim);
        double heuristic = workspace.MuscleLength(0);
        workspace.LayPaths(WrappingMethod.Geodesic);
        double shortest = workspace.MuscleLength(0);

        Assert.Equal(PathStatus.Plain, workspace.MusclePathStatus(0));
        Assert.InRange(heuristic - shortest, -1e-6, 0.002);
    }
}
