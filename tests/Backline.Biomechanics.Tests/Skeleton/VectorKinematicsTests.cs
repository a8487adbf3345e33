using System.Reflection;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests.Skeleton;

/// <summary>Two ways to the same posture: three numbers at a time, and one.</summary>
public sealed class VectorKinematicsTests
{
    public static TheoryData<JointKind> Kinds => [.. Enum.GetValues<JointKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_ways_place_bodies_and_move_them_alike(JointKind kind)
    {
        Assert.SkipUnless(VectorKinematics.IsSupported, "this machine has no vectors of four doubles");
        Model model = Samples.Rod(kind).Compile();
        Workspace wide = model.NewWorkspace();
        Workspace plain = model.NewWorkspace();

        Gen.Double[-1.5, 1.5].Array[model.CoordinateNames.Count].Sample(
            q =>
            {
                wide.Pose(q);
                q.CopyTo(plain.Q, 0);
                Array.Clear(plain.Columns);
                Kinematics.PlaceBodies(model.Skeleton, plain);

                return Distance(wide.BodyFrame(1), plain.BodyFrame(1)) <= 1e-14
                    && wide.Columns.Zip(plain.Columns).All(pair => (pair.First.Angular - pair.Second.Angular).Norm <= 1e-14 && (pair.First.Linear - pair.Second.Linear).Norm <= 1e-14);
            },
            threads: 1);
    }

    // Vectors of four cannot be compiled ahead: a command that has just started would run them in a first rough form, some twenty times slower, for most of its life.
    [Theory]
    [InlineData("FindTurns")]
    [InlineData("PlaceBody")]
    [InlineData("Shift")]
    [InlineData("Turn")]
    public void What_places_every_body_is_compiled_whole_at_its_first_call(string name)
    {
        MethodInfo method = typeof(VectorKinematics).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!; // named above

        Assert.True(method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization));
    }

    private static double Distance(RigidTransform left, RigidTransform right) => new[]
    {
        (left.Translation - right.Translation).Norm,
        (left.Rotation.X - right.Rotation.X).Norm,
        (left.Rotation.Y - right.Rotation.Y).Norm,
        (left.Rotation.Z - right.Rotation.Z).Norm,
    }.Max();
}
