using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.TestKit;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Two surfaces of any size and direction in a row, one end of the strap drawn along straight lines.</summary>
public sealed class RowsOfSurfacesTests
{
    private const int Rows = 12;
    private const int ManyRows = 100;
    private const int FewerRows = 40;
    private const int Lines = 3;
    private const int Steps = 300;

    public static TheoryData<string> Kinds => ["cylinder cylinder", "cylinder fenced", "fenced fenced", "cylinder sphere", "sphere sphere"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_length_changes_by_no_more_than_the_end_moves(string kinds)
    {
        double worst = 0;
        int touchedBoth = 0;
        Draw(kinds, seed: 1, (_, workspace, previous, step) =>
        {
            touchedBoth += Stretches(workspace) == 3 ? 1 : 0;
            if (previous is { } before && workspace.MusclePathStatus(0) == PathStatus.Plain)
            {
                worst = Math.Max(worst, Math.Abs(workspace.MuscleLength(0) - before) - step);
            }
        });

        Assert.True(touchedBoth > 100, $"both touched {touchedBoth} times");
        Assert.True(worst <= 1e-9, $"{worst} m more than the end moved");
    }

    [Theory]
    [InlineData("cylinder cylinder", ManyRows, 0.005)]
    [InlineData("cylinder sphere", ManyRows, 0.005)]
    [InlineData("sphere sphere", ManyRows, 0.005)]
    [InlineData("sphere sphere sphere", FewerRows, 0.03)]
    [InlineData("cylinder sphere cylinder", FewerRows, 0.1)]
    public void In_many_rows_no_length_jumps_where_no_status_stands(string kinds, int rows, double mostWithStatus)
    {
        LongTest.SkipUnlessAsked();

        (double worst, double withStatus) = WorstJump(kinds, seed: 3, rows);

        Assert.True(worst <= 1e-9, $"{worst} m more than the end moved");
        Assert.InRange(withStatus, 0, mostWithStatus);
    }

    [Theory]
    [InlineData("cylinder across")]
    [InlineData("sphere across")]
    public void Where_surfaces_cut_each_other_crosswise_a_jump_carries_a_status(string kinds)
    {
        (double worst, double withStatus) = WorstJump(kinds, seed: 4, Rows);

        Assert.True(worst <= 1e-9, $"{worst} m more than the end moved");
        Assert.InRange(withStatus, 0, 0.05);
    }

    [Theory]
    [InlineData("cylinder cylinder")]
    [InlineData("cylinder sphere")]
    [InlineData("sphere sphere")]
    public void No_straight_stretch_cuts_a_surface(string kinds)
    {
        double deepest = 0;
        Draw(kinds, seed: 2, (model, workspace, _, _) =>
        {
            PathCorner[] corners = new PathCorner[workspace.MostCorners];
            int count = workspace.PathCorners(0, WrappingMethod.Geodesic, corners);
            for (int i = 1; i < count; i++)
            {
                if (corners[i].Surface < 0 || corners[i].Surface != corners[i - 1].Surface)
                {
                    deepest = Math.Max(deepest, Depth(model, corners[i - 1].Position, corners[i].Position));
                }
            }
        });

        Assert.True(deepest <= 1e-9, $"{deepest} m deep");
    }

    // What a length changed by beyond what the end moved, where neither posture carries a status; and how many do.
    private static (double Worst, double WithStatus) WorstJump(string kinds, int seed, int rows)
    {
        double worst = 0;
        int count = 0;
        int withStatus = 0;
        Draw(
            kinds,
            seed,
            (_, workspace, previous, step) =>
            {
                count++;
                bool isPlain = workspace.MusclePathStatus(0) == PathStatus.Plain;
                withStatus += isPlain ? 0 : 1;
                worst = previous is { } before && isPlain ? Math.Max(worst, Math.Abs(workspace.MuscleLength(0) - before) - step) : worst;
            },
            rows);
        return (worst, (double)withStatus / count);
    }

    private static void Draw(string kinds, int seed, Action<Model, Workspace, double?, double> look, int rows = Rows)
    {
        for (int row = 0; row < rows; row++)
        {
            Random random = new((1000 * seed) + row);
            Model model = RowsOfSurfaces.Draw(kinds, random).Compile();
            Workspace workspace = model.NewWorkspace();
            for (int line = 0; line < Lines; line++)
            {
                (Vec3 from, Vec3 to) = (RowsOfSurfaces.End(random), RowsOfSurfaces.End(random));
                double? before = null;
                for (int i = 0; i <= Steps; i++)
                {
                    Vec3 end = from + ((double)i / Steps * (to - from));
                    workspace.Pose([0, 0, 0, end.X, end.Y, end.Z]);
                    workspace.LayPaths(WrappingMethod.Geodesic);
                    look(model, workspace, before, Vec3.Distance(from, to) / Steps);
                    before = workspace.MusclePathStatus(0) == PathStatus.Plain ? workspace.MuscleLength(0) : null;
                }
            }
        }
    }

    // Straight stretches between the strap's ends.
    private static int Stretches(Workspace workspace)
    {
        PathCorner[] corners = new PathCorner[workspace.MostCorners];
        return workspace.PathCorners(0, WrappingMethod.Geodesic, corners) / 2;
    }

    private static double Depth(Model model, Vec3 from, Vec3 to)
    {
        double deepest = 0;
        foreach (WrapSpecification surface in model.Specification.Wraps)
        {
            RigidTransform frame = surface.Pose.ToTransform();
            for (int i = 1; i < 32; i++)
            {
                Vec3 point = frame.Back(from + (i / 32.0 * (to - from)));
                double distance = surface.Shape == WrapShape.Cylinder ? Math.Sqrt((point.X * point.X) + (point.Y * point.Y)) : point.Norm;
                deepest = Math.Max(deepest, surface.Dimensions.X - distance);
            }
        }

        return deepest;
    }
}
