using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Muscles;
using Backline.Figures.Scenes;
using Backline.Practice.Anthropometry;

namespace Backline.Figures;

/// <summary>The body on the roll from the side, drawn from a model's joints, with the leg's muscles as soft shapes coloured by how taut they are.</summary>
/// <remarks>The skin is that of <see cref="SideViewFigure"/>, hung on the joints given. Muscles carry their step in the class <c>strain-0</c> to <c>strain-5</c>. docs/science/figures.md.</remarks>
public static class StretchFigure
{
    /// <summary>Draws the scene as an SVG picture of its own.</summary>
    /// <param name="scene">What is to be seen.</param>
    /// <returns>An <c>svg</c> element without scripts or styles.</returns>
    public static string Draw(StretchScene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        BodyPose pose = Pose(scene);
        SupportPose support = Support(scene);
        PictureFrame frame = SideViewFrame.Of(pose, support);
        Svg svg = Picture.Begin(frame, scene.IdPrefix, scene.Title, scene.Description, ("data-joints", Picture.Joints(pose, support)));
        Ground.Floor(svg, frame, pose);
        if (scene.IsHandOn)
        {
            Block(svg, scene);
        }

        Ground.Roll(svg, pose.Foot);
        BodyPainter.Body(svg, pose, support, under => DrawMuscles(under, scene));
        StrainLegend.Draw(svg, frame, scene.BodyHeight);
        return svg.Close().ToString();
    }

    private static void DrawMuscles(Svg svg, StretchScene scene)
    {
        foreach (MuscleShape muscle in scene.Muscles)
        {
            MusclePainter.Draw(svg, muscle, scene.BodyHeight);
        }
    }

    private static BodyPose Pose(StretchScene scene) => new()
    {
        Body = new BodyProportions(scene.BodyHeight),
        Foot = new FootPose(At(scene.Heel), At(scene.Ball), scene.FootPitch, scene.Roll is { } roll ? At(roll) : null, scene.RollRadius),
        Ankle = At(scene.Ankle),
        Knee = At(scene.Knee),
        Hip = At(scene.Hip),
        Spine = Spine(scene),
        ToeLift = scene.ToeLift,
    };

    // A bent line is longer than its chord; of length one it shows by how much.
    private static Spine Spine(StretchScene scene)
    {
        PlanePoint chord = At(scene.Shoulder) - At(scene.Hip);
        double inclination = Math.Atan2(chord.X, chord.Y);
        double chordOfOne = new Spine(default, inclination, scene.Rounding, 1).Shoulder.Length;
        return new Spine(At(scene.Hip), inclination, scene.Rounding, chord.Length / chordOfOne);
    }

    private static SupportPose Support(StretchScene scene)
    {
        PlanePoint fore = (At(scene.Palm) - At(scene.Elbow)).Unit;
        double hand = new BodyProportions(scene.BodyHeight).Hand;
        PlanePoint wrist = At(scene.Palm) - (0.45 * hand * fore);
        PlanePoint direction = scene.IsHandOn ? PlanePoint.Rising(-0.15) : fore;
        wrist = scene.IsHandOn ? At(scene.Palm) + new PlanePoint(-0.3 * hand, 0.012 * scene.BodyHeight) : wrist;
        return new SupportPose(new Arm(At(scene.Shoulder), At(scene.Elbow), wrist, direction), scene.IsHandOn, At(scene.Palm), scene.Palm.X + (0.5 * hand), false);
    }

    private static void Block(Svg svg, StretchScene scene)
    {
        double half = 0.05 * scene.BodyHeight;
        svg.Empty("rect", ("x", Svg.Length(scene.Palm.X - half)), ("y", Svg.Length(-scene.Palm.Y)), ("width", Svg.Length(2 * half)), ("height", Svg.Length(scene.Palm.Y)),
            ("fill", Palette.Thing), ("stroke", Palette.Line), ("stroke-width", Svg.Length(Palette.Edge)));
    }

    private static PlanePoint At(FigurePoint point) => new(point.X, point.Y);
}
