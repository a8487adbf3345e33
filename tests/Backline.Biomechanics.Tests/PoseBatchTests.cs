using Backline.Biomechanics.Batches;
using Backline.Biomechanics.Muscles;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics.Tests;

public sealed class PoseBatchTests
{
    private const int Poses = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Many_postures_give_the_same_bits_as_one_by_one(int threads)
    {
        Model model = Samples.Leg(Samples.Surface(WrapShape.Cylinder, new(0.05, 0.05, 0.4)) with { Body = "thigh", Pose = new(new(0.035, -0.25, 0.04), default) }).Compile();
        double[] coordinates = Coordinates(model, Poses);

        BatchResults results = new PoseBatch(model, new BatchOptions { Activation = 0.3, Threads = threads }).Run(coordinates);

        Workspace workspace = model.NewWorkspace();
        for (int pose = 0; pose < Poses; pose++)
        {
            workspace.Pose(coordinates.AsSpan(pose * model.CoordinateNames.Count, model.CoordinateNames.Count));
            workspace.LayPaths(WrappingMethod.Geodesic);
            workspace.FindMomentArms();
            workspace.FindEquilibria(0.3);
            Assert.Equal(workspace.MuscleLength(0), results.Lengths[pose]);
            Assert.Equal(workspace.Equilibrium(0).TendonForce, results.TendonForces[pose]);
            Assert.Equal(workspace.Equilibrium(0).FibreLength, results.FibreLengths[pose]);
            for (int arm = 0; arm < results.ArmCount; arm++)
            {
                Assert.Equal(workspace.MomentArm(results.ArmMuscles[arm], results.ArmCoordinates[arm]), results.MomentArms[(pose * results.ArmCount) + arm]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Thousands_of_postures_bring_a_status_for_each_posture_and_muscle(int threads)
    {
        const int Many = 4000;
        Model model = ThreeMuscles().Compile();
        double[] coordinates = Coordinates(model, Many);

        BatchResults results = new PoseBatch(model, new BatchOptions { Activation = 0.1, Threads = threads }).Run(coordinates);

        Assert.Equal((Many * 3, Many * 3), (results.PathStatuses.Length, results.Equilibria.Length));
        Workspace workspace = model.NewWorkspace();
        for (int pose = 0; pose < Many; pose++)
        {
            workspace.Pose(coordinates.AsSpan(pose * model.CoordinateNames.Count, model.CoordinateNames.Count));
            workspace.LayPaths(WrappingMethod.Geodesic);
            workspace.FindEquilibria(0.1);
            for (int muscle = 0; muscle < 3; muscle++)
            {
                Assert.Equal(workspace.MusclePathStatus(muscle), results.PathStatuses[(pose * 3) + muscle]);
                Assert.Equal(workspace.Equilibrium(muscle).Status, results.Equilibria[(pose * 3) + muscle]);
            }

            // What is told of one muscle is not told of its neighbour.
            Assert.True(results.PathStatuses[(pose * 3) + 1].HasFlag(PathStatus.PointInside));
            Assert.Equal(PathStatus.Plain, results.PathStatuses[(pose * 3) + 2]);
            Assert.Equal(EquilibriumStatus.AtLowerBound, results.Equilibria[(pose * 3) + 2]);
        }

        Assert.Contains(EquilibriumStatus.Converged, results.Equilibria);
    }

    [Fact]
    public void Postures_without_an_activation_bring_no_statuses_of_equilibria()
    {
        Model model = ThreeMuscles().Compile();

        BatchResults results = new PoseBatch(model, new BatchOptions { Threads = 1 }).Run(Coordinates(model, 10));

        Assert.Empty(results.Equilibria);
        Assert.Equal(30, results.PathStatuses.Length);
    }

    [Theory]
    [InlineData(WrappingMethod.Geodesic, false)]
    [InlineData(WrappingMethod.Geodesic, true)]
    [InlineData(WrappingMethod.OpenSim, false)]
    [InlineData(WrappingMethod.OpenSim, true)]
    public void What_is_no_number_says_so_in_its_status(WrappingMethod wrapping, bool hasRigidTendons)
    {
        ModelSpecification muscles = ThreeMuscles();
        Model model = (muscles with { Muscles = [.. muscles.Muscles.Select(muscle => muscle with { HasRigidTendon = hasRigidTendons })] }).Compile();
        int width = model.CoordinateNames.Count;
        double[] wrong = [double.NaN, double.PositiveInfinity, 1e300];
        double[] coordinates = Coordinates(model, wrong.Length * width);
        for (int pose = 0; pose < wrong.Length * width; pose++)
        {
            coordinates[(pose * width) + (pose % width)] = wrong[pose / width];
        }

        BatchResults results = new PoseBatch(model, new BatchOptions { Wrapping = wrapping, Activation = 0.3, Threads = 1 }).Run(coordinates);

        Assert.Contains(results.Lengths, length => !double.IsFinite(length));
        for (int i = 0; i < results.Lengths.Length; i++)
        {
            Assert.True(double.IsFinite(results.Lengths[i]) || results.PathStatuses[i].HasFlag(PathStatus.NotConverged));
            Assert.True(double.IsFinite(results.TendonForces[i] + results.FibreLengths[i]) || results.Equilibria[i] == EquilibriumStatus.NotConverged);
        }
    }

    [Fact]
    public void Postures_of_the_wrong_width_are_refused()
    {
        Model model = Samples.Leg().Compile();

        Assert.Throws<ArgumentException>(() => new PoseBatch(model, new BatchOptions()).Run(new double[model.CoordinateNames.Count + 1]));
    }

    // One muscle around a roller, one whose points lie inside a wide one, one whose tendon alone is longer than its path.
    private static ModelSpecification ThreeMuscles()
    {
        WrapSpecification roller = Samples.Surface(WrapShape.Cylinder, new(0.05, 0.05, 0.4)) with { Body = "thigh", Pose = new(new(0.035, -0.25, 0.04), default) };
        WrapSpecification wide = roller with { Name = "wide", Dimensions = new(0.5, 0.5, 0.4) };
        ModelSpecification leg = Samples.Leg(roller);
        MuscleSpecification front = leg.Muscles[0];
        return leg with
        {
            Wraps = [roller, wide],
            Muscles =
            [
                front,
                front with { Name = "through", Path = front.Path with { Wraps = [new() { Surface = "wide" }] } },
                front with { Name = "slack", Path = front.Path with { Wraps = [] }, TendonSlackLength = 0.9 },
            ],
        };
    }

    private static double[] Coordinates(Model model, int poses)
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, poses * model.CoordinateNames.Count).Select(_ => random.NextDouble() - 0.5)];
    }
}
