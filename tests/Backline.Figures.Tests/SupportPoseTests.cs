using System.Globalization;
using System.Xml.Linq;
using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Practice.Protocols;
using Backline.TestKit;
using CsCheck;

namespace Backline.Figures.Tests;

/// <summary>Hands and what they rest on, as drawn and as said.</summary>
public sealed class SupportPoseTests
{
    private const double Rounding = 0.02; // mm. Twice what a hundredth of a millimetre rounds off.
    private const string OutOfReach = "in front, out of reach.";

    private static readonly Gen<StepPosture> Bowed = Gen.Select(
        Gen.OneOf(Gen.Const(20.0), Gen.Const(35.0), Gen.Const(45.0), Gen.Const(72.0), Gen.Const(95.0), Gen.Double[0, 105]), Gen.Double[0, 25], Gen.Double[-3, 12], Gen.Double[0, 30],
        (trunk, knee, shank, rounding) => new StepPosture { TrunkInclinationDeg = trunk, KneeFlexionDeg = knee, ShankInclinationDeg = shank, RoundingDeg = rounding });

    [Theory]
    [InlineData(FigureSupport.Block)]
    [InlineData(FigureSupport.Chair)]
    [InlineData(FigureSupport.Wall)]
    public void A_hand_lies_on_the_thing_drawn_or_the_words_say_that_it_is_out_of_reach(FigureSupport support) =>
        Gen.Select(Bowed, Gen.Double[1.3, 2.1], Gen.Double[0.03, 0.12]).Sample((posture, height, roll) =>
        {
            var props = new FigureProps { Support = support, BodyHeight = height, RollDiameter = roll };
            SupportPose pose = SupportPose.Of(BodyPose.Of(posture, props), support);
            XDocument drawing = XDocument.Parse(SideViewFigure.Draw(posture, props));
            bool isSaidOn = !Description(drawing).EndsWith(OutOfReach, StringComparison.Ordinal);

            return isSaidOn == pose.IsHandOn && (!pose.IsHandOn || (IsAtPalm(pose, height) && Rectangles(drawing).Any(thing => Touches(thing, pose.Palm, support))));
        });

    [Fact]
    public void A_block_is_out_of_reach_only_where_no_arm_reaches_two_more_below_it() =>
        Gen.Select(Bowed, Gen.Double[1.3, 2.1]).Sample((posture, height) =>
        {
            BodyPose body = BodyPose.Of(posture, new FigureProps { BodyHeight = height });
            SupportPose pose = SupportPose.Of(body, FigureSupport.Block);

            // The block's middle, when the blocks under it stand just clear of the toes.
            double nearest = SupportPose.ToeTip(body) + (0.053 * height);
            var top = new PlanePoint(Math.Max(body.Shoulder.X, nearest), SupportPose.BlockTop(SupportPose.MostLying, height));
            double arm = body.Body.UpperArm + body.Body.Forearm + body.Body.Hand;

            return pose.IsHandOn || (top - body.Shoulder).Length > 0.98 * arm;
        });

    [Theory]
    [InlineData(PhaseIds.Bow)]
    [InlineData(PhaseIds.Hold)]
    public void Whoever_bows_as_the_stretch_asks_has_the_hands_on_the_block(string step)
    {
        string file = Repository.At("data", "protocols", "rolled-mat-calf-stretch.json");
        Protocol protocol = ProtocolReader.Read(File.ReadAllText(file), file);
        var cases =
            from variant in protocol.Variants
            from height in (double[])[1.4, 1.55, 1.7, 1.85, 2.0]
            from roll in (double[])[0.03, 0.06, 0.10]
            select (variant.Id, height, roll);
        foreach ((string variant, double height, double roll) in cases)
        {
            string drawing = SideViewFigure.Draw(
                protocol.Step(step).PostureFor(variant), new FigureProps { Support = FigureSupport.Block, BodyHeight = height, RollDiameter = roll });

            Assert.Contains("hands on a block", Description(XDocument.Parse(drawing)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(95, 1, "hands on a block.")]
    [InlineData(75, 2, "hands on a block that stands on another one.")]
    [InlineData(66, 3, "hands on a block that stands on two others.")]
    [InlineData(45, 1, "arms hanging, a block " + OutOfReach)]
    public void As_few_blocks_are_drawn_as_the_hands_need_and_as_many_as_are_said(double trunk, int blocks, string words)
    {
        StepPosture posture = Postures.Bow with { TrunkInclinationDeg = trunk, KneeFlexionDeg = 20 };

        XDocument drawing = XDocument.Parse(SideViewFigure.Draw(posture, new FigureProps { Support = FigureSupport.Block }));

        Assert.EndsWith(words, Description(drawing), StringComparison.Ordinal);
        Assert.Equal(blocks, Rectangles(drawing).Count());
    }

    // The palm's middle is about where the wrist bends; fingertips reach to the end of the hand.
    private static bool IsAtPalm(SupportPose pose, double height)
    {
        PlanePoint fingertip = pose.Arm.Wrist + (0.108 * height * pose.Arm.HandDirection);
        return Math.Min((pose.Arm.Wrist - pose.Palm).Length, (fingertip - pose.Palm).Length) < 0.025 * height;
    }

    // A wall is touched on the face it turns to the person, everything else on its top.
    private static bool Touches((double Left, double Right, double Bottom, double Top) thing, PlanePoint palm, FigureSupport support)
    {
        double x = palm.X * 1000, y = palm.Y * 1000;
        return support == FigureSupport.Wall
            ? Math.Abs(x - thing.Left) < Rounding && y > thing.Bottom && y < thing.Top
            : Math.Abs(y - thing.Top) < Rounding && x > thing.Left && x < thing.Right;
    }

    // As drawn, in millimetres; y turned up again. Only supports are drawn with rectangles.
    private static IEnumerable<(double Left, double Right, double Bottom, double Top)> Rectangles(XDocument drawing) =>
        from element in drawing.Descendants()
        where element.Name.LocalName == "rect"
        let left = Number(element, "x")
        let top = -Number(element, "y")
        select (left, left + Number(element, "width"), top - Number(element, "height"), top);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static string Description(XDocument drawing) => drawing.Root!.Elements().Single(child => child.Name.LocalName == "desc").Value;
}
