using System.Diagnostics;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using Backline.Biomechanics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.OpenSim;

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
}
