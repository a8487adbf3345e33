using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Ligaments;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests;

public sealed class ModelTests
{
    private static WrapSpecification Roller => Samples.Surface(WrapShape.Cylinder, new(0.05, 0.05, 0.4), Quadrant.PositiveX) with
    {
        Body = "thigh",
        Pose = new(new(0.035, -0.25, 0.04), new(0.1, 0.2, 0)),
    };

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        ModelSpecification leg = Samples.Leg();
        var muscle = (MillardMuscleSpecification)leg.Muscles[0];
        ModelSpecification broken = leg with
        {
            Bodies = [.. leg.Bodies, new() { Name = "lost", Mass = -1 }],
            Muscles =
            [
                muscle with { MaxIsometricForce = -10 },
                muscle with { Name = "other", Path = muscle.Path with { Points = [Samples.Point("p", "tigh", Vec3.Zero), muscle.Path.Points[1]] } },
            ],
        };

        ModelException exception = Assert.Throws<ModelException>(broken.Compile);

        Assert.Contains("is -1; a mass in kilograms of 0 or more was expected", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is the child of no joint", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is -10; a force in newtons above 0 was expected", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_name_comes_with_the_nearest_one()
    {
        ModelSpecification leg = Samples.Leg();
        MuscleSpecification muscle = leg.Muscles[0];
        ModelSpecification broken = leg with
        {
            Muscles = [muscle with { Path = muscle.Path with { Points = [Samples.Point("p", "tigh", Vec3.Zero), muscle.Path.Points[1]] } }],
        };

        ModelException exception = Assert.Throws<ModelException>(broken.Compile);

        Assert.Contains("names body 'tigh'; no such body (did you mean 'thigh'?)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e6, false)]
    [InlineData(1.001e6, true)]
    public void A_point_where_no_body_reaches_is_a_problem(double metres, bool isProblem)
    {
        ModelSpecification strap = Samples.Strap(new(metres, 0, 0), Vec3.Zero);

        ModelException? exception = Record.Exception(() => strap.Compile()) as ModelException;

        Assert.Equal(isProblem, exception?.Message.Contains("is (1.001E+06, 0, 0); a point in metres within 1000 km", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void The_frame_of_a_sliding_point_is_checked_too()
    {
        ModelSpecification strap = Samples.Strap(Vec3.UnitX, Vec3.Zero);
        PathSpringSpecification spring = strap.PathSprings[0];
        MovingComponent still = new() { Function = new ConstantFunction() };
        MovingPathPointSpecification slide = new() { Name = "slide", Body = "ground", Frame = new(new(double.NaN, 0, 0), new(0, 0, double.NaN)), X = still, Y = still, Z = still };
        ModelSpecification broken = strap with { PathSprings = [spring with { Path = spring.Path with { Points = [slide, .. spring.Path.Points] } }] };

        ModelException exception = Assert.Throws<ModelException>(broken.Compile);

        Assert.Contains("is (NaN, 0, 0); a point in metres was expected", exception.Message, StringComparison.Ordinal);
        Assert.Contains("is (0, 0, NaN); three angles in radians was expected", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_that_hang_on_each_other_are_a_problem()
    {
        ModelSpecification leg = Samples.Leg();
        JointSpecification[] joints = [.. leg.Joints.Select(joint => joint.Name == "hip" ? joint with { Parent = "shank" } : joint)];

        ModelException exception = Assert.Throws<ModelException>((leg with { Joints = joints }).Compile);

        Assert.Contains("hangs on bodies that hang on each other", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Couplers_in_a_circle_are_a_problem()
    {
        ModelSpecification leg = Samples.Leg();
        CouplerSpecification coupler = leg.Couplers[0];
        CouplerSpecification back = coupler with { Name = "back", Independent = coupler.Dependent, Dependent = coupler.Independent };

        ModelException exception = Assert.Throws<ModelException>((leg with { Couplers = [coupler, back] }).Compile);

        Assert.Contains("couples coordinates in a circle", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Moving_the_whole_body_changes_no_length()
    {
        Model model = Samples.Leg(Roller).Compile();
        Workspace workspace = model.NewWorkspace();

        Gen.Double[-1, 1].Array[model.CoordinateNames.Count].Sample(
            q =>
            {
                double here = Length(workspace, q);
                double[] moved = [q[0] + 0.7, q[1] - 0.4, q[2] + 0.9, q[3] + 2, q[4] - 3, q[5] + 1, .. q[6..]];

                return Math.Abs(Length(workspace, moved) - here) <= 1e-14;
            },
            threads: 1);
    }

    [Theory]
    [InlineData(WrapShape.Cylinder, -1, 0, "/bodyset/radius: is -1; a radius in metres above 0 was expected")]
    [InlineData(WrapShape.Cylinder, 0.05, -1, "/bodyset/length: is -1; a length in metres of 0 or more was expected")]
    [InlineData(WrapShape.Cylinder, 0, double.NaN, "/bodyset/radius: is 0; a radius in metres above 0 was expected", "/bodyset/length: is NaN; a length in metres of 0 or more was expected")]
    [InlineData(WrapShape.Sphere, -1, -1, "/bodyset/radius: is -1; a radius in metres above 0 was expected")]
    [InlineData(WrapShape.Ellipsoid, 0.02, 0, "/bodyset/dimensions: is (0.02, 0.02, 0); three half axes in metres above 0 were expected")]
    public void A_surface_of_no_size_is_told_by_the_number_that_is_wrong(WrapShape shape, double radius, double length, params string[] expected)
    {
        ModelSpecification leg = Samples.Leg(Roller with { Shape = shape, Dimensions = new(radius, radius, length) });

        ModelException exception = Assert.Throws<ModelException>(leg.Compile);

        Assert.Equal(expected, exception.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData(0, 0.05, "/bodyset/inner_radius: is 0; a radius in metres above 0 was expected")]
    [InlineData(0.05, 0.05, "/bodyset/outer_radius: is 0.05; a radius in metres above that of the tube, 0.05, was expected")]
    public void A_ring_must_be_wider_than_its_tube(double tube, double ring, string expected)
    {
        ModelSpecification leg = Samples.Leg(Roller with { Shape = WrapShape.Torus, Dimensions = new(tube, ring, 0) });

        ModelException exception = Assert.Throws<ModelException>(leg.Compile);

        Assert.Equal([expected], exception.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_mirrored_model_gives_mirrored_results()
    {
        ModelSpecification leg = Samples.Leg(Roller with { Quadrant = Quadrant.All, Pose = new(new(0.035, -0.25, 0.04), Vec3.Zero) });
        Workspace right = leg.Compile().NewWorkspace();
        Workspace left = Mirrored(leg).Compile().NewWorkspace();

        Gen.Double[-0.7, 0.7].Array[11].Sample(
            q =>
            {
                // Across the plane z = 0 turns about x and y, and shifts along z, change their sign.
                double[] mirrored = [-q[0], -q[1], q[2], q[3], q[4], -q[5], -q[6], -q[7], q[8], q[9], q[10]];

                return Math.Abs(Length(right, q) - Length(left, mirrored)) <= 1e-14;
            },
            threads: 1);
    }

    [Fact]
    public void A_leader_has_the_moment_arm_of_its_follower_too_and_the_follower_the_same_by_its_own_rate()
    {
        Model model = Samples.Leg().Compile();
        Workspace workspace = model.NewWorkspace();
        double[] q = new double[model.CoordinateNames.Count];
        int knee = model.Coordinate("knee");
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindMomentArms();
        double arm = workspace.MomentArm(0, knee);
        const double Step = 1e-6;

        q[knee] = Step;
        double after = Length(workspace, q);
        q[knee] = -Step;
        double slope = (after - Length(workspace, q)) / (2 * Step);

        Assert.Equal(-slope, arm, 1e-9);
        workspace.MomentArms(0, out ReadOnlySpan<int> coordinates);
        Assert.False(coordinates.Contains(model.Coordinate("slide")));
        Assert.Equal(arm / 0.6, workspace.MomentArm(0, model.Coordinate("slide")), 1e-15);
    }

    [Theory]
    [InlineData(0.5, -0.24)] // slopes 0.6 and 2 * 0.5 * -0.4
    [InlineData(-1, 0.48)]
    public void A_follower_of_a_follower_is_measured_against_the_first_leader(double lead, double rate)
    {
        Model model = Chain().Compile();
        Workspace workspace = Laid(model, lead);

        double arm = workspace.MomentArm(0, model.Coordinate("hip1"));

        Assert.Equal(rate, workspace.FollowingRate(model.Coordinate("slide")), 1e-15);
        Assert.True(Math.Abs(arm) > 0.001);
        Assert.Equal(arm / rate, workspace.MomentArm(0, model.Coordinate("slide")), 1e-12);
        Assert.Equal(arm / (rate / 0.6), workspace.MomentArm(0, model.Coordinate("knee")), 1e-12);
    }

    [Fact]
    public void A_follower_that_stands_still_while_its_leader_moves_has_no_moment_arm()
    {
        Model model = Chain().Compile();

        Workspace workspace = Laid(model, 0);

        Assert.Equal(0, workspace.FollowingRate(model.Coordinate("slide")));
        Assert.False(double.IsFinite(workspace.MomentArm(0, model.Coordinate("slide"))));
        Assert.Equal(1, workspace.FollowingRate(model.Coordinate("hip1")));
    }

    // The first coordinate of the hip leads the knee by a parabola, and the knee the kneecap as ever.
    private static ModelSpecification Chain()
    {
        ModelSpecification leg = Samples.Leg();
        CouplerSpecification knee = new() { Name = "bend", Independent = "hip1", Dependent = "knee", Function = new PolynomialFunction { Coefficients = [-0.4, 0, 0] } };
        return leg with { Couplers = [leg.Couplers[0], knee] };
    }

    private static Workspace Laid(Model model, double lead)
    {
        Workspace workspace = model.NewWorkspace();
        double[] q = new double[model.CoordinateNames.Count];
        q[model.Coordinate("hip1")] = lead;
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindMomentArms();
        return workspace;
    }

    [Fact]
    public void A_conditional_point_takes_part_within_its_range_and_says_when_it_is_about_to_switch()
    {
        ModelSpecification leg = Samples.Leg();
        MuscleSpecification muscle = leg.Muscles[0];
        ConditionalPathPointSpecification via = new() { Name = "via", Body = "thigh", Location = new(0.2, -0.2, 0), Coordinate = "knee", RangeMin = 0, RangeMax = 2 };
        PathSpecification path = muscle.Path with { Points = [muscle.Path.Points[0], via, .. muscle.Path.Points.Skip(1)] };
        Model model = (leg with { Muscles = [muscle with { Path = path }] }).Compile();
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();

        double Lay(double knee)
        {
            state["knee"] = knee;
            workspace.Pose(state);
            workspace.LayPaths(WrappingMethod.Geodesic);
            return workspace.MuscleLength(0);
        }

        Assert.True(Lay(0.01) > Lay(-0.01) + 0.05);
        Lay(0.5);
        Assert.Equal(PathStatus.Plain, workspace.MusclePathStatus(0));
        Lay(-1e-5);
        Assert.Equal(PathStatus.AtSwitch, workspace.MusclePathStatus(0));
    }

    [Theory]
    [InlineData(WrappingMethod.Geodesic)]
    [InlineData(WrappingMethod.OpenSim)]
    public void A_posture_allocates_nothing(WrappingMethod method)
    {
        WrapSpecification egg = Samples.Surface(WrapShape.Ellipsoid, new(0.05, 0.07, 0.04), name: "egg") with { Body = "thigh", Pose = new(new(0.03, -0.12, 0.07), default) };
        Model model = Samples.Leg(Roller, egg).Compile();
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();

        void Run()
        {
            workspace.Pose(state);
            workspace.LayPaths(method);
            workspace.FindMomentArms();
            workspace.FindEquilibria(0.5);
        }

        for (int i = 0; i < 50; i++)
        {
            Run();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_opensim_method_names_the_surfaces_it_cannot_wrap()
    {
        Model model = Samples.Leg(Samples.Surface(WrapShape.Torus, new(0.01, 0.05, 0), name: "ring")).Compile();

        Problem problem = Assert.Single(model.Unsupported(WrappingMethod.OpenSim));

        Assert.Contains("'ring' is a torus", problem.Message, StringComparison.Ordinal);
        Assert.Empty(model.Unsupported(WrappingMethod.Geodesic));
    }

    [Fact]
    public void The_opensim_method_needs_no_surface_that_is_switched_off()
    {
        Model model = Samples.Leg(Samples.Surface(WrapShape.Torus, new(0.01, 0.05, 0), name: "ring") with { IsActive = false }).Compile();

        Assert.Empty(model.Unsupported(WrappingMethod.OpenSim));
    }

    [Theory]
    [InlineData("knee", "knee", "knee", null)]
    [InlineData(null, null, null, null)]
    [InlineData("knee", "hip1", "knee", "'slide' follows 'knee' along x, 'hip1' along y and 'knee' along z; OpenSim takes one coordinate for all three, so use the geodesic method")]
    [InlineData("knee", "knee", null, "'slide' follows 'knee' along x, 'knee' along y and none along z; OpenSim takes one coordinate for all three, so use the geodesic method")]
    public void The_opensim_method_names_the_points_that_opensim_refuses(string? x, string? y, string? z, string? expected)
    {
        ModelSpecification leg = Samples.Leg();
        MuscleSpecification muscle = leg.Muscles[0];
        MovingPathPointSpecification slide = new() { Name = "slide", Body = "shank", X = Along(x), Y = Along(y), Z = Along(z) };
        Model model = (leg with { Muscles = [muscle with { Path = muscle.Path with { Points = [.. muscle.Path.Points, slide] } }] }).Compile();

        Assert.Equal(expected, model.Unsupported(WrappingMethod.OpenSim).SingleOrDefault()?.Message);
        Assert.Empty(model.Unsupported(WrappingMethod.Geodesic));

        static MovingComponent Along(string? coordinate) => new() { Coordinate = coordinate, Function = new LinearFunction { Slope = 0.01, Intercept = 0.02 } };
    }

    [Fact]
    public void What_hangs_on_an_unknown_body_is_told_by_that_name_alone()
    {
        ModelSpecification leg = Samples.Leg();
        ModelSpecification broken = leg with { Joints = [.. leg.Joints.Select((joint, i) => i == 0 ? joint with { Parent = "grund" } : joint)] };

        ModelException exception = Assert.Throws<ModelException>(broken.Compile);

        Problem problem = Assert.Single(exception.Problems);
        Assert.Equal("names body 'grund'; no such body (did you mean 'ground'?)", problem.Message);
        Assert.EndsWith("/parent_body", problem.Place.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_that_carries_the_ground_is_told_so()
    {
        ModelSpecification leg = Samples.Leg();
        ModelSpecification broken = leg with { Joints = [.. leg.Joints, leg.Joints[0] with { Name = "under", Parent = leg.Bodies[0].Name, Child = "ground", Coordinates = [] }] };

        ModelException exception = Assert.Throws<ModelException>(broken.Compile);

        Assert.Contains("is the ground; a body was expected, which the joint carries", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_nearest_one()
    {
        Model model = Samples.Leg().Compile();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => model.Coordinate("kne"));

        Assert.Contains("did you mean 'knee'?", exception.Message, StringComparison.Ordinal);
    }

    private static double Length(Workspace workspace, double[] q)
    {
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        return workspace.MuscleLength(0);
    }

    private static ModelSpecification Mirrored(ModelSpecification leg) => leg with
    {
        Joints = [.. leg.Joints.Select(joint => joint with { ParentOffset = new(Across(joint.ParentOffset.Translation), default) })],
        Wraps = [.. leg.Wraps.Select(wrap => wrap with { Pose = new(Across(wrap.Pose.Translation), default) })],
        Muscles = [.. leg.Muscles.Select(muscle => muscle with
        {
            Path = muscle.Path with { Points = [.. muscle.Path.Points.Select(point => point with { Location = Across(point.Location) })] },
        })],
    };

    private static Vec3 Across(Vec3 point) => new(point.X, point.Y, -point.Z);
}
