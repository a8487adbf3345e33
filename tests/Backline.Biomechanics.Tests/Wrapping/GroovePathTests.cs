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
    internal const int CornersWithoutGroove = 6;

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
            WrapSpecification[] surfaces = CrossingSurfaces.Draw(kinds, random);
            Vec3 from = CrossingSurfaces.Start(random);
            Vec3 to = CrossingSurfaces.End(random);

            (double length, PathStatus status, _) = Lay(Samples.Strap(from, to, surfaces));
            double drawn = new ElasticBand(surfaces, from, to).Length();

            Assert.True(status != PathStatus.Plain || Math.Abs(length - drawn) <= 1e-4 * drawn, $"pair {i}: {length} m, drawn {drawn} m");
        }
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

    internal static WrapSpecification Cylinder(string name, double turn) =>
        Samples.Surface(WrapShape.Cylinder, new(R, R, 1), name: name, pose: new(Vec3.Zero, new(turn, 0, 0)));

    private static WrapSpecification Sphere(string name, double height) =>
        Samples.Surface(WrapShape.Sphere, new(R, R, R), name: name, pose: new(new(0, 0, height), Vec3.Zero));
}
