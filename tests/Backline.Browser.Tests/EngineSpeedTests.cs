using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Browser.Tests.Kit;
using Backline.OpenSim;
using Backline.TestKit;

namespace Backline.Browser.Tests;

/// <summary>How fast the engine is in a real browser's WebAssembly, and that it finds the same numbers there.</summary>
public sealed class EngineSpeedTests(BrowserBench bench, ITestOutputHelper output)
{
    private const int Poses = 300;
    private const double PoseMilliseconds = 8;
    private const int MostAttempts = 4;

    // What the runtime needs to compile what is hot; a person's first second.
    private const int WarmUp = 30;

    [Theory]
    [InlineData("geodesic")]
    [InlineData("opensim")]
    public async Task A_whole_leg_model_is_posed_and_solved_within_eight_milliseconds(string wrapping)
    {
        LongTest.SkipUnlessAsked(LongTest.Timed);
        await using ServerProcess server = await ServerProcess.Start();
        await using Visit visit = await Visit.Begin(await bench.Plain(), server.Url);
        await visit.Open();
        string file = ModelFile();

        string osim = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Model model = OsimFile.Compile(file);
        double best = double.PositiveInfinity;

        // The machine may be busy with other things: the best of a few counts. The numbers must be right each time.
        for (int attempt = 0; attempt < MostAttempts && best > PoseMilliseconds; attempt++)
        {
            double[] found = await visit.Page.EvaluateAsync<double[]>(
                "async ([osim, poses, wrapping]) => (await import('/js/engine/bench.js')).time(osim, poses, wrapping)", new object[] { osim, Poses, wrapping });
            double[] times = [.. Enumerable.Range(WarmUp, Poses - WarmUp).Select(i => found[3 * i]).Order()];
            best = Math.Min(best, At95(times));
            output.WriteLine(FormattableString.Invariant(
                $"{model.Name}, {model.MuscleNames.Count} muscles, {wrapping}: median {times[times.Length / 2]:0.00} ms, 95 of 100 {At95(times):0.00} ms, longest {times[^1]:0.00} ms"));
            AssertSameNumbers(model, wrapping == "opensim" ? WrappingMethod.OpenSim : WrappingMethod.Geodesic, found);
        }

        Assert.InRange(best, 0, PoseMilliseconds);
    }

    // Other people's models are not in this repository; without them the largest sample is timed, which is smaller.
    private string ModelFile()
    {
        if (Repository.Shared("models", "Rajagopal2016.osim") is { } whole)
        {
            return whole;
        }

        output.WriteLine("../shared/models/Rajagopal2016.osim is not beside this checkout: a sample of one muscle stands in, so the time says little");
        return Repository.At("data", "models", "wrap-cylinder.osim");
    }

    private static void AssertSameNumbers(Model model, WrappingMethod method, double[] found)
    {
        CoordinateSpecification[] ranges = [.. model.Specification.Joints.SelectMany(joint => joint.Coordinates)];
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();
        Random random = new(1);
        for (int i = 0; i < Poses; i++)
        {
            for (int coordinate = 0; coordinate < ranges.Length; coordinate++)
            {
                state[coordinate] = ranges[coordinate].RangeMin + (random.NextDouble() * (ranges[coordinate].RangeMax - ranges[coordinate].RangeMin));
            }

            workspace.Pose(state);
            workspace.LayPaths(method);
            workspace.FindEquilibria(0.01);
            double length = Enumerable.Range(0, model.MuscleNames.Count).Sum(workspace.MuscleLength);
            double force = Enumerable.Range(0, model.MuscleNames.Count).Sum(muscle => workspace.Equilibrium(muscle).TendonForce);
            Assert.Equal(length, found[(3 * i) + 1], 1e-9);
            Assert.Equal(force, found[(3 * i) + 2], 1e-6 * (1 + force));
        }
    }

    private static double At95(double[] sorted) => sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1];
}
