using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Paths in a groove as their ends and the surfaces move.</summary>
public sealed class GrooveMotionTests
{
    [Fact]
    public void The_moment_arm_is_minus_the_slope_of_the_length_though_the_groove_moves()
    {
        Random random = new(3);
        int inGroove = 0;
        double worst = 0;
        for (int i = 0; i < 60; i++)
        {
            Model model = Carried(CrossingSurfaces.Draw("cylinder cylinder", random), CrossingSurfaces.Start(random)).Compile();
            Workspace workspace = model.NewWorkspace();
            double[] q = new double[model.CoordinateNames.Count];
            Vec3 end = CrossingSurfaces.End(random);
            (q[3], q[4], q[5]) = (end.X, end.Y, end.Z);
            if (LengthAt(workspace, q, out bool isInGroove) > 0 && isInGroove && workspace.MusclePathStatus(0) == PathStatus.Plain)
            {
                inGroove++;
                workspace.FindMomentArms();
                double[] arms = [.. Enumerable.Range(0, q.Length).Select(coordinate => workspace.MomentArm(0, coordinate))];
                worst = Math.Max(worst, Enumerable.Range(0, q.Length).Max(coordinate => Math.Abs(arms[coordinate] + Slope(workspace, q, coordinate))));
            }
        }

        Assert.True(inGroove > 5, $"{inGroove} in a groove");
        Assert.True(worst <= 1e-7, $"{worst} m");
    }

    [Fact]
    public void The_length_and_its_slope_change_evenly_into_the_groove_and_out_of_it()
    {
        const int Steps = 2000;
        Model model = RowsOfSurfaces.ModelOf(
            [GroovePathTests.Cylinder("upright", 0), GroovePathTests.Cylinder("across", 1.3) with { Dimensions = new(0.04, 0.04, 1) }], new(-0.1, 0.02, 0.03)).Compile();
        Workspace workspace = model.NewWorkspace();
        int entered = 0;
        double bend = 0;
        double[] lengths = new double[Steps + 1];
        bool[] isInGroove = new bool[Steps + 1];

        for (int i = 0; i <= Steps; i++)
        {
            double share = (double)i / Steps;
            lengths[i] = LengthAt(workspace, [0, 0, 0, 0.1, 0.02 + (0.01 * share), 0.02 + (0.2 * share)], out isInGroove[i]);
            Assert.Equal(PathStatus.Plain, workspace.MusclePathStatus(0));
        }

        for (int i = 2; i <= Steps; i++)
        {
            entered += isInGroove[i] != isInGroove[i - 1] ? 1 : 0;
            bend = Math.Max(bend, Math.Abs(lengths[i] - (2 * lengths[i - 1]) + lengths[i - 2]));
        }

        // A kink of a slope by a hundredth would show as 1e-6 here.
        Assert.True(entered > 0, $"in the groove at first {isInGroove[0]}, at last {isInGroove[^1]}");
        Assert.True(bend <= 2e-7, $"{bend} m");
    }

    private static double Slope(Workspace workspace, double[] q, int coordinate)
    {
        const double Step = 1e-5;
        double[] moved = [.. q];
        moved[coordinate] = q[coordinate] + Step;
        double after = LengthAt(workspace, moved, out _);
        moved[coordinate] = q[coordinate] - Step;
        return (after - LengthAt(workspace, moved, out _)) / (2 * Step);
    }

    private static double LengthAt(Workspace workspace, double[] q, out bool isInGroove)
    {
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        isInGroove = workspace.PathCorners(0, WrappingMethod.Geodesic, new PathCorner[workspace.MostCorners]) > GroovePathTests.CornersWithoutGroove;
        return workspace.MuscleLength(0);
    }

    // The second surface on a body of its own, which may move any way.
    private static ModelSpecification Carried(WrapSpecification[] surfaces, Vec3 start)
    {
        surfaces[1] = surfaces[1] with { Body = "carrier" };
        ModelSpecification row = RowsOfSurfaces.ModelOf(surfaces, start);
        JointSpecification tip = row.Joints[0];
        return row with
        {
            Bodies = [.. row.Bodies, new() { Name = "carrier", Mass = 1 }],
            Joints =
            [
                tip,
                tip with
                {
                    Name = "carrying",
                    Child = "carrier",
                    Coordinates = [.. tip.Coordinates.Select(coordinate => coordinate with { Name = "c" + coordinate.Name })],
                },
            ],
        };
    }
}
