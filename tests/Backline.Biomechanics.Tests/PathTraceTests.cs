using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Tests;

public sealed class PathTraceTests
{
    [Fact]
    public void Along_a_cylinder_the_line_lies_on_it_and_is_as_long_as_the_path()
    {
        const double Radius = 0.05;
        ModelSpecification strap = Samples.Strap(new(-0.2, 0.02, -0.03), new(0.2, 0.03, 0.05), Samples.Surface(WrapShape.Cylinder, new(Radius, Radius, 1)));

        (Vec3[] line, double length) = Trace(strap);

        Assert.Equal(2 + 2 + PathTrace.PiecesPerArc - 1, line.Length);
        Assert.All(line[1..^1], point => Assert.Equal(Radius, Math.Sqrt((point.X * point.X) + (point.Y * point.Y)), 1e-9));
        Assert.InRange(LengthOf(line), length * (1 - 0.005), length + 1e-12);
    }

    [Theory]
    [InlineData(WrapShape.Sphere, 0.05, 0.05, 0.05)]
    [InlineData(WrapShape.Ellipsoid, 0.05, 0.04, 0.07)]
    public void Along_a_round_surface_every_point_lies_on_it(WrapShape shape, double x, double y, double z)
    {
        (Vec3[] line, _) = Trace(Samples.Strap(new(-0.2, 0.01, 0.01), new(0.2, 0.01, -0.01), Samples.Surface(shape, new(x, y, z))));

        Assert.True(line.Length > 4);
        Assert.All(line[1..^1], point => Assert.Equal(1, Math.Sqrt(Squared(point.X / x) + Squared(point.Y / y) + Squared(point.Z / z)), 1e-6));
    }

    private static (Vec3[] Line, double Length) Trace(ModelSpecification strap)
    {
        Model model = strap.Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        var trace = new PathTrace(model, workspace);
        Vec3[] room = new Vec3[trace.MostPoints];
        int count = trace.Band(0, WrappingMethod.Geodesic, room);
        return (room[..count], workspace.BandLength(0));
    }

    private static double LengthOf(Vec3[] line) => line.Zip(line.Skip(1), Vec3.Distance).Sum();

    private static double Squared(double value) => value * value;
}
