using Backline.Biomechanics.Functions;
using Backline.Biomechanics.Scaling;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests;

public sealed class ModelScalingTests
{
    private static ModelSpecification Leg => Samples.Leg(
        Samples.Surface(WrapShape.Cylinder, new(0.05, 0.05, 0.4), Quadrant.PositiveX) with { Body = "thigh", Pose = new(new(0.035, -0.25, 0.04), new(0.1, 0.2, 0)) });

    [Fact]
    public void A_body_half_as_large_again_has_lengths_and_moment_arms_half_as_large_again()
    {
        Model model = Leg.Compile();
        Model scaled = ModelScaling.Scale(Leg, All(new(1.5, 1.5, 1.5))).Compile();
        Workspace before = model.NewWorkspace();
        Workspace after = scaled.NewWorkspace();
        int knee = model.Coordinate("knee");

        Gen.Double[-0.6, 0.6].Array[model.CoordinateNames.Count].Sample(
            q =>
            {
                Lay(before, q);
                Lay(after, q);

                return Math.Abs(after.MuscleLength(0) - (1.5 * before.MuscleLength(0))) <= 1e-14
                    && Math.Abs(after.MomentArm(0, knee) - (1.5 * before.MomentArm(0, knee))) <= 1e-14;
            },
            threads: 1);
    }

    [Fact]
    public void Fibres_and_tendons_change_as_their_path()
    {
        ModelSpecification scaled = ModelScaling.Scale(Leg, All(new(1.5, 1.5, 1.5)));

        Assert.Equal(1.5 * Leg.Muscles[0].OptimalFibreLength, scaled.Muscles[0].OptimalFibreLength, 1e-14);
        Assert.Equal(1.5 * Leg.Muscles[0].TendonSlackLength, scaled.Muscles[0].TendonSlackLength, 1e-14);
    }

    [Fact]
    public void Masses_follow_volumes_or_the_total_given()
    {
        ModelSpecification byVolume = ModelScaling.Scale(Leg, All(new(2, 1, 1)));
        ModelSpecification byTotal = ModelScaling.Scale(Leg, All(new(2, 1, 1)) with { TotalMass = 42.2 });

        Assert.Equal(2 * Leg.Bodies[1].Mass, byVolume.Bodies[1].Mass, 1e-12);
        Assert.Equal(42.2, byTotal.Bodies.Sum(body => body.Mass), 1e-12);
        Assert.Equal(2 * Leg.Bodies[1].Mass, byTotal.Bodies[1].Mass, 1e-12);
    }

    [Fact]
    public void Inertia_stretches_as_that_of_two_point_masses()
    {
        // Two halves of a kilogram on either side of the centre: Ixx = y² + z², and so on; Ixy = -x y.
        static BodySpecification Dumbbell(Vec3 at) => new()
        {
            Name = "bar",
            Mass = 1,
            InertiaMoments = new((at.Y * at.Y) + (at.Z * at.Z), (at.X * at.X) + (at.Z * at.Z), (at.X * at.X) + (at.Y * at.Y)),
            InertiaProducts = new(-at.X * at.Y, -at.X * at.Z, -at.Y * at.Z),
        };
        Vec3 factor = new(2, 3, 0.5);
        Vec3 at = new(0.1, 0.2, 0.3);
        ModelSpecification model = new()
        {
            Name = "bar",
            Bodies = [Dumbbell(at)],
            Joints = [new() { Name = "weld", Kind = JointKind.Weld, Parent = "ground", Child = "bar" }],
        };

        BodySpecification scaled = ModelScaling.Scale(model, new() { Bodies = new Dictionary<string, Vec3> { ["bar"] = factor }, TotalMass = 1 }).Bodies[0];

        BodySpecification expected = Dumbbell(Vec3.Scale(at, factor));
        Assert.True((scaled.InertiaMoments - expected.InertiaMoments).Norm <= 1e-15);
        Assert.True((scaled.InertiaProducts - expected.InertiaProducts).Norm <= 1e-15);
    }

    [Theory]
    [InlineData(0, 1, 0, 1.5)]
    [InlineData(0, -1, 0, 1.5)]
    [InlineData(0, -2, 0, 1.5)]
    [InlineData(0, 0.6, 0.8, 1.5)]
    [InlineData(0, 0.6, 0.8, 3)]
    public void A_shift_stretches_as_the_line_it_runs_along_whichever_way_its_axis_points(double x, double y, double z, double factorOfZ)
    {
        ModelSpecification model = Sliding(new(x, y, z));
        Vec3 factor = new(1, 1.5, factorOfZ);

        ModelSpecification scaled = ModelScaling.Scale(model, new() { Bodies = new Dictionary<string, Vec3> { ["base"] = factor } });

        Vec3 expected = Vec3.Scale(Slid(model), factor);
        Assert.True((Slid(scaled) - expected).Norm <= 1e-15, $"{Slid(scaled)} instead of {expected}");
    }

    // A bar that slides on its base by half its coordinate, and where its origin lies in the ground when the coordinate is 0.4.
    private static ModelSpecification Sliding(Vec3 axis)
    {
        TransformAxis Still(Vec3 direction) => new() { Axis = direction, Function = new ConstantFunction() };
        return new()
        {
            Name = "slide",
            Bodies = [new() { Name = "base", Mass = 1 }, new() { Name = "bar", Mass = 1 }],
            Joints =
            [
                new() { Name = "weld", Kind = JointKind.Weld, Parent = "ground", Child = "base" },
                new()
                {
                    Name = "slide",
                    Kind = JointKind.Custom,
                    Parent = "base",
                    Child = "bar",
                    Coordinates = [new() { Name = "shift" }],
                    Axes =
                    [
                        Still(Vec3.UnitX), Still(Vec3.UnitY), Still(Vec3.UnitZ),
                        new() { Axis = axis, Coordinate = "shift", Function = new LinearFunction { Slope = 0.5 } },
                        Still(Vec3.UnitX), Still(Vec3.UnitZ),
                    ],
                },
            ],
        };
    }

    private static Vec3 Slid(ModelSpecification specification)
    {
        Model model = specification.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose([0.4]);
        return workspace.BodyFrame(model.Body("bar")).Translation;
    }

    [Fact]
    public void A_factor_of_no_body_or_of_no_size_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ModelScaling.Scale(Leg, new() { Bodies = new Dictionary<string, Vec3> { ["tigh"] = new(1, 1, 1) } }));
        Assert.Throws<ArgumentException>(() => ModelScaling.Scale(Leg, new() { Bodies = new Dictionary<string, Vec3> { ["thigh"] = new(1, 0, 1) } }));
    }

    private static ScaleFactors All(Vec3 factor) => new() { Bodies = Leg.Bodies.ToDictionary(body => body.Name, _ => factor) };

    private static void Lay(Workspace workspace, double[] q)
    {
        workspace.Pose(q);
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindMomentArms();
    }
}
