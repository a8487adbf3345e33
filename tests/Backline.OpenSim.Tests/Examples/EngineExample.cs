using Backline.Biomechanics;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.OpenSim.Tests.Examples;

/// <summary>The ten lines that the package's README shows, word for word.</summary>
internal static class EngineExample
{
    public static void Run()
    {
        // <example>
        Model model = OsimFile.Compile("leg.osim");
        ModelState state = model.NewState();
        state["knee"] = Angle.FromDegrees(20).Radians;
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(state);
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindMomentArms();
        workspace.FindEquilibria(activation: 0);
        int muscle = model.Muscle("front");
        Console.WriteLine($"{workspace.MuscleLength(muscle):F4} m, {workspace.MomentArm(muscle, model.Coordinate("knee")):F4} m, {workspace.Equilibrium(muscle).TendonForce:F1} N");
        // </example>
    }
}
