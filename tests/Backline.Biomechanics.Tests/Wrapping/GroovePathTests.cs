using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Paths that lie in the groove between two surfaces that cut each other crosswise.</summary>
public sealed class GroovePathTests
{
    private const double R = 0.05;

    // More corners than two surfaces can have without a groove.
    private const int CornersWithoutGroove = 6;

    [Fact]
    public void Through_the_crotch_of_two_equal_cylinders_is_around_the_ellipse_they_share()
    {
        // Their axes meet at a right angle; in the plane half way between them the groove is an ellipse of half axes R and R √2.
        const double Height = 0.03;
        Vec3 from = new(-R, Height / Math.Sqrt(2), Height / Math.Sqrt(2));
        ModelSpecification strap = Samples.Strap(from, new(R, from.Y, from.Z), Cylinder("upright", 0), Cylinder("across", Math.PI / 2));

        (double length, PathStatus status, int corners) = Lay(strap);

        Assert.Equal(GeodesicWrappingTests.EllipseWay(R, Math.Sqrt(2) * R, Height), length, 1e-10);
        Assert.True(corners > CornersWithoutGroove);
        Assert.Equal(PathStatus.Plain, status);
    }

    [Fact]
    public void Around_the_neck_between_two_spheres_is_around_its_circle()
    {
        const double Apart = 0.03;
        double neck = Math.Sqrt((R * R) - (Apart * Apart));
        ModelSpecification strap = Samples.Strap(new(-neck, 0.02, 0), new(neck, 0.02, 0), Sphere("low", -Apart), Sphere("high", Apart));

        (double length, PathStatus status, int corners) = Lay(strap);

        // From (-neck, h) the tangent over the top touches where it has turned by twice the angle under which h is seen.
        double turn = 2 * Math.Atan(0.02 / neck);
        Assert.Equal((2 * 0.02) + (neck * (Math.PI - (2 * turn))), length, 1e-12);
        Assert.True(corners > CornersWithoutGroove);
        Assert.Equal(PathStatus.Plain, status);
    }

    [Theory]
    [InlineData("cylinder cylinder", 24)]
    [InlineData("cylinder sphere", 12)]
    [InlineData("sphere sphere", 12)]
    public void No_chain_drawn_tight_around_both_is_shorter(string kinds, int count)
    {
        Random random = new(7);
        for (int i = 0; i < count; i++)
        {
            WrapSpecification[] surfaces = Crossing(kinds, random);
            Vec3 from = new(-0.16, Between(random, -0.06, 0.06), Between(random, -0.06, 0.06));
            Vec3 to = new(0.3, Between(random, -0.1, 0.1), Between(random, -0.1, 0.1));

            (double length, PathStatus status, _) = Lay(Samples.Strap(from, to, surfaces));
            double drawn = new ElasticBand(surfaces, from, to).Length();

            Assert.True(status != PathStatus.Plain || Math.Abs(length - drawn) <= 1e-4 * drawn, $"pair {i}: {length} m, drawn {drawn} m");
        }
    }

    [Fact]
    public void The_moment_arm_is_minus_the_slope_of_the_length_though_the_groove_moves()
    {
        Random random = new(3);
        int inGroove = 0;
        double worst = 0;
        for (int i = 0; i < 60; i++)
        {
            Model model = Carried(Crossing("cylinder cylinder", random), new(-0.16, Between(random, -0.06, 0.06), Between(random, -0.06, 0.06))).Compile();
            Workspace workspace = model.NewWorkspace();
            double[] q = new double[model.CoordinateNames.Count];
            (q[3], q[4], q[5]) = (0.3, Between(random, -0.1, 0.1), Between(random, -0.1, 0.1));
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
        Model model = RowsOfSurfacesTests.ModelOf(
            [Cylinder("upright", 0), Cylinder("across", 1.3) with { Dimensions = new(0.04, 0.04, 1) }], new(-0.1, 0.02, 0.03)).Compile();
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

    [Fact]
    public void Laying_a_path_in_a_groove_allocates_nothing()
    {
        Model model = Samples.Strap(new(-0.1, 0.02, 0.02), new(0.1, 0.02, 0.03), Cylinder("upright", 0), Cylinder("across", 1.3)).Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        Assert.True(workspace.BandCorners(0, WrappingMethod.Geodesic, new PathCorner[workspace.MostCorners]) > CornersWithoutGroove);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
        {
            workspace.LayPaths(WrappingMethod.Geodesic);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static (double Length, PathStatus Status, int Corners) Lay(ModelSpecification strap)
    {
        Model model = strap.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        double length = workspace.BandLength(0);
        return (length, workspace.Status[0], workspace.BandCorners(0, WrappingMethod.Geodesic, new PathCorner[workspace.MostCorners]));
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
        isInGroove = workspace.PathCorners(0, WrappingMethod.Geodesic, new PathCorner[workspace.MostCorners]) > CornersWithoutGroove;
        return workspace.MuscleLength(0);
    }

    // The second surface on a body of its own, which may move any way.
    private static ModelSpecification Carried(WrapSpecification[] surfaces, Vec3 start)
    {
        surfaces[1] = surfaces[1] with { Body = "carrier" };
        ModelSpecification row = RowsOfSurfacesTests.ModelOf(surfaces, start);
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

    // Both within the other's reach, the second across the first where it is a cylinder.
    private static WrapSpecification[] Crossing(string kinds, Random random)
    {
        string[] each = kinds.Split(' ');
        return [.. each.Select((kind, i) =>
        {
            double radius = Between(random, 0.03, 0.06);
            Vec3 middle = new(Between(random, -0.01, 0.01), Between(random, -0.02, 0.02), Between(random, -0.02, 0.02) + (kind == "sphere" ? 0.05 * i : 0));
            Vec3 turn = new((1.3 * i) + Between(random, -0.3, 0.3), Between(random, -0.3, 0.3), 0);
            return kind == "sphere"
                ? Samples.Surface(WrapShape.Sphere, new(radius, radius, radius), name: $"s{i}", pose: new(middle, Vec3.Zero))
                : Samples.Surface(WrapShape.Cylinder, new(radius, radius, 1), name: $"s{i}", pose: new(middle, turn));
        })];
    }

    private static WrapSpecification Cylinder(string name, double turn) =>
        Samples.Surface(WrapShape.Cylinder, new(R, R, 1), name: name, pose: new(Vec3.Zero, new(turn, 0, 0)));

    private static WrapSpecification Sphere(string name, double height) =>
        Samples.Surface(WrapShape.Sphere, new(R, R, R), name: name, pose: new(new(0, 0, height), Vec3.Zero));

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
