using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Surfaces placed so that the shortest way is known in closed form.</summary>
public sealed class GeodesicWrappingTests
{
    private const double R = 0.05;

    [Fact]
    public void Around_a_quarter_of_a_cylinder()
    {
        double length = Samples.StrapLength(Samples.Strap(new(R, -R, 0), new(-R, R, 0), Cylinder()));

        Assert.Equal((2 * R) + (Math.PI * R / 2), length, 1e-15);
    }

    [Fact]
    public void A_climb_along_a_cylinder_is_that_of_the_unrolled_line()
    {
        double length = Samples.StrapLength(Samples.Strap(new(R, -R, 0.02), new(-R, R, 0.14), Cylinder()));

        double across = (2 * R) + (Math.PI * R / 2);
        Assert.Equal(Math.Sqrt((across * across) + (0.12 * 0.12)), length, 1e-15);
    }

    [Fact]
    public void A_strap_that_misses_the_cylinder_is_straight()
    {
        double length = Samples.StrapLength(Samples.Strap(new(2 * R, -1, 0), new(2 * R, 1, 0), Cylinder()));

        Assert.Equal(2, length, 1e-15);
    }

    [Fact]
    public void A_fence_sends_the_strap_the_long_way()
    {
        // From the right to the top by the right would be a quarter; with the right half forbidden it is the other way round:
        // tangent angles of 45 degrees at both ends leave three quarters of a turn less two eighths.
        Vec3 from = new(R * Math.Sqrt(2), 0, 0);
        Vec3 to = new(0, R * Math.Sqrt(2), 0);
        Vec3 justBelow = new(from.X, -1e-9, 0);

        double length = Samples.StrapLength(Samples.Strap(justBelow, to, Cylinder(Quadrant.NegativeX)));

        Assert.Equal((2 * R) + (Math.PI * R), length, 1e-8);
    }

    [Fact]
    public void A_fence_lets_a_strap_on_the_touchable_side_go_straight()
    {
        double length = Samples.StrapLength(Samples.Strap(new(-2 * R, -1, 0), new(-2 * R, 1, 0), Cylinder(Quadrant.NegativeX)));

        Assert.Equal(2, length, 1e-15);
    }

    [Fact]
    public void Around_a_quarter_of_a_sphere_however_it_is_turned()
    {
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3], Gen.Double[-3, 3]).Sample((x, y, z) =>
        {
            var turn = Rotation.FromBodyFixedXyz(new(x, y, z));
            ModelSpecification strap = Samples.Strap(
                turn * new Vec3(R, -R, 0), turn * new Vec3(-R, R, 0), Samples.Surface(WrapShape.Sphere, new(R, R, R)));

            return Math.Abs(Samples.StrapLength(strap) - ((2 * R) + (Math.PI * R / 2))) <= 1e-14;
        });
    }

    // With both ends within a millimetre of a line through the centre all ways round are alike to six digits, and the search ends where it is (NotConverged), by up to 6e-8 m.
    [Fact]
    public void A_round_ellipsoid_is_a_sphere()
    {
        Gen.Select(Gen.Double[-0.1, 0.1], Gen.Double[-0.1, 0.1], Gen.Double[0.06, 0.2]).Sample((x, y, z) =>
        {
            Vec3 size = new(R, R, R);
            Vec3 from = new(x, y, z);
            Vec3 to = new(-y / 2, x / 2, -z);

            double sphere = Samples.StrapLength(Samples.Strap(from, to, Samples.Surface(WrapShape.Sphere, size)));
            double ellipsoid = Samples.StrapLength(Samples.Strap(from, to, Samples.Surface(WrapShape.Ellipsoid, size)));

            bool isSeenEndOn = Math.Abs(x) < 1e-3 && Math.Abs(y) < 1e-3;
            return Math.Abs(sphere - ellipsoid) <= (isSeenEndOn ? 1e-6 : 1e-9);
        });
    }

    [Fact]
    public void Around_an_ellipsoid_in_a_main_plane_is_around_its_ellipse()
    {
        (double a, double b) = (0.06, 0.03);
        Vec3 size = new(a, b, 0.045);

        // From just above the right end over the top to just above the left end; below, and around the wider sides, is longer.
        double length = Samples.StrapLength(Samples.Strap(new(a, 0.001, 0), new(-a, 0.001, 0), Samples.Surface(WrapShape.Ellipsoid, size)));

        Assert.Equal(EllipseWay(a, b, 0.001), length, 1e-7);
    }

    [Fact]
    public void Through_the_hole_of_a_torus_in_a_half_plane_is_around_the_tubes_circle()
    {
        const double Ring = 0.1;

        // Down the outside is not allowed: from above the tube's middle around the inner half and back out below.
        Vec3 from = new(Ring, 0, R);
        Vec3 to = new(Ring, 0, -R);
        Vec3 wideFrom = new(Ring + R, 0, R);
        Vec3 wideTo = new(Ring + R, 0, -R);
        WrapSpecification torus = Samples.Surface(WrapShape.Torus, new(R / 2, Ring, 0));

        double length = Samples.StrapLength(Samples.Strap(wideFrom, wideTo, torus));

        // In the half plane: from (r, r) around a circle of half that radius on its far side to (r, -r).
        double distance = Math.Sqrt(2) * R;
        double angle = (2 * Math.PI) - (Math.PI / 2) - (2 * Math.Acos(R / 2 / distance));
        double expected = (2 * Math.Sqrt((distance * distance) - (R * R / 4))) + (R / 2 * angle);
        Assert.Equal(expected, length, 1e-8);
        Assert.True(Samples.StrapLength(Samples.Strap(from, to, torus)) < expected);
    }

    [Fact]
    public void A_strap_through_the_middle_of_a_torus_is_straight()
    {
        double length = Samples.StrapLength(Samples.Strap(new(0.01, 0, 0.2), new(0, 0.01, -0.2), Samples.Surface(WrapShape.Torus, new(0.02, 0.1, 0))));

        Assert.Equal(Vec3.Distance(new(0.01, 0, 0.2), new(0, 0.01, -0.2)), length, 1e-15);
    }

    [Fact]
    public void Over_two_rollers_in_a_row()
    {
        WrapSpecification first = Cylinder(Quadrant.PositiveY) with { Name = "first" };
        WrapSpecification second = first with { Name = "second", Pose = new(new(4 * R, 0, 0), Vec3.Zero) };

        double length = Samples.StrapLength(Samples.Strap(new(-R, -R, 0), new(5 * R, -R, 0), first, second));

        Assert.Equal((2 * R) + (Math.PI * R) + (4 * R), length, 1e-12);
    }

    [Fact]
    public void Over_three_rollers_in_a_row_climbing_evenly()
    {
        WrapSpecification first = Cylinder(Quadrant.PositiveY) with { Name = "first" };
        WrapSpecification second = first with { Name = "second", Pose = new(new(4 * R, 0, 0), Vec3.Zero) };
        WrapSpecification third = first with { Name = "third", Pose = new(new(8 * R, 0, 0), Vec3.Zero) };

        double length = Samples.StrapLength(Samples.Strap(new(-R, -R, 0), new(9 * R, -R, 0.1), first, second, third));

        double across = (2 * R) + (Math.PI * R) + (8 * R);
        Assert.Equal(Math.Sqrt((across * across) + 0.01), length, 1e-10);
    }

    [Fact]
    public void A_point_inside_a_surface_is_said_and_not_wrapped()
    {
        ModelSpecification leg = Samples.Leg(Cylinder() with { Body = "pelvis", Pose = new(new(0.02, 0.03, 0.09), Vec3.Zero) });
        Model model = leg.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());

        workspace.LayPaths(WrappingMethod.Geodesic);

        Assert.True(workspace.MusclePathStatus(0).HasFlag(PathStatus.PointInside));
    }

    public static TheoryData<string> Surfaces => ["cylinder", "fenced cylinder", "sphere", "ellipsoid", "torus", "cylinder and sphere", "ellipsoid and cylinder"];

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void The_moment_arm_is_minus_the_slope_of_the_length(string surfaces)
    {
        Model model = Samples.Leg(Kneeside(surfaces)).Compile();
        Workspace workspace = model.NewWorkspace();
        int[] free = [.. Enumerable.Range(0, model.CoordinateNames.Count).Where(i => !model.IsFollower(i))];
        int wrapped = 0;

        Gen.Double[-0.6, 0.6].Array[model.CoordinateNames.Count].Sample(
            q =>
            {
                workspace.Pose(q);
                workspace.LayPaths(WrappingMethod.Geodesic);
                workspace.FindMomentArms();
                if ((workspace.MusclePathStatus(0) & ~PathStatus.BeyondEnd) != PathStatus.Plain)
                {
                    return true;
                }

                wrapped += workspace.PathCorners(0, WrappingMethod.Geodesic, new PathCorner[workspace.MostCorners]) > 3 ? 1 : 0;
                double[] arms = [.. free.Select(i => workspace.MomentArm(0, i))];
                return free.Select((coordinate, i) => Math.Abs(arms[i] + Slope(workspace, q, coordinate))).Max() <= 1e-6;
            },
            iter: 150,
            threads: 1);

        Assert.True(wrapped > 20);
    }

    private static double Slope(Workspace workspace, double[] q, int coordinate)
    {
        const double Step = 1e-6;
        double[] moved = [.. q];
        moved[coordinate] = q[coordinate] + Step;
        double after = LengthAt(workspace, moved);
        moved[coordinate] = q[coordinate] - Step;
        return (after - LengthAt(workspace, moved)) / (2 * Step);
    }

    private static double LengthAt(Workspace workspace, double[] q)
    {
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        return workspace.MuscleLength(0);
    }

    // In front of the thigh, in the way of the straight stretch from the pelvis to the kneecap.
    private static WrapSpecification[] Kneeside(string surfaces)
    {
        WrapSpecification cylinder = Cylinder() with { Body = "thigh", Pose = new(new(0.035, -0.25, 0.04), new(0.1, 0.2, 0)), Name = "roller" };
        WrapSpecification ball = Samples.Surface(WrapShape.Sphere, new(0.04, 0.04, 0.04)) with { Body = "thigh", Pose = new(new(0.045, -0.12, 0.005), Vec3.Zero), Name = "ball" };
        WrapSpecification egg = Samples.Surface(WrapShape.Ellipsoid, new(0.05, 0.07, 0.04)) with { Body = "thigh", Pose = new(new(0.045, -0.12, 0.005), new(0.2, 0.1, 0)), Name = "egg" };
        WrapSpecification ring = Samples.Surface(WrapShape.Torus, new(0.01, 0.05, 0)) with { Body = "thigh", Pose = new(new(0.06, -0.2, 0.06), new(Math.PI / 2, 0, 0)), Name = "ring" };
        return surfaces switch
        {
            "cylinder" => [cylinder],
            "fenced cylinder" => [cylinder with { Quadrant = Quadrant.PositiveX }],
            "sphere" => [ball],
            "ellipsoid" => [egg],
            "torus" => [ring],
            "cylinder and sphere" => [ball, cylinder with { Quadrant = Quadrant.PositiveX }],
            _ => [egg, cylinder with { Quadrant = Quadrant.PositiveX }],
        };
    }

    private static WrapSpecification Cylinder(Quadrant quadrant = Quadrant.All) => Samples.Surface(WrapShape.Cylinder, new(R, R, 0.4), quadrant);

    // From (a, h) over an ellipse of half axes a, b to (-a, h), by summing small chords of the arc between the tangent points.
    internal static double EllipseWay(double a, double b, double h)
    {
        // Scaled to a circle the point is (1, h / b); its upper tangent touches at the point's own angle and that of its distance.
        double v = h / b;
        double touch = Math.Atan(v) + Math.Acos(1 / Math.Sqrt(1 + (v * v)));
        double sum = 2 * Math.Sqrt(Square(a - (a * Math.Cos(touch))) + Square(h - (b * Math.Sin(touch))));
        const int Pieces = 200_000;
        for (int i = 0; i < Pieces; i++)
        {
            double from = touch + ((Math.PI - (2 * touch)) * i / Pieces);
            double to = touch + ((Math.PI - (2 * touch)) * (i + 1) / Pieces);
            sum += Math.Sqrt(Square(a * (Math.Cos(to) - Math.Cos(from))) + Square(b * (Math.Sin(to) - Math.Sin(from))));
        }

        return sum;
    }

    private static double Square(double value) => value * value;
}
