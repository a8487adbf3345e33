using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
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
            Model model = Row(kinds, random).Compile();
            Workspace workspace = model.NewWorkspace();
            for (int line = 0; line < Lines; line++)
            {
                (Vec3 from, Vec3 to) = (End(random), End(random));
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

    private static Vec3 End(Random random) =>
        new(0.4 + (0.14 * random.NextDouble()), -0.12 + (0.24 * random.NextDouble()), -0.12 + (0.24 * random.NextDouble()));

    private static ModelSpecification Row(string kinds, Random random)
    {
        string[] each = kinds.Split(' ');
        double apart = each.Contains("across") ? 0.03 : each.Length > 2 ? 0.12 : 0.15;
        WrapSpecification[] surfaces = [.. each.Select((kind, i) => Surface(kind, 0.14 + (apart * i), i, random))];
        return ModelOf(surfaces, new(-0.02, Between(random, -0.06, 0.06), Between(random, -0.06, 0.06)));
    }

    /// <summary>A strap around surfaces of the ground from a point to the middle of a body that is free.</summary>
    internal static ModelSpecification ModelOf(WrapSpecification[] surfaces, Vec3 start)
    {
        string[] coordinates = ["rx", "ry", "rz", "tx", "ty", "tz"];
        return new()
        {
            Name = "row",
            Bodies = [new() { Name = "tip", Mass = 1 }],
            Joints =
            [
                new()
                {
                    Name = "joint",
                    Kind = JointKind.Free,
                    Parent = "ground",
                    Child = "tip",
                    Coordinates = [.. coordinates.Select(name => new CoordinateSpecification { Name = name, RangeMin = -1, RangeMax = 1 })],
                },
            ],
            Wraps = surfaces,
            Muscles =
            [
                new MillardMuscleSpecification
                {
                    Name = "strap",
                    OptimalFibreLength = 0.1,
                    TendonSlackLength = 0.3,
                    Path = new()
                    {
                        Points =
                        [
                            Samples.Point("a", "ground", start),
                            Samples.Point("b", "tip", Vec3.Zero),
                        ],
                        Wraps = [.. surfaces.Select(surface => new PathWrapSpecification { Surface = surface.Name })],
                    },
                },
            ],
        };
    }

    // Across the strap within half a right angle, but for one that lies across the others.
    private static WrapSpecification Surface(string kind, double along, int number, Random random)
    {
        double radius = Between(random, 0.02, 0.06);
        Vec3 middle = new(along, Between(random, -0.05, 0.05), Between(random, -0.05, 0.05));
        Vec3 turn = new(Between(random, -0.3, 0.3) + (kind == "across" ? 1.2 : 0), Between(random, -0.3, 0.3), 0);
        return kind == "sphere"
            ? Samples.Surface(WrapShape.Sphere, new(radius, radius, radius), name: $"s{number}", pose: new(middle, Vec3.Zero))
            : Samples.Surface(
                WrapShape.Cylinder, new(radius, radius, 0.5), kind == "fenced" ? Quadrant.PositiveY : Quadrant.All, $"s{number}", new(middle, turn));
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
