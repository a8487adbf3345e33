using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Numerics;
using Backline.TestKit;
using Backline.Web.Features.Anatomy;
using Backline.Web.Features.Learn;
using Backline.Web.Features.Models;

namespace Backline.Web.Tests.Features.Anatomy;

public sealed class BodyShapesTests
{
    private const double Tendon = 0.0022; // m, as lines.js draws it
    private readonly LegLab _lab = LegLab.Open();

    [Fact]
    public void What_is_drawn_has_both_legs_and_finite_numbers()
    {
        Dictionary<string, DrawnBody> bodies = Shapes(_lab.Model);
        double[] numbers = [.. new DrawnPose(_lab.Model, _lab.Workspace).Write(Backline.Biomechanics.Wrapping.WrappingMethod.Geodesic, _lab.Things, _lab.Shades)];

        Assert.Equal(_lab.Model.BodyNames, bodies.Keys);
        Assert.All(bodies.Values.Where(body => body.Name != "ground"), body => Assert.NotEmpty(body.Parts));
        Assert.All(bodies.Values.SelectMany(body => body.Parts).SelectMany(part => part).SelectMany(piece => piece), number => Assert.True(double.IsFinite(number)));
        Assert.All(numbers, number => Assert.True(double.IsFinite(number)));
    }

    // Whoever comes near sees where a muscle is fastened: its tendon is drawn so thick, and the bone is there.
    [Fact]
    public void Every_muscle_ends_on_its_bone()
    {
        Dictionary<string, DrawnBody> bodies = Shapes(_lab.Model);
        PathPointSpecification[] inTheAir = [.. Ends(_lab.Model).Where(end => Outside(bodies[end.Body], end.Location) > Tendon)];

        // The model has no vertebra for psoas: it begins in the pelvis's own frame, beside the lowest of the loin.
        Assert.Equal(new Vec3(-0.0647, 0.0887, 0.0289), Assert.Single(inTheAir).Location);
    }

    [Theory]
    [InlineData("gait2392_thelen2003muscle.osim", 2)] // psoas of either side
    [InlineData("Rajagopal2016.osim", 0)]
    public void Muscles_of_the_public_models_end_on_their_bones(string file, int inTheAir)
    {
        using FileStream stream = File.OpenRead(Repository.SharedOrSkip("models", file));
        Model model = LoadedModel.Open(stream, file).Model;
        Dictionary<string, DrawnBody> bodies = Shapes(model);

        PathPointSpecification[] off = [.. Ends(model).Where(end => end.Body is not "torso" && Outside(bodies[end.Body], end.Location) > Tendon)];

        Assert.Equal(inTheAir, off.Length);
        Assert.Single(bodies["torso"].Eggs);
    }

    [Fact]
    public void The_left_bones_are_the_right_ones_mirror_picture()
    {
        Dictionary<string, DrawnBody> bodies = Shapes(_lab.Model);
        DrawnBody[] right = [.. bodies.Values.Where(body => body.Name.EndsWith("_r", StringComparison.Ordinal))];

        Assert.True(right.Length >= 8, $"{right.Length}");
        Assert.All(right, body => Assert.Equal(body.Parts.SelectMany(part => part), bodies[body.Name[..^1] + "l"].Parts.SelectMany(part => part).Select(Mirrored)));
        Assert.All(bodies["pelvis"].Parts.SelectMany(part => part), piece =>
            Assert.Contains(bodies["pelvis"].Parts.SelectMany(part => part), other => other.Length == piece.Length && other.Order().SequenceEqual(Mirrored(piece).Order())));
    }

    [Fact]
    public void The_foot_stands_on_the_models_own_heel_and_balls_and_ends_at_its_toes()
    {
        Dictionary<string, DrawnBody> bodies = Shapes(_lab.Model);
        double Off(string marker) => _lab.Model.Specification.Markers.Where(one => one.Name == marker).Select(one => Outside(bodies[one.Body], one.Location)).Single();

        // Markers lie on the skin, half a centimetre to one and a half from the bone.
        Assert.All((string[])["heel_r", "ball_medial_r", "ball_lateral_r", "toe_tip_r"], marker => Assert.InRange(Off(marker), 0.001, 0.016));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.8)]
    public void Bones_reach_from_joint_to_joint_however_large_the_model_is(double size)
    {
        ModelSpecification model = _lab.Model.Specification;
        ModelSpecification scaled = model with
        {
            Joints = [.. model.Joints.Select(joint => joint with { ParentOffset = joint.ParentOffset with { Translation = size * joint.ParentOffset.Translation } })],
        };
        Dictionary<string, DrawnBody> bodies = Shapes(scaled.Compile());

        foreach (string side in (string[])["r", "l"])
        {
            Assert.InRange(Outside(bodies["femur_" + side], Vec3.Zero), -0.024, -0.01); // the hip lies in its head
            Assert.InRange(Outside(bodies["calcn_" + side], model.Joints.Single(joint => joint.Name == "mtp_" + side).ParentOffset.Translation * size), -0.02, 0.01);
            Assert.InRange(Outside(bodies["tibia_" + side], model.Joints.Single(joint => joint.Name == "ankle_" + side).ParentOffset.Translation * size), -0.02, 0.02);
        }
    }

    [Fact]
    public void A_tendon_ties_each_kneecap_to_its_shin_bone()
    {
        Dictionary<string, DrawnBody> bodies = Shapes(_lab.Model);

        Assert.Equal(["patella_l", "patella_r"], bodies.Values.Where(body => body.Tie is not null).Select(body => body.Name).Order());
        foreach (string side in (string[])["r", "l"])
        {
            DrawnTie tie = bodies["patella_" + side].Tie!;
            Assert.Equal("tibia_" + side, tie.Body);
            Assert.True(Outside(bodies["patella_" + side], Point(tie.From, 0)) < 0);
            Assert.True(Outside(bodies["tibia_" + side], Point(tie.To, 0)) < 0);
        }
    }

    [Fact]
    public void A_shin_bone_that_does_not_lead_down_to_an_ankle_is_straight()
    {
        ModelSpecification model = _lab.Model.Specification;
        ModelSpecification odd = model with
        {
            Muscles = [],
            Ligaments = [],
            Joints = [.. model.Joints.Select(joint => joint.Name == "ankle_r" ? joint with { ParentOffset = joint.ParentOffset with { Translation = new(0.3, -0.1, 0) } } : joint)],
        };

        Dictionary<string, DrawnBody> bodies = Shapes(odd.Compile());

        Assert.All(bodies["tibia_r"].Parts, part => Assert.Equal(3, part.Count)); // a thick end, a waist, a thick end
        Assert.True(bodies["tibia_l"].Parts.Count > 3);
        Assert.Null(bodies["patella_r"].Tie);
    }

    // As high as the model says a body is, hands as far down as it says, chest between the lowest ribs and the shoulders, all of it as broad on one side as on the other.
    [Fact]
    public void The_body_has_a_head_a_chest_and_hands_where_the_model_has_them()
    {
        Dictionary<string, DrawnBody> bodies = Shapes(_lab.Model);
        double[][] trunk = [.. bodies["thorax"].Eggs];

        Assert.Equal(["thorax", "forearm_r", "forearm_l"], bodies.Values.Where(body => body.Eggs.Count > 0).Select(body => body.Name).Order().Reverse());
        Assert.Equal(2, trunk.Length);
        AssertPoint((0.03, 0.62, 0), Point(trunk[1], 0) + Point(trunk[1], 6)); // the crown
        AssertPoint((-0.01, 0.27, 0), Point(trunk[0], 0) + Point(trunk[0], 6)); // between the shoulders
        AssertPoint((0.0035, -0.0945, 0), Point(trunk[0], 0) - Point(trunk[0], 6)); // the lowest ribs, a hand's breadth below the joint under the chest
        foreach (string side in (string[])["r", "l"])
        {
            double[] hand = Assert.Single(bodies["forearm_" + side].Eggs), arm = Assert.Single(bodies["forearm_" + side].Parts)[^1];
            AssertPoint((0, -0.4085, 0), Point(hand, 0) + Point(hand, 6)); // half-way from the palm to the fingertips
            AssertPoint((arm[4], arm[5], arm[6]), Point(hand, 0) - Point(hand, 6)); // the wrist
        }

        Assert.All(bodies.Values.SelectMany(body => body.Eggs), egg =>
        {
            Vec3 x = Point(egg, 3), y = Point(egg, 6), z = Point(egg, 9);
            Assert.Equal(0, Vec3.Dot(x, y), 1e-12);
            Assert.Equal(x.Norm * y.Norm * z.Norm, Vec3.Dot(Vec3.Cross(x, y), z), 1e-12);
        });
    }

    [Fact]
    public void A_model_that_marks_no_head_and_no_hands_is_drawn_by_its_joints()
    {
        Dictionary<string, DrawnBody> bodies = Shapes((_lab.Model.Specification with { Markers = [] }).Compile());

        Assert.Equal("thorax", Assert.Single(bodies.Values, body => body.Eggs.Count > 0).Name);
        Assert.Single(bodies["thorax"].Eggs); // its shoulders and its waist are joints
        Assert.Equal(3, Assert.Single(bodies["forearm_r"].Parts).Count);
    }

    private static Dictionary<string, DrawnBody> Shapes(Model model) => BodyShapes.Of(model).ToDictionary(body => body.Name);

    private static IEnumerable<PathPointSpecification> Ends(Model model) =>
        model.Specification.Muscles.Select(muscle => muscle.Path).Concat(model.Specification.Ligaments.Select(ligament => ligament.Path))
            .SelectMany(path => (PathPointSpecification[])[path.Points[0], path.Points[^1]])
            .Where(point => point is not MovingPathPointSpecification);

    private static double Outside(DrawnBody body, Vec3 point) => body.Parts.SelectMany(part => part).Min(piece => Piece(piece).DistanceTo(point));

    private static BonePiece Piece(double[] numbers) => new(Ball(numbers, 0), Ball(numbers, 4), numbers.Length > 8 ? Ball(numbers, 8) : null);

    private static Ball Ball(double[] numbers, int first) => new(Point(numbers, first), numbers[first + 3]);

    private static double[] Mirrored(double[] piece) => [.. piece.Select((number, i) => i % 4 == 2 ? -number + 0.0 : number)];

    private static Vec3 Point(double[] numbers, int first) => new(numbers[first], numbers[first + 1], numbers[first + 2]);

    private static void AssertPoint((double X, double Y, double Z) expected, Vec3 actual) => Assert.Equal(0, Vec3.Distance(new(expected.X, expected.Y, expected.Z), actual), 1e-9);
}
