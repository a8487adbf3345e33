using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.TestKit;

namespace Backline.Biomechanics.Tests.Wrapping;

/// <summary>One torus and no other surface: the way through its ring, or over it from one side of its plane to the same.</summary>
public sealed class SingleTorusTests
{
    // 1. Of a length: what a chain of 256 points drawn tight may differ by.
    private const double ChainError = 2e-6;

    private const int Many = 300;
    private const int Few = 20;
    private const int FewLines = 4;
    private const int ManyLines = 200;
    private const int Steps = 50;

    // Among these are ways that touch both sides of the ring, and some for which the first place looked at was the wrong one.
    [Theory]
    [InlineData(true, 22)]
    [InlineData(true, 62)]
    [InlineData(true, 140)]
    [InlineData(false, 94)]
    [InlineData(false, 103)]
    public void The_length_is_that_of_a_chain_drawn_tight(bool isThrough, int number)
    {
        (double excess, PathStatus status) = Compare(isThrough, number).Last();

        Assert.Equal(PathStatus.Plain, status);
        Assert.InRange(excess, -ChainError, ChainError);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_many_draws_it_is_too(bool isThrough)
    {
        LongTest.SkipUnlessAsked();

        (double Excess, PathStatus Status)[] all = [.. Compare(isThrough, 0, Many)];

        Assert.All(all, one => Assert.InRange(Math.Abs(one.Excess), 0, ChainError));
        Assert.InRange(all.Count(one => one.Status != PathStatus.Plain), 0, Many / 100);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_length_changes_by_no_more_than_the_end_moves(bool isThrough)
    {
        Random random = new(22);
        int withStatus = 0;
        int lines = LongTest.IsAsked ? ManyLines : FewLines;
        for (int line = 0; line < lines; line++)
        {
            (WrapSpecification torus, Vec3 start, Vec3 from) = Draw(random, isThrough);
            (_, _, Vec3 to) = Draw(random, isThrough);
            Workspace workspace = RowsOfSurfaces.ModelOf([torus], start).Compile().NewWorkspace();
            double? before = null;
            for (int i = 0; i <= Steps; i++)
            {
                Vec3 end = from + ((double)i / Steps * (to - from));
                workspace.Pose([0, 0, 0, end.X, end.Y, end.Z]);
                workspace.LayPaths(WrappingMethod.Geodesic);
                bool isPlain = workspace.MusclePathStatus(0) == PathStatus.Plain;
                double beyond = before is { } last && isPlain ? Math.Abs(workspace.MuscleLength(0) - last) - (Vec3.Distance(from, to) / Steps) : 0;
                Assert.True(beyond <= 1e-9, $"line {line}, step {i}: {beyond} m more than the end moved");
                before = isPlain ? workspace.MuscleLength(0) : null;
                withStatus += isPlain || workspace.MusclePathStatus(0) == PathStatus.PointInside ? 0 : 1;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{withStatus} of {lines * (Steps + 1)} with a status");
        Assert.InRange(withStatus, 0, lines * Steps / 20);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_moment_arm_is_minus_the_slope_of_the_length(bool isThrough)
    {
        const double Nudge = 1e-5; // m; below, rounding shows; what a path's third derivative adds is taken out (Richardson)
        Random random = new(23);
        for (int i = 0; i < (LongTest.IsAsked ? Many : Few); i++)
        {
            (WrapSpecification torus, Vec3 start, Vec3 end) = Draw(random, isThrough);
            Workspace workspace = RowsOfSurfaces.ModelOf([torus], start).Compile().NewWorkspace();
            double[] q = [0, 0, 0, end.X, end.Y, end.Z];
            bool isPlain = true;
            double LengthAt(int coordinate, double nudge)
            {
                double[] moved = [.. q];
                moved[coordinate] += nudge;
                workspace.Pose(moved);
                workspace.LayPaths(WrappingMethod.Geodesic);
                isPlain &= workspace.MusclePathStatus(0) == PathStatus.Plain;
                return workspace.MuscleLength(0);
            }

            for (int coordinate = 3; coordinate < q.Length; coordinate++)
            {
                double Slope(double nudge) => (LengthAt(coordinate, nudge) - LengthAt(coordinate, -nudge)) / (2 * nudge);
                double slope = ((4 * Slope(Nudge)) - Slope(2 * Nudge)) / 3;
                LengthAt(coordinate, 0);
                workspace.FindMomentArms();
                double miss = workspace.MomentArm(0, coordinate) + slope;
                Assert.True(!isPlain || Math.Abs(miss) <= 1e-6, $"draw {i}, coordinate {coordinate}: off by {miss}");
            }
        }
    }

    // By how much of itself a length is longer than a chain, from one draw on.
    private static IEnumerable<(double Excess, PathStatus Status)> Compare(bool isThrough, int first, int count = 1)
    {
        Random random = new(21);
        for (int i = 0; i < first + count; i++)
        {
            (WrapSpecification torus, Vec3 from, Vec3 to) = Draw(random, isThrough);
            if (i < first)
            {
                continue;
            }

            Model model = Samples.Strap(from, to, torus).Compile();
            Workspace workspace = model.NewWorkspace();
            workspace.Pose(model.NewState());
            workspace.LayPaths(WrappingMethod.Geodesic);
            yield return (1 - (new ElasticBand([torus], from, to).Length() / workspace.BandLength(0)), workspace.Status[0]);
        }
    }

    // Ends outside the tube; on one side of the ring's plane only such whose straight stretch cuts it.
    private static (WrapSpecification Torus, Vec3 From, Vec3 To) Draw(Random random, bool isThrough)
    {
        double tube = CrossingSurfaces.Between(random, 0.012, 0.025);
        double ring = CrossingSurfaces.Between(random, 0.04, 0.06);
        while (true)
        {
            Vec3 from = Place(random, isThrough ? 0.12 : 0.03);
            Vec3 to = Place(random, isThrough ? 0.12 : 0.03);
            to = isThrough ? new(to.X, to.Y, -to.Z) : to;
            double[] fromTube = [.. Enumerable.Range(0, 201).Select(i => FromTube(from + (i / 200.0 * (to - from)), ring))];
            if (fromTube[0] > 1.02 * tube && fromTube[^1] > 1.02 * tube && (isThrough || fromTube.Min() < tube))
            {
                return (Samples.Surface(WrapShape.Torus, new(tube, ring, 0)), from, to);
            }
        }
    }

    private static double FromTube(Vec3 at, double ring) => double.Hypot(double.Hypot(at.X, at.Y) - ring, at.Z);

    private static Vec3 Place(Random random, double height) =>
        new(CrossingSurfaces.Between(random, -0.14, 0.14), CrossingSurfaces.Between(random, -0.14, 0.14), CrossingSurfaces.Between(random, 0.0005, height));
}
