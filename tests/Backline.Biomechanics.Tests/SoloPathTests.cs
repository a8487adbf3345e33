using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using CsCheck;

namespace Backline.Biomechanics.Tests;

/// <summary>A path around one surface is laid by a shorter way of its own: it must say what the general way says.</summary>
public sealed class SoloPathTests
{
    [Theory]
    [InlineData(WrappingMethod.Geodesic, Quadrant.All)]
    [InlineData(WrappingMethod.Geodesic, Quadrant.PositiveX)]
    [InlineData(WrappingMethod.OpenSim, Quadrant.All)]
    [InlineData(WrappingMethod.OpenSim, Quadrant.PositiveX)]
    [InlineData(WrappingMethod.OpenSim, Quadrant.NegativeX)]
    public void It_agrees_with_the_general_way(WrappingMethod method, Quadrant quadrant)
    {
        Model model = Samples.Leg(Samples.Surface(WrapShape.Cylinder, new(0.05, 0.05, 0.4), quadrant) with { Body = "thigh", Pose = new(new(0.035, -0.25, 0.04), new(0.1, 0.2, 0)) }).Compile();
        Workspace workspace = model.NewWorkspace();
        int touched = 0;

        Gen.Double[-0.9, 0.9].Array[model.CoordinateNames.Count].Sample(
            q =>
            {
                workspace.Pose(q);
                workspace.LayPaths(method);
                workspace.FindMomentArms();
                (double length, double[] arms, PathStatus status) = Results(workspace);
                touched += workspace.PathCorners(0, method, new PathCorner[workspace.MostCorners]) > 3 ? 1 : 0;
                LayTheGeneralWay(model, workspace, method);
                (double generalLength, double[] generalArms, PathStatus generalStatus) = Results(workspace);
                return Math.Abs(length - generalLength) <= 1e-14 && status == generalStatus
                    && arms.Zip(generalArms).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-13);
            },
            iter: 300,
            threads: 1);

        Assert.True(model.Paths.IsSolo[0]);
        Assert.True(touched > 30, $"touched {touched} times");
    }

    private static (double Length, double[] Arms, PathStatus Status) Results(Workspace workspace) =>
        (workspace.MuscleLength(0), workspace.MomentArms(0, out _).ToArray(), workspace.MusclePathStatus(0));

    private static void LayTheGeneralWay(Model model, Workspace workspace, WrappingMethod method)
    {
        workspace.LineCount = 0;
        workspace.SlideCount = 0;
        workspace.Status[0] = PathStatus.Plain;
        PathSolver.LayNodes(model.Paths, 0, workspace, method);
        PathSolver.Measure(model.Paths, 0, workspace, method);
        workspace.FirstLine[1] = workspace.LineCount;
        workspace.FindMomentArms();
    }
}
