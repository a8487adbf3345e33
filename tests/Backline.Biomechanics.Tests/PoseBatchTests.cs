using Backline.Biomechanics.Batches;
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
        double[] coordinates = Coordinates(model);

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

    [Fact]
    public void Postures_of_the_wrong_width_are_refused()
    {
        Model model = Samples.Leg().Compile();

        Assert.Throws<ArgumentException>(() => new PoseBatch(model, new BatchOptions()).Run(new double[model.CoordinateNames.Count + 1]));
    }

    private static double[] Coordinates(Model model)
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, Poses * model.CoordinateNames.Count).Select(_ => random.NextDouble() - 0.5)];
    }
}
