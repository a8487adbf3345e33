using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests;

/// <summary>Along any small motion, what muscles and weights do is what they lose.</summary>
public sealed class VirtualWorkTests
{
    private const double Pull = 400;      // N, on every muscle
    private const double Step = 1e-5;     // rad or m

    [Fact]
    public void The_work_of_muscles_and_gravity_is_what_their_energy_loses()
    {
        WrapSpecification roller = Samples.Surface(WrapShape.Cylinder, new(0.05, 0.05, 0.4), Quadrant.PositiveX) with { Body = "thigh", Pose = new(new(0.035, -0.25, 0.04), new(0.1, 0.2, 0)) };
        Model model = Samples.Leg(roller).Compile();
        Workspace workspace = model.NewWorkspace();
        int count = model.CoordinateNames.Count;

        Gen.Select(Gen.Double[-0.6, 0.6].Array[count], Gen.Double[-1, 1].Array[count]).Sample(
            (posture, motion) =>
            {
                // The motion of a follower is its leader's doing.
                double expected = -(Energy(model, workspace, posture, motion, Step) - Energy(model, workspace, posture, motion, -Step)) / (2 * Step);
                double[] forces = Forces(model, workspace, posture);
                double work = Enumerable.Range(0, count).Sum(i => forces[i] * motion[i]);

                return Math.Abs(work - expected) <= 1e-5 * (1 + Math.Abs(expected));
            },
            threads: 1);
    }

    // A muscle of constant pull stores it times its length; a weight stores it times its height.
    private static double Energy(Model model, Workspace workspace, double[] posture, double[] motion, double step)
    {
        workspace.Pose([.. posture.Zip(motion, (value, rate) => value + (step * rate))]);
        workspace.LayPaths(WrappingMethod.Geodesic);
        double pulls = Pull * Enumerable.Range(0, model.MuscleNames.Count).Sum(workspace.MuscleLength);
        Vec3 centre = workspace.CentreOfMass(out double mass);
        return pulls - (mass * Vec3.Dot(model.Specification.Gravity, centre));
    }

    private static double[] Forces(Model model, Workspace workspace, double[] posture)
    {
        double[] forces = new double[model.CoordinateNames.Count];
        workspace.Pose(posture);
        workspace.LayPaths(WrappingMethod.Geodesic);
        workspace.FindMomentArms();
        workspace.GravityForces(forces);
        workspace.FoldFollowers(forces);
        for (int muscle = 0; muscle < model.MuscleNames.Count; muscle++)
        {
            ReadOnlySpan<double> arms = workspace.MomentArms(muscle, out ReadOnlySpan<int> coordinates);
            for (int i = 0; i < arms.Length; i++)
            {
                forces[coordinates[i]] += Pull * arms[i];
            }
        }

        return forces;
    }
}
