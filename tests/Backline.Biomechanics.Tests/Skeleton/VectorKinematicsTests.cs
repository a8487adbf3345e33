using System.Reflection;
using Backline.Biomechanics.Functions;
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

    [Fact]
    public void A_turn_about_any_axis_is_Rodrigues_turn()
    {
        Assert.SkipUnless(VectorKinematics.IsSupported, "this machine has no vectors of four doubles");
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[0.1, 1], Gen.Double[-10, 10]).Sample((x, y, z, angle) =>
        {
            Vec3 axis = new Vec3(x, y, z).Direction();
            ModelSpecification rod = Samples.Rod(JointKind.Custom);
            TransformAxis oblique = new() { Axis = axis, Coordinate = "q1", Function = new LinearFunction { Slope = 1 } };
            TransformAxis[] axes = [oblique, .. rod.Joints[0].Axes.Skip(1).Select(other => other with { Coordinate = null, Function = new ConstantFunction() })];
            ModelSpecification turned = rod with
            {
                Joints = [rod.Joints[0] with { ParentOffset = default, ChildOffset = default, Axes = axes, Coordinates = [rod.Joints[0].Coordinates[0]] }],
            };
            Model model = turned.Compile();
            Workspace workspace = model.NewWorkspace();

            workspace.Pose([angle]);

            return Distance(workspace.BodyFrame(1), new RigidTransform(Rotation.FromAxisAngle(axis, angle), Vec3.Zero)) <= 1e-14
                && (workspace.Turning(0) - axis).Norm <= 1e-14;
        });
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
