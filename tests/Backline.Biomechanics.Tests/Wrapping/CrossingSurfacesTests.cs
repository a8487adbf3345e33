using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.TestKit;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>Random surfaces of all kinds that cut each other: a length that is too long carries a status.</summary>
public sealed class CrossingSurfacesTests
{
    // 1. Of a length: what a band drawn tight may miss; the same in ways that are compared with each other.
    private const double BandError = 1e-4;

    // Among the first few pairs of cylinders is one whose shorter way was missed without a word.
    private const int First = 16;
    private const int Few = 3;

    private const int Many = 150;
    private const int Steps = 3;
    private const int ManySteps = 100;

    public static TheoryData<string> Kinds =>
    [
        "cylinder cylinder",
        "cylinder sphere",
        "cylinder knob",
        "ellipsoid ellipsoid",
        "ellipsoid cylinder",
        "torus cylinder",
        "half cylinder",
        "cylinder sphere cylinder",
        "cylinder cylinder cylinder",
        "ellipsoid cylinder cylinder",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_length_without_a_status_is_longer_than_a_chain_drawn_tight(string kinds) =>
        Assert.InRange(Compare(kinds, First, kinds == "cylinder cylinder" ? Few : 1).WorstPlain, 0, BandError);

    [Theory]
    [InlineData("cylinder cylinder", 0.1, 1)]
    [InlineData("cylinder sphere", 0.1, 1)]
    [InlineData("cylinder knob", 0.1, 0)]
    [InlineData("ellipsoid ellipsoid", 0.3, 0)]
    [InlineData("ellipsoid cylinder", 0.5, 1)]
    [InlineData("torus cylinder", 0.9, 0)]
    [InlineData("half cylinder", 0.5, 1)]
    [InlineData("cylinder sphere cylinder", 0.5, 1)]
    [InlineData("cylinder cylinder cylinder", 0.9, 1)]
    [InlineData("ellipsoid cylinder cylinder", 0.9, 1)]
    public void In_many_draws_none_is_either(string kinds, double mostWithStatus, int leastTooLong)
    {
        LongTest.SkipUnlessAsked();

        (double worst, double withStatus, int tooLong) = Compare(kinds, 0, Many);

        TestContext.Current.TestOutputHelper?.WriteLine($"{kinds}: {worst:e1}, with status {withStatus:p1}, {tooLong} too long");
        Assert.InRange(worst, 0, BandError);
        Assert.InRange(withStatus, 0, mostWithStatus);
        Assert.True(tooLong >= leastTooLong, $"{tooLong} with a status are too long");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_length_changes_by_no_more_than_the_end_moves_where_no_status_stands(string kinds)
    {
        Random random = new(5);
        int steps = LongTest.IsAsked ? ManySteps : Steps;
        for (int row = 0; row < (LongTest.IsAsked ? 12 : 1); row++)
        {
            WrapSpecification[] surfaces = CrossingSurfaces.Draw(kinds, random);
            Model model = RowsOfSurfaces.ModelOf(surfaces, CrossingSurfaces.Start(random)).Compile();
            Workspace workspace = model.NewWorkspace();
            (Vec3 from, Vec3 to) = (CrossingSurfaces.End(random), CrossingSurfaces.End(random));
            double? before = null;
            for (int i = 0; i <= steps; i++)
            {
                Vec3 end = from + ((double)i / steps * (to - from));
                workspace.Pose([0, 0, 0, end.X, end.Y, end.Z]);
                workspace.LayPaths(WrappingMethod.Geodesic);
                double length = workspace.MuscleLength(0);
                bool isPlain = workspace.MusclePathStatus(0) == PathStatus.Plain;
                double beyond = before is { } last && isPlain ? Math.Abs(length - last) - (Vec3.Distance(from, to) / steps) : 0;
                Assert.True(beyond <= BandError * length, $"row {row}, step {i}: {beyond} m more than the end moved");
                before = isPlain ? length : null;
            }
        }
    }

    [Fact]
    public void Looking_with_a_band_allocates_nothing()
    {
        Random random = new(2);
        Workspace workspace;
        do
        {
            WrapSpecification[] surfaces = CrossingSurfaces.Draw("ellipsoid cylinder", random);
            Model model = Samples.Strap(CrossingSurfaces.Start(random), CrossingSurfaces.End(random), surfaces).Compile();
            workspace = model.NewWorkspace();
            workspace.Pose(model.NewState());
            workspace.LayPaths(WrappingMethod.Geodesic);
        }
        while (workspace.Taut.Band.StartCount == 0);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 5; i++)
        {
            workspace.LayPaths(WrappingMethod.Geodesic);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // By how much of itself a length without a status is longer than a chain; how many carry one; and how many of these are too long.
    private static (double WorstPlain, double WithStatus, int TooLong) Compare(string kinds, int first, int count)
    {
        Random random = new(11);
        double worst = 0;
        int looked = 0;
        int withStatus = 0;
        int tooLong = 0;
        for (int i = 0; i < first + count; i++)
        {
            WrapSpecification[] surfaces = CrossingSurfaces.Draw(kinds, random);
            (Vec3 from, Vec3 to) = (CrossingSurfaces.Start(random), CrossingSurfaces.End(random));
            if (i < first)
            {
                continue;
            }

            (double length, PathStatus status) = Lay(surfaces, from, to);
            if ((status & PathStatus.PointInside) != 0)
            {
                continue;
            }

            looked++;
            double excess = 1 - (new ElasticBand(surfaces, from, to).Length() / length);
            worst = status == PathStatus.Plain ? Math.Max(worst, excess) : worst;
            withStatus += status == PathStatus.Plain ? 0 : 1;
            tooLong += status != PathStatus.Plain && excess > BandError ? 1 : 0;
        }

        return (worst, (double)withStatus / looked, tooLong);
    }

    private static (double Length, PathStatus Status) Lay(WrapSpecification[] surfaces, Vec3 from, Vec3 to)
    {
        Model model = Samples.Strap(from, to, surfaces).Compile();
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(model.NewState());
        workspace.LayPaths(WrappingMethod.Geodesic);
        return (workspace.BandLength(0), workspace.Status[0]);
    }
}
