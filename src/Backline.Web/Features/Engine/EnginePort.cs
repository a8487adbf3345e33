using System.Diagnostics;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim;
using Backline.Practice.Measures;
using Backline.Stretching;
using Backline.Stretching.Postures;
using Backline.Stretching.Readouts;
using Backline.Web.Features.Readout;

namespace Backline.Web.Features.Engine;

/// <summary>Times the engine in this browser, as <c>backline bench engine</c> does on the machine itself.</summary>
[SupportedOSPlatform("browser")]
internal static partial class EnginePort
{
    private const int Seed = 1;

    // 1. The smallest activation that OpenSim's models allow.
    private const double LeastActivation = 0.01;

    /// <summary>
    /// Puts a model in random postures within its ranges; each time all lengths, moment arms and equilibria are found.
    /// </summary>
    /// <param name="osim">A model, as its file says.</param>
    /// <param name="poses">How many postures.</param>
    /// <param name="wrapping">geodesic or opensim.</param>
    /// <returns>Three numbers a posture: milliseconds, the sum of lengths (m), the sum of tendon forces (N).</returns>
    [JSExport]
    internal static double[] Time(string osim, int poses, string wrapping)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(osim));
        Model model = OsimFile.Compile(file, "model.osim");
        WrappingMethod method = wrapping == "opensim" ? WrappingMethod.OpenSim : WrappingMethod.Geodesic;
        CoordinateSpecification[] ranges = [.. model.Specification.Joints.SelectMany(joint => joint.Coordinates)];
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();
        Random random = new(Seed);
        double[] found = new double[3 * poses];
        for (int i = 0; i < poses; i++)
        {
            for (int coordinate = 0; coordinate < ranges.Length; coordinate++)
            {
                state[coordinate] = ranges[coordinate].RangeMin + (random.NextDouble() * (ranges[coordinate].RangeMax - ranges[coordinate].RangeMin));
            }

            long start = Stopwatch.GetTimestamp();
            workspace.Pose(state);
            workspace.LayPaths(method);
            workspace.FindMomentArms();
            workspace.FindEquilibria(LeastActivation);
            found[3 * i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            for (int muscle = 0; muscle < model.MuscleNames.Count; muscle++)
            {
                found[(3 * i) + 1] += workspace.MuscleLength(muscle);
                found[(3 * i) + 2] += workspace.Equilibrium(muscle).TendonForce;
            }
        }

        return found;
    }

    /// <summary>Stands a body on the roll many times, as the leg page does while a slider moves.</summary>
    /// <param name="postures">How many postures.</param>
    /// <returns>Milliseconds each: a body that stands, and its loads.</returns>
    [JSExport]
    internal static double[] TimeStretch(int postures)
    {
        StretchSimulator simulator = new(LegModels.Standing);
        StretchResult result = simulator.NewResult();
        double[] milliseconds = new double[postures];
        for (int i = 0; i < postures; i++)
        {
            double there = (double)(i % 60) / 60;
            StretchInputs inputs = new() { HipHinge = 0.3 + there, KneeFlexion = 0.6 * there, RollDiameter = 0.1 * there };
            long start = Stopwatch.GetTimestamp();
            simulator.Solve(in inputs, result);
            milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return milliseconds;
    }

    /// <summary>Reads postures as a live session does.</summary>
    /// <param name="readings">How many.</param>
    /// <returns>Two numbers a reading, milliseconds: in all, and its longest slice.</returns>
    [JSExport]
    internal static double[] TimeReadout(int readings)
    {
        double[] milliseconds = new double[2 * readings];
        for (int i = 0; i < readings; i++)
        {
            SeenPosture seen = new(new Reading(10 + (i % 10), 6), new Reading(20, 6), new Reading(80, 6), new Reading(70, 6));
            long start = Stopwatch.GetTimestamp();
            ReadoutRun run = LegModels.Reader.Begin(in seen);
            double longest = 0;
            while (run.Result is null)
            {
                long slice = Stopwatch.GetTimestamp();
                run.Step();
                longest = Math.Max(longest, Stopwatch.GetElapsedTime(slice).TotalMilliseconds);
            }

            (milliseconds[2 * i], milliseconds[(2 * i) + 1]) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, longest);
        }

        return milliseconds;
    }
}
