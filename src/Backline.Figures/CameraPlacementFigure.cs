using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;
using Backline.Practice.Anthropometry;
using Backline.Practice.Protocols;

namespace Backline.Figures;

/// <summary>Where the phone stands: side-on, 2.5 to 3 m away, at hip height; and what it then sees.</summary>
public static class CameraPlacementFigure
{
    // Metres in the picture: the person from above at the left, the phone at the right, its screen beneath.
    private const double Away = 2.75;

    /// <summary>Draws the room from above and the phone's screen.</summary>
    /// <param name="idPrefix">Begins every id in the picture.</param>
    public static string Draw(string idPrefix = "camera-placement")
    {
        var frame = new PictureFrame(-0.45, 3.25, -3.66, 0.92);
        Svg svg = Picture.Begin(
            frame, idPrefix, "Where to put the phone",
            "Above: seen from the ceiling, a person stands on the roll and the phone stands straight out to the side, 2.5 to 3 metres away, at hip height. Below: on the phone's screen the whole body is seen from the side, from head to feet.");
        View(svg);
        Person(svg);
        Phone(svg);
        Measure(svg);
        Screen(svg);
        return svg.Close().ToString();
    }

    private static void View(Svg svg) =>
        svg.Fill(
            new Outline().Corner(new PlanePoint(Away - 0.06, 0.02)).Corner(new PlanePoint(-0.30, 0.86)).Corner(new PlanePoint(-0.30, -0.66))
                .Corner(new PlanePoint(Away - 0.06, -0.02)),
            new Paint(Palette.Shade, "none", 0));

    private static void Person(Svg svg)
    {
        svg.Empty("rect", ("x", "-330"), ("y", "-260"), ("width", "660"), ("height", "90"), ("rx", "18"), ("fill", Palette.Roll),
            ("stroke", Palette.Line), ("stroke-width", "12"));
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            PlanPainter.Foot(svg, new Frame(new PlanePoint(side * 0.10, 0.03), new PlanePoint(0, 1), new PlanePoint(side, 0), 0.27), false);
        }

        svg.Fill(
            new Outline().Through(
                new PlanePoint(-0.235, 0), new PlanePoint(-0.20, 0.085), new PlanePoint(-0.08, 0.125), new PlanePoint(0.08, 0.125), new PlanePoint(0.20, 0.085),
                new PlanePoint(0.235, 0), new PlanePoint(0.20, -0.085), new PlanePoint(0.08, -0.125), new PlanePoint(-0.08, -0.125), new PlanePoint(-0.20, -0.085)),
            new Paint(Palette.Top, Palette.Line, 0.012));
        svg.Fill(
            new Outline().Through(
                new PlanePoint(0, 0.165), new PlanePoint(0.022, 0.130), new PlanePoint(0.078, 0.075), new PlanePoint(0.078, -0.03), new PlanePoint(0, -0.09),
                new PlanePoint(-0.078, -0.03), new PlanePoint(-0.078, 0.075), new PlanePoint(-0.022, 0.130)),
            new Paint(Palette.Skin, Palette.Line, 0.012));
    }

    private static void Phone(Svg svg)
    {
        svg.Empty("rect", ("x", Svg.Length(Away - 0.035)), ("y", "-100"), ("width", "60"), ("height", "200"), ("rx", "20"), ("fill", Palette.Shorts),
            ("stroke", Palette.Line), ("stroke-width", "12"));
        Note.Text(svg, "phone", new PlanePoint(Away - 0.14, 0.40), 0.2, "middle");
        Note.Text(svg, "at hip height", new PlanePoint(Away - 0.14, 0.17), 0.2, "middle");
    }

    private static void Measure(Svg svg)
    {
        const double Level = -0.36;
        foreach (double end in (ReadOnlySpan<double>)[0, Away])
        {
            svg.Line(new PlanePoint(end, Level - 0.06), new PlanePoint(end, Level + 0.06), Palette.Accent, 0.018);
        }

        svg.Line(new PlanePoint(0, Level), new PlanePoint(Away, Level), Palette.Accent, 0.018);
        Note.Text(svg, "2.5 to 3 m", new PlanePoint(Away / 2, Level - 0.24), 0.2, "middle");
    }

    private static void Screen(Svg svg)
    {
        const double Scale = 1.22;
        var props = new FigureProps { BodyHeight = BodyProportions.UsualHeight };
        var posture = new StepPosture { KneeFlexionDeg = 12, ShankInclinationDeg = 2, TrunkInclinationDeg = 40, ToeLiftDeg = 28 };
        BodyPose pose = BodyPose.Of(posture, props);
        SupportPose support = SupportPose.Of(pose, props.Support);
        svg.Empty("rect", ("x", "430"), ("y", "1010"), ("width", "1440"), ("height", "2560"), ("rx", "150"), ("fill", Palette.Shorts),
            ("stroke", Palette.Line), ("stroke-width", "14"));
        svg.Empty("rect", ("x", "500"), ("y", "1130"), ("width", "1300"), ("height", "2320"), ("rx", "50"), ("fill", Palette.Paper),
            ("stroke", Palette.Line), ("stroke-width", "10"));
        svg.Disc(new PlanePoint(1.15, -1.07), 0.022, new Paint(Palette.Thing, "none", 0));
        svg.Open("g", ("transform", $"translate(960 3180) scale({Scale.ToString(System.Globalization.CultureInfo.InvariantCulture)})"));
        svg.Line(new PlanePoint(-0.34, -0.003), new PlanePoint(0.655, -0.003), Palette.Floor, 0.006);
        Ground.Roll(svg, pose.Foot);
        BodyPainter.Body(svg, pose, support);
        svg.Close();
    }
}
