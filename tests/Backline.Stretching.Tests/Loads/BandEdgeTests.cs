using Backline.Biomechanics;
using Backline.Numerics;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;

namespace Backline.Stretching.Tests.Loads;

/// <summary>How far the edges of bands are off for being those of some thousand people and not of all: docs/science/loads.md#how-exact-the-edges-are.</summary>
public sealed class BandEdgeTests
{
    private const int Many = 100_000;
    private const int ManyAtWork = 1 << 16;
    private static readonly StretchInputs Article = new();

    // What an edge's error is told in: the edge itself, and below a share of 0.25 (what is noticed), 25 N or 2 N m that.
    private const double LeastShare = TissueFeel.Noticeable;
    private const double LeastPull = 25;
    private const double LeastMoment = 2;
    private const double LeastActivation = 0.1;

    public static TheoryData<string> Postures { get; } = [.. Named.Keys];

    private static Dictionary<string, StretchInputs> Named => new(StringComparer.Ordinal)
    {
        ["article"] = Article,
        ["knees locked"] = Asked.For("knee=0"),
        ["knees at 60"] = Asked.For("knee=60"),
        ["high roll"] = Asked.For("roll-cm=16"),
        ["tucked pelvis"] = Asked.For("tuck=20"),
        ["upright"] = Asked.For("hinge=0 rounding=0"),
        ["deep bow"] = Asked.For("hinge=85 knee=5"),
        ["feet turned out"] = Asked.For("turn-out=20 inner=0.3"),
    };

    [Theory]
    [MemberData(nameof(Postures))]
    public void An_edge_is_within_6_in_100_of_a_hundred_thousand_peoples_and_19_in_20_within_3(string posture)
    {
        StretchSimulator simulator = LegModel.NewSimulator();
        StretchedBody body = simulator.Solve(Named[posture]).Body;
        LoadBands usual = simulator.Bands(body);

        LoadBands many = simulator.Bands(body, Many, seed: 99);

        AssertWithin(0.06, 0.03, [.. Errors(usual, many)], posture);
        double first = First(usual, many);
        Assert.True(first <= 0.01, $"{posture}: felt first {100 * first:0.0} of 100 people");
    }

    [Theory]
    [MemberData(nameof(Postures))]
    public void An_edge_of_work_is_within_15_in_100_of_65_thousand_peoples_and_19_in_20_within_7(string posture)
    {
        StretchSimulator simulator = LegModel.NewSimulator();
        StretchedBody body = simulator.Solve(Named[posture]).Body;
        WorkBands usual = simulator.WorkBands(body);

        WorkBands many = simulator.WorkBands(body, ManyAtWork, seed: 99);

        AssertWithin(0.15, 0.07, [.. Errors(usual.Activations, many.Activations, LeastActivation), .. Errors(usual.ActiveMoments, many.ActiveMoments, LeastMoment)], posture);
        double held = Math.Abs(usual.HeldShare - many.HeldShare);
        Assert.True(held <= 0.01, $"{posture}: held by {100 * held:0.0} of 100 people more or less");
    }

    // Two ways: each person borne alone, as a posture is, and all together by columns.
    [Fact]
    public void People_borne_together_are_those_borne_one_by_one()
    {
        const int Count = 64;
        StandingModel model = LegModel.Standing;
        StretchedBody body = LegModel.NewSimulator().Solve(Article).Body;
        Workspace workspace = model.Model.NewWorkspace();
        workspace.Pose(body.Coordinates);
        LoadSolver solver = new(model);
        BandSampler sampler = new(model, solver);
        LoadBands together = sampler.Relaxed(body, workspace, Count, seed: 3);
        WorkBands working = sampler.Work(body, workspace, Count, seed: 3).Finish();

        Tissue?[] muscles = TissueNames.Of(model.Model.MuscleNames);
        TissueSpread spread = new(muscles);
        EvenNormals normals = new(spread.WorkingPlaces, seed: 3);
        double[] point = new double[spread.WorkingPlaces];
        TissueVariation person = new(muscles.Length);
        StretchLoads loads = new(model);
        SampleTable feel = new(TissueFeel.TissueCount, Count), moments = new(StretchLoads.JointCount, Count), forces = new(muscles.Length, Count);
        SampleTable active = new(StretchLoads.JointCount, Count), activations = new(muscles.Length, Count);
        int held = 0;
        for (int i = 0; i < Count; i++)
        {
            normals.Next(point);
            spread.Make(point, person);
            solver.Bear(body, workspace, person, loads);
            for (int tissue = 0; tissue < TissueFeel.TissueCount; tissue++)
            {
                feel[tissue, i] = loads.Feel.Shares[tissue];
            }

            for (int joint = 0; joint < StretchLoads.JointCount; joint++)
            {
                moments[joint, i] = loads[(StretchJoint)joint].Passive;
                active[joint, i] = loads[(StretchJoint)joint].Active;
            }

            for (int muscle = 0; muscle < muscles.Length; muscle++)
            {
                forces[muscle, i] = loads.Muscles[muscle].PassiveForce;
                activations[muscle, i] = loads.Muscles[muscle].Activation;
            }

            held += loads.IsHeld ? 1 : 0;
        }

        AssertClose(feel.Bands(), together.Feel, 1e-3);
        AssertClose(moments.Bands(), together.PassiveMoments, 0.02);
        AssertClose(forces.Bands(), together.PassiveForces, 0.1);
        AssertClose(active.Bands(), working.ActiveMoments, 0.02);
        AssertClose(activations.Bands(), working.Activations, 1e-3);
        Assert.Equal((double)held / Count, working.HeldShare);
    }

    private static void AssertWithin(double all, double nineteenIn20, double[] errors, string posture)
    {
        Array.Sort(errors);
        double found = Statistics.QuantileOfAscending(errors, 0.95);
        TestContext.Current.SendDiagnosticMessage($"{posture}: {100 * found:0.0} %, at most {100 * errors[^1]:0.0} %");
        Assert.True(errors[^1] <= all, $"{posture}: {100 * errors[^1]:0.0} %");
        Assert.True(found <= nineteenIn20, $"{posture}: {100 * found:0.0} %");
    }

    private static void AssertClose(IReadOnlyList<ValueBand> expected, IReadOnlyList<ValueBand> actual, double tolerance) =>
        Assert.All(expected.Index(), pair =>
        {
            Assert.Equal(pair.Item.Low, actual[pair.Index].Low, tolerance);
            Assert.Equal(pair.Item.High, actual[pair.Index].High, tolerance);
        });

    private static double First(LoadBands one, LoadBands other) => one.FeltFirst.Zip(other.FeltFirst, (a, b) => Math.Abs(a - b)).Max();

    private static IEnumerable<double> Errors(LoadBands bands, LoadBands many) =>
        Errors(bands.Feel, many.Feel, LeastShare).Concat(Errors(bands.TissuePulls, many.TissuePulls, LeastPull)).Concat(Errors(bands.PassiveForces, many.PassiveForces, LeastPull))
            .Concat(Errors(bands.PassiveMoments, many.PassiveMoments, LeastMoment));

    // Of what is never stretched no error is told: all too small ones would hide the others.
    private static IEnumerable<double> Errors(IReadOnlyList<ValueBand> bands, IReadOnlyList<ValueBand> many, double least) => bands.Zip(many)
        .Where(pair => Math.Max(-pair.Second.Low, pair.Second.High) >= least)
        .SelectMany(pair => (double[])[Error(pair.First.Low, pair.Second.Low, least), Error(pair.First.High, pair.Second.High, least)]);

    private static double Error(double edge, double known, double least) => Math.Abs(edge - known) / Math.Max(Math.Abs(known), least);
}
