using Backline.Biomechanics;
using Backline.Biomechanics.Functions;
using Backline.Numerics;
using Backline.Stretching.Postures;
using CsCheck;

namespace Backline.Stretching.Tests.Postures;

public sealed class LegChainTests
{
    private const double Near = 1e-12; // m

    private readonly StandingModel _model = LegModel.Standing;

    [Fact]
    public void The_bones_to_the_heel_lie_where_they_lie_in_the_whole_body() => InputGens.Usual.Sample(inputs =>
    {
        LegChain chain = _model.Legs;
        StretchedBody body = LegModel.NewSimulator().Solve(in inputs).Body;
        Workspace whole = _model.Model.NewWorkspace();
        Workspace alone = chain.Model.NewWorkspace();
        double[] values = [.. chain.InWhole.Select(number => body.Coordinates[number])];

        whole.Pose(body.Coordinates);
        alone.Pose(values);

        LandmarkPoints points = _model.Landmarks;
        Assert.Equal(0, Vec3.Distance(points.Heel.InGround(whole), chain.Heel.InGround(alone)), Near);
        Assert.Equal(0, Vec3.Distance(points.AnkleCentre.InGround(whole), chain.AnkleCentre.InGround(alone)), Near);
        Assert.Equal(0, Vec3.Distance(points.KneeCentre.InGround(whole), chain.KneeCentre.InGround(alone)), Near);
    });

    [Fact]
    public void Nothing_else_is_posed_for_a_leg()
    {
        LegChain chain = _model.Legs;

        Assert.Equal(["ground", "pelvis", "femur_r", "tibia_r", "talus_r", "calcn_r"], chain.Model.BodyNames);
        Assert.Equal(_model.Coordinates.Legs, chain.Unknowns.Select(unknown => chain.InWhole[unknown]));
    }

    // The search for a leg adds how far the pelvis went to where it was.
    [Theory]
    [InlineData("pelvis_tx")]
    [InlineData("pelvis_ty")]
    public void A_pelvis_that_is_not_carried_evenly_is_refused(string coordinate)
    {
        ModelSpecification whole = _model.Model.Specification;
        ModelSpecification uneven = whole with
        {
            Joints = [.. whole.Joints.Select(joint => joint with { Axes = [.. joint.Axes.Select(axis => axis.Coordinate == coordinate ? axis with { Function = new PolynomialFunction { Coefficients = [0.1, 1, 0] } } : axis)] })],
        };

        ModelException exception = Assert.Throws<ModelException>(() => StandingModel.Bind(uneven, LegModel.Height));

        Assert.Contains($"moves the pelvis unevenly by '{coordinate}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pelvis_that_turns_while_it_is_carried_is_refused()
    {
        ModelSpecification whole = _model.Model.Specification;
        ModelSpecification turning = whole with
        {
            Couplers = [.. whole.Couplers, whole.Couplers[0] with { Name = "turning", Independent = "pelvis_ty", Dependent = "pelvis_list", Function = new LinearFunction { Slope = 3 } }],
        };

        ModelException exception = Assert.Throws<ModelException>(() => StandingModel.Bind(turning, LegModel.Height));

        Assert.Contains("moves the pelvis unevenly by 'pelvis_ty'", exception.Message, StringComparison.Ordinal);
    }

    // Whatever the search tries then, nothing that is no number may come of it.
    [Theory]
    [InlineData("hip_rotation_r", 0, 0, 1)]
    [InlineData("hip_rotation_r", 1, 0, 0)]
    [InlineData("hip_adduction_r", 0, 0, 1)]
    public void Where_two_axes_of_the_hip_meet_no_leg_is_found_and_all_stays_finite(string coordinate, double x, double y, double z)
    {
        ModelSpecification whole = _model.Model.Specification;
        ModelSpecification flat = whole with
        {
            Joints = [.. whole.Joints.Select(joint => joint with { Axes = [.. joint.Axes.Select(axis => axis.Coordinate == coordinate ? axis with { Axis = new Vec3(x, y, z) } : axis)] })],
        };
        StretchSimulator simulator = new(StandingModel.Bind(flat, LegModel.Height));

        StretchResult result = simulator.Solve(new StretchInputs { TurnOut = 0.2 });

        Assert.False(result.Body.IsFound);
        Assert.All(result.Body.Coordinates.ToArray(), value => Assert.True(double.IsFinite(value)));
    }

    // A foot that follows a joint elsewhere, here an arm's, would stand still without it.
    [Fact]
    public void What_leads_a_joint_of_the_leg_is_kept_with_what_carries_it()
    {
        ModelSpecification whole = _model.Model.Specification;
        ModelSpecification led = whole with
        {
            Couplers = [.. whole.Couplers, whole.Couplers[0] with { Name = "led", Independent = "arm_flex_r", Dependent = "pelvis_list" }],
        };

        LegChain chain = StandingModel.Bind(led, LegModel.Height).Legs;

        Assert.Contains("arm_flex_r", chain.Model.CoordinateNames);
        Assert.Equal(_model.Model.CoordinateNames[_model.Coordinates.Ankle], chain.Model.CoordinateNames[chain.Unknowns[3]]);
    }
}
