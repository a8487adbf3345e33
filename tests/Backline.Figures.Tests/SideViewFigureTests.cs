using System.Globalization;
using System.Xml.Linq;
using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;
using Backline.Practice.Protocols;
using Backline.TestKit;
using CsCheck;

namespace Backline.Figures.Tests;

public sealed class SideViewFigureTests
{
    private const double AngleTolerance = 0.01; // deg.
    private const double LengthTolerance = 0.02; // mm. Twice what a hundredth of a millimetre rounds off.

    [Fact]
    public void Drawn_joints_have_the_angles_that_were_asked_for() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
        {
            Dictionary<string, PlanePoint> at = Joints(SideViewFigure.Draw(posture, props));

            double shank = Lean(at["ankle"], at["knee"]);
            double thigh = Lean(at["knee"], at["hip"]);
            double trunk = Lean(at["hip"], at["shoulder"]);

            Assert.Equal(posture.ShankInclinationDeg, shank, AngleTolerance);
            Assert.Equal(posture.KneeFlexionDeg, shank - thigh, AngleTolerance);
            Assert.Equal(posture.TrunkInclinationDeg, trunk, AngleTolerance);
        });

    [Fact]
    public void Drawn_limbs_have_the_lengths_of_the_body() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
        {
            Dictionary<string, PlanePoint> at = Joints(SideViewFigure.Draw(posture, props));
            var body = new Backline.Practice.Anthropometry.BodyProportions(props.BodyHeight);

            Assert.Equal(body.Shank * 1000, (at["knee"] - at["ankle"]).Length, LengthTolerance);
            Assert.Equal(body.Thigh * 1000, (at["hip"] - at["knee"]).Length, LengthTolerance);
            Assert.Equal(body.UpperArm * 1000, (at["elbow"] - at["shoulder"]).Length, LengthTolerance);
            Assert.Equal(body.Forearm * 1000, (at["wrist"] - at["elbow"]).Length, LengthTolerance);
        });

    [Fact]
    public void The_heel_stands_on_the_floor_or_as_high_as_it_is_lifted() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
            Assert.Equal(posture.HeelLiftMm, Joints(SideViewFigure.Draw(posture, props))["heel"].Y, LengthTolerance));

    [Fact]
    public void The_ball_touches_the_roll_and_the_sole_does_not_cut_into_it() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
        {
            posture = posture with { IsOnRoll = true };
            string drawing = SideViewFigure.Draw(posture, props);
            Dictionary<string, PlanePoint> at = Joints(drawing);
            XElement roll = XDocument.Parse(drawing).Descendants().First(element => element.Name.LocalName == "circle");
            var centre = new PlanePoint(Number(roll, "cx"), -Number(roll, "cy"));
            PlanePoint sole = (at["ball"] - at["heel"]).Unit;

            double fromBall = (centre - at["ball"]).Length;
            double fromSole = Math.Abs((sole.X * (centre - at["heel"]).Y) - (sole.Y * (centre - at["heel"]).X));

            Assert.Equal(props.RollDiameter * 500, fromBall, LengthTolerance);
            Assert.Equal(props.RollDiameter * 500, fromSole, LengthTolerance);
            Assert.Equal(props.RollDiameter * 500, centre.Y, LengthTolerance);
        });

    [Fact]
    public void With_heels_down_the_foot_pitch_is_the_arc_sine_of_height_over_length() =>
        Gen.Double[0.03, 0.12].Sample(diameter =>
        {
            Dictionary<string, PlanePoint> at = Joints(SideViewFigure.Draw(Postures.Bow, new FigureProps { RollDiameter = diameter }));
            PlanePoint foot = at["ball"] - at["heel"];

            double pitch = Math.Asin(foot.Y / foot.Length) * 180 / Math.PI;

            Assert.Equal(2 * Math.Atan(diameter / 2 / (0.67 * 0.152 * 1.70)) * 180 / Math.PI, pitch, AngleTolerance);
        });

    [Fact]
    public void On_the_floor_both_heel_and_ball_are_down() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
            Assert.Equal(0, Joints(SideViewFigure.Draw(posture with { IsOnRoll = false }, props))["ball"].Y, LengthTolerance));

    [Theory]
    [InlineData(FigureSupport.Chair)]
    [InlineData(FigureSupport.Wall)]
    public void Hands_reach_a_chair_or_a_wall_in_every_bow_of_the_stretch(FigureSupport support) =>
        Gen.Select(Gen.Double[0, 25], Gen.Double[-3, 12], Gen.Double[0, 105], Gen.Double[0, 30], Gen.Double[1.3, 2.1]).Sample((knee, shank, trunk, rounding, height) =>
        {
            var posture = new StepPosture { KneeFlexionDeg = knee, ShankInclinationDeg = shank, TrunkInclinationDeg = trunk, RoundingDeg = rounding };
            var props = new FigureProps { Support = support, BodyHeight = height };
            BodyPose body = BodyPose.Of(posture, props);
            SupportPose pose = SupportPose.Of(body, support);

            // Leaning back with the shoulders far behind the ankles one would fall, support or not. The wrist is a hand's thickness from the palm.
            return body.Shoulder.X < body.Ankle.X - (0.06 * height) || (pose.IsHandOn && (pose.Arm.Wrist - pose.Palm).Length < 0.025 * height && pose.Palm.X >= pose.Edge);
        });

    [Fact]
    public void Fingertips_rest_on_a_block_that_the_palm_does_not_reach()
    {
        StepPosture deep = Postures.Bow with { TrunkInclinationDeg = 95, RoundingDeg = 40 };
        SupportPose pose = SupportPose.Of(BodyPose.Of(deep, new FigureProps()), FigureSupport.Block);

        PlanePoint tip = pose.Arm.Wrist + (0.108 * 1.70 * pose.Arm.HandDirection);

        Assert.True(pose.IsHandOn);
        Assert.Equal(0.23, tip.Y, 1e-9);
        Assert.Equal(pose.Palm.X, tip.X, 1e-9);
    }

    [Fact]
    public void A_block_out_of_reach_is_said_to_be()
    {
        XDocument drawing = XDocument.Parse(SideViewFigure.Draw(Postures.Standing, new FigureProps { Support = FigureSupport.Block }));

        Assert.EndsWith("arms hanging, a block in front, out of reach.", Words(drawing, "desc"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_support_stands_clear_of_the_toes() =>
        Gen.Select(Postures.Any, Postures.AnyProps).Sample((posture, props) =>
        {
            BodyPose pose = BodyPose.Of(posture, props);

            return SupportPose.Of(pose, props.Support).Edge >= SupportPose.ToeTip(pose);
        });

    [Fact]
    public void A_rounded_back_leans_more_above_than_below_by_just_the_rounding() =>
        Gen.Select(Gen.Double[0, 1.9], Gen.Double[-0.5, 1.5]).Sample((inclination, rounding) =>
        {
            var spine = new Spine(new PlanePoint(0, 1), inclination, rounding, 0.49);
            PlanePoint lower = spine.At(0.2) - spine.At(0);
            PlanePoint upper = spine.At(1) - spine.At(0.8);
            PlanePoint whole = spine.Shoulder - spine.Hip;

            Assert.Equal(rounding, Math.IEEERemainder(Math.Atan2(upper.X, upper.Y) - Math.Atan2(lower.X, lower.Y), 2 * Math.PI), 1e-9);
            Assert.Equal(inclination, Math.Atan2(whole.X, whole.Y), 1e-9);
        });

    [Theory]
    [InlineData(FigureSupport.None)]
    [InlineData(FigureSupport.Block)]
    [InlineData(FigureSupport.Chair)]
    [InlineData(FigureSupport.Wall)]
    public void Nothing_of_the_body_falls_out_of_the_picture_or_under_the_floor(FigureSupport support)
    {
        var cases =
            from isOnRoll in (bool[])[false, true]
            from knee in (double[])[0, 12, 25]
            from shank in (double[])[-3, 4, 12]
            from trunk in Enumerable.Range(0, 51).Select(i => i * 2.0)
            from height in (double[])[1.2, 1.7, 2.1]
            select (isOnRoll, knee, shank, trunk, height);
        foreach ((bool isOnRoll, double knee, double shank, double trunk, double height) in cases)
        {
            var posture = new StepPosture { IsOnRoll = isOnRoll, KneeFlexionDeg = knee, ShankInclinationDeg = shank, TrunkInclinationDeg = trunk, ToeLiftDeg = 25 };
            BodyPose pose = BodyPose.Of(posture, new FigureProps { BodyHeight = height });
            SupportPose arm = SupportPose.Of(pose, support);
            PlanePoint[] points =
            [
                .. LegShape.Skin(pose).Points, .. TrunkShape.Head(pose.HeadFrame).Points, .. LegShape.Shorts(pose).Points,
                .. ArmShape.Skin(arm.Arm, height, pose.Body.Hand).Points,
            ];

            string what = $"{posture} {height}";
            PictureFrame frame = SideViewFrame.Of(pose, arm);
            Assert.True(points.All(point => point.X > frame.Left && point.X < frame.Right), what);
            Assert.True(points.All(point => point.Y > -0.012 && point.Y < frame.Top), what);
        }
    }

    [Fact]
    public void The_steps_of_the_stretch_share_one_frame()
    {
        string[] frames =
        [
            .. from support in Enum.GetValues<FigureSupport>()
               from posture in (StepPosture[])[Postures.Standing, Postures.Bow, Postures.Bow with { TrunkInclinationDeg = 40, KneeFlexionDeg = 8 }]
               select XDocument.Parse(SideViewFigure.Draw(posture, new FigureProps { Support = support })).Root!.Attribute("viewBox")!.Value,
        ];

        Assert.Single(frames.Distinct());
    }

    [Fact]
    public void The_words_tell_the_posture()
    {
        XDocument drawing = XDocument.Parse(SideViewFigure.Draw(Postures.Bow, new FigureProps { Support = FigureSupport.Chair }));

        Assert.Equal("A person from the side, standing on a roll, bowed forward, with a chair", Words(drawing, "title"));
        Assert.Equal(
            "Heels on the floor, balls of the feet on a roll of 8 cm, all toes lifted, knees softly bent, about 15°, shins upright, knees over ankles, the body bowed forward with a rounded back, hands on a chair.",
            Words(drawing, "desc"));
    }

    [Theory]
    [InlineData("bow.svg", FigureSupport.None, true)]
    [InlineData("bow-chair.svg", FigureSupport.Chair, false)]
    public void A_picture_stays_as_it_was_approved(string name, FigureSupport support, bool labels) =>
        Snapshot.Matches(SideViewFigure.Draw(Postures.Bow, new FigureProps { Support = support, ShowLabels = labels }), name);

    [Fact]
    public void What_no_body_can_do_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SideViewFigure.Draw(Postures.Bow with { KneeFlexionDeg = 120 }, new FigureProps()));
        Assert.Throws<ArgumentOutOfRangeException>(() => SideViewFigure.Draw(Postures.Bow with { TrunkInclinationDeg = double.NaN }, new FigureProps()));
        Assert.Throws<ArgumentOutOfRangeException>(() => SideViewFigure.Draw(Postures.Bow, new FigureProps { RollDiameter = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SideViewFigure.Draw(Postures.Bow, new FigureProps { BodyHeight = 170 }));
        Assert.Throws<ArgumentException>(() => SideViewFigure.Draw(Postures.Bow, new FigureProps { IdPrefix = "a b" }));
    }

    private static string Words(XDocument drawing, string element) => drawing.Root!.Elements().Single(child => child.Name.LocalName == element).Value;

    private static double Lean(PlanePoint from, PlanePoint to) => Math.Atan2(to.X - from.X, to.Y - from.Y) * 180 / Math.PI;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    // As drawn, in millimetres; y turned up again.
    private static Dictionary<string, PlanePoint> Joints(string drawing)
    {
        string[] words = XDocument.Parse(drawing).Root!.Attribute("data-joints")!.Value.Split(' ');
        return words.Chunk(2).ToDictionary(pair => pair[0], pair =>
        {
            string[] xy = pair[1].Split(',');
            return new PlanePoint(double.Parse(xy[0], CultureInfo.InvariantCulture), -double.Parse(xy[1], CultureInfo.InvariantCulture));
        });
    }
}
