using Backline.Biomechanics.Skeleton;
using Backline.Numerics;
using CsCheck;

namespace Backline.Biomechanics.Tests.Skeleton;

public sealed class KinematicsTests
{
    public static TheoryData<JointKind> Kinds => [.. Enum.GetValues<JointKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_joint_gives_a_proper_frame(JointKind kind)
    {
        Model model = Samples.Rod(kind).Compile();
        Workspace workspace = model.NewWorkspace();

        Gen.Double[-1.5, 1.5].Array[model.CoordinateNames.Count].Sample(
            q =>
            {
                workspace.Pose(q);

                return workspace.BodyFrame(1).Rotation.Defect() <= 1e-14;
            },
            threads: 1);
    }

    // Whoever searches for a leg over feet that stay poses the thigh and what hangs on it, again and again.
    [Fact]
    public void Beyond_a_body_that_stays_all_is_posed_as_by_posing_the_whole()
    {
        Model model = Samples.Leg().Compile();
        Workspace whole = model.NewWorkspace();
        Workspace beyond = model.NewWorkspace();
        int count = model.CoordinateNames.Count;
        Assert.Contains(Enumerable.Range(0, count), i => model.Carries(i, 1) && !model.Carries(i, 0)); // one that stays, and others
        Gen.Select(Gen.Double[-1.5, 1.5].Array[count], Gen.Double[-1.5, 1.5].Array[count]).Sample(
            (first, then) =>
            {
                double[] posed = [.. then.Select((value, i) => model.Carries(i, 1) ? first[i] : value)];
                beyond.Pose(first);
                beyond.PoseBeyond(1, posed);
                whole.Pose(posed);

                return Enumerable.Range(0, model.BodyNames.Count).All(body => Vec3.Distance(whole.PointInGround(body, Vec3.UnitX), beyond.PointInGround(body, Vec3.UnitX)) <= 1e-14)
                    && Enumerable.Range(0, count).All(i => Vec3.Distance(whole.Turning(i), beyond.Turning(i)) <= 1e-14 && Vec3.Distance(whole.Velocity(i, Vec3.UnitX), beyond.Velocity(i, Vec3.UnitX)) <= 1e-14);
            },
            threads: 1);
    }

    [Fact]
    public void A_body_stays_where_it_was_posed_when_what_is_beyond_it_is_posed_anew()
    {
        Model model = Samples.Leg().Compile();
        Workspace workspace = model.NewWorkspace();
        double[] ones = [.. Enumerable.Repeat(0.3, model.CoordinateNames.Count)];
        workspace.Pose(new double[ones.Length]);
        RigidTransform posed = workspace.BodyFrame(1);

        workspace.PoseBeyond(1, ones);

        Assert.Equal(posed, workspace.BodyFrame(1));
        Assert.Throws<ArgumentException>(() => workspace.PoseBeyond(1, new double[ones.Length + 1]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_points_Jacobian_is_its_rate_of_motion(JointKind kind)
    {
        Model model = Samples.Rod(kind).Compile();
        Workspace workspace = model.NewWorkspace();
        Vec3 point = new(0.1, 0.2, -0.3);
        Vec3[] jacobian = new Vec3[model.CoordinateNames.Count];

        Gen.Double[-1.5, 1.5].Array[jacobian.Length].Sample(
            q =>
            {
                workspace.Pose(q);
                workspace.PointJacobian(1, point, jacobian);

                double worst = 0;
                for (int i = 0; i < q.Length; i++)
                {
                    worst = Math.Max(worst, (Rate(workspace, q, i, () => workspace.PointInGround(1, point)) - jacobian[i]).Norm);
                }

                return worst <= 1e-8;
            },
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_force_of_gravity_is_minus_the_slope_of_potential_energy(JointKind kind)
    {
        ModelSpecification specification = Samples.Rod(kind);
        Model model = specification.Compile();
        Workspace workspace = model.NewWorkspace();
        double[] forces = new double[model.CoordinateNames.Count];
        double mass = specification.Bodies[0].Mass;
        Vec3 Energy() => -mass * Vec3.Dot(specification.Gravity, workspace.CentreOfMass(out _)) * Vec3.UnitX;

        Gen.Double[-1.5, 1.5].Array[forces.Length].Sample(
            q =>
            {
                workspace.Pose(q);
                workspace.GravityForces(forces);
                double[] found = [.. forces];

                return Enumerable.Range(0, q.Length).All(i => Math.Abs(Rate(workspace, q, i, Energy).X + found[i]) <= 1e-6);
            },
            threads: 1);
    }

    [Fact]
    public void A_pin_turns_about_z()
    {
        ModelSpecification rod = Samples.Rod(JointKind.Pin);
        JointSpecification joint = rod.Joints[0] with { ParentOffset = new(new(1, 2, 3), Vec3.Zero), ChildOffset = default };
        Model model = (rod with { Joints = [joint] }).Compile();
        Workspace workspace = model.NewWorkspace();

        workspace.Pose([Math.PI / 2]);

        Assert.True((workspace.PointInGround(1, Vec3.UnitX) - new Vec3(1, 3, 3)).Norm <= 1e-15);
    }

    [Fact]
    public void An_ellipsoid_joints_child_rides_on_the_ellipsoid_with_z_along_the_normal()
    {
        ModelSpecification rod = Samples.Rod(JointKind.Ellipsoid);
        JointSpecification joint = rod.Joints[0] with { ParentOffset = default, ChildOffset = default };
        Model model = (rod with { Joints = [joint] }).Compile();
        Workspace workspace = model.NewWorkspace();
        Vec3 half = joint.EllipsoidRadii;

        Gen.Double[-1.5, 1.5].Array[3].Sample(
            q =>
            {
                workspace.Pose(q);
                Vec3 origin = workspace.BodyFrame(1).Translation;

                // OpenSim's (Simbody's) joint puts the child where half axes times the normal lie.
                Vec3 expected = Vec3.Scale(half, workspace.BodyFrame(1).Rotation.Z);

                return (origin - expected).Norm <= 1e-15;
            },
            threads: 1);
    }

    [Fact]
    public void A_follower_follows_exactly()
    {
        Model model = Samples.Leg().Compile();
        Workspace workspace = model.NewWorkspace();
        ModelState state = model.NewState();
        state["knee"] = 0.5;
        state["slide"] = 99;

        workspace.Pose(state);

        Assert.Equal((0.6 * 0.5) + 0.05, workspace.CoordinateValue(model.Coordinate("slide")), 1e-15);
        Assert.Equal(99, state["slide"]);
    }

    [Fact]
    public void A_point_load_works_as_its_points_motion_says()
    {
        Model model = Samples.Leg().Compile();
        Workspace workspace = model.NewWorkspace();
        Vec3 load = new(3, -50, 7);
        Vec3 point = new(0.1, -0.2, 0.05);
        int shank = model.Body("shank");
        double[] forces = new double[model.CoordinateNames.Count];
        Vec3[] jacobian = new Vec3[forces.Length];

        Gen.Double[-1, 1].Array[forces.Length].Sample(
            q =>
            {
                workspace.Pose(q);
                Array.Clear(forces);
                workspace.AddPointLoad(shank, point, load, forces);
                workspace.PointJacobian(shank, point, jacobian);

                return Enumerable.Range(0, forces.Length).All(i => Math.Abs(forces[i] - Vec3.Dot(jacobian[i], load)) <= 1e-12);
            },
            threads: 1);
    }

    [Fact]
    public void A_coordinate_turns_and_moves_what_its_joint_carries_and_nothing_else()
    {
        Model model = Samples.Leg().Compile();
        Workspace workspace = model.NewWorkspace();
        Vec3 point = new(0.1, -0.2, 0.05);
        Vec3[] jacobian = new Vec3[model.CoordinateNames.Count];

        Gen.Double[-1, 1].Array[jacobian.Length].Sample(
            q => Enumerable.Range(1, model.BodyNames.Count - 1).All(body =>
            {
                workspace.Pose(q);
                workspace.PointJacobian(body, point, jacobian);
                return Enumerable.Range(0, jacobian.Length).All(i =>
                {
                    workspace.Pose(q);
                    Vec3 velocity = model.Carries(i, body) ? workspace.Velocity(i, workspace.PointInGround(body, point)) : Vec3.Zero;
                    Vec3 turning = model.Carries(i, body) ? Vec3.Cross(workspace.Turning(i), workspace.BodyFrame(body).Rotation.X) : Vec3.Zero;
                    return velocity == jacobian[i] && (model.IsFollower(i) || HasFollower(model, i) || (Rate(workspace, q, i, () => workspace.BodyFrame(body).Rotation.X) - turning).Norm <= 1e-8);
                });
            }),
            threads: 1);
    }

    private static bool HasFollower(Model model, int coordinate) => model.Specification.Couplers.Any(coupler => coupler.Independent == model.CoordinateNames[coordinate]);

    [Fact]
    public void What_acts_on_a_follower_can_be_folded_into_its_leader()
    {
        Model model = Samples.Leg().Compile();
        Workspace workspace = model.NewWorkspace();
        double[] forces = new double[model.CoordinateNames.Count];
        ModelState state = model.NewState();
        workspace.Pose(state);
        workspace.GravityForces(forces);
        double knee = forces[model.Coordinate("knee")];
        double slide = forces[model.Coordinate("slide")];

        workspace.FoldFollowers(forces);

        Assert.Equal(knee + (0.6 * slide), forces[model.Coordinate("knee")], 1e-15);
        Assert.Equal(0, forces[model.Coordinate("slide")]);
    }

    private static Vec3 Rate(Workspace workspace, double[] q, int coordinate, Func<Vec3> quantity)
    {
        const double Step = 1e-6;
        double[] moved = [.. q];
        moved[coordinate] = q[coordinate] + Step;
        workspace.Pose(moved);
        Vec3 after = quantity();
        moved[coordinate] = q[coordinate] - Step;
        workspace.Pose(moved);
        Vec3 before = quantity();
        workspace.Pose(q);
        return (1 / (2 * Step)) * (after - before);
    }
}
