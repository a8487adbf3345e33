using Backline.Biomechanics;
using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;
using Backline.Stretching;
using Backline.Stretching.Loads;
using Backline.Stretching.Postures;
using Backline.Stretching.Words;

namespace Backline.Figures.Stretches;

/// <summary>Draws a solved stretch from the side: the body on its roll, muscles coloured by how near their relaxed tension is to what people bear, as on the leg page.</summary>
public static class StretchPicture
{
    // Deepest first: a name's beginning and the belly's width in body heights, drawn by eye.
    private static readonly (string Start, double Width)[] Drawn =
    [
        ("iliacus", 0.018), ("psoas", 0.020), ("addmag2", 0.030), ("tibpost", 0.012), ("vasint", 0.026), ("recfem", 0.026), ("vaslat", 0.028), ("semimem", 0.026),
        ("bfsh", 0.016), ("bflh", 0.026), ("glmax1", 0.040), ("glmax2", 0.045), ("glmax3", 0.040), ("gasmed", 0.030), ("soleus", 0.024), ("perlong", 0.011), ("tibant", 0.016), ("edl", 0.010),
        ("plantar_fascia", 0), ("nerve_bed", 0),
    ];

    /// <summary>Draws it.</summary>
    /// <param name="result">The stretch, solved.</param>
    /// <returns>The whole text of an SVG, with title and description.</returns>
    public static string Draw(StretchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Model model = result.Model;
        StretchedBody body = result.Body;
        Workspace workspace = model.NewWorkspace();
        workspace.Pose(body.Coordinates);
        workspace.LayPaths(WrappingMethod.Geodesic);
        FigurePoint At(string marker) => Point(body, workspace.MarkerInGround(model.Specification.Markers.First(one => one.Name == marker)));
        return StretchFigure.Draw(new StretchScene
        {
            BodyHeight = body.Given.BodyHeight,
            Heel = At("heel_r"),
            Ball = new FigurePoint(body.Foot.BallForward, body.Foot.BallHeight),
            FootPitch = body.FootPitch,
            ToeLift = body.ToeExtension,
            Roll = body.Foot.RollRadius > 0 ? new FigurePoint(body.Foot.RollCentreForward, body.Foot.RollRadius) : null,
            RollRadius = body.Foot.RollRadius,
            Ankle = At("ankle_centre_r"),
            Knee = At("knee_centre_r"),
            Hip = At("hip_centre_r"),
            Shoulder = At("shoulder_centre_r"),
            Rounding = body.Given.Rounding,
            Elbow = At("elbow_centre_r"),
            Palm = At("palm_r"),
            IsHandOn = body.HasHandsOn,
            Muscles = [.. Drawn.SelectMany(shape => Shapes(result, workspace, shape.Start, shape.Width))],
            Title = "The stretch from the side",
            Description = StretchWords.All(result),
        });
    }

    private static IEnumerable<MuscleShape> Shapes(StretchResult result, Workspace workspace, string start, double width)
    {
        Model model = result.Model;
        PathCorner[] corners = new PathCorner[workspace.MostCorners];
        for (int muscle = 0; muscle < model.MuscleNames.Count; muscle++)
        {
            if (model.MuscleNames[muscle].StartsWith(start, StringComparison.Ordinal))
            {
                MuscleLoad load = result.Loads.Muscles[muscle];
                int count = workspace.PathCorners(muscle, WrappingMethod.Geodesic, corners);
                yield return new MuscleShape(
                    model.MuscleNames[muscle],
                    [.. corners.Take(count).Select(corner => Point(result.Body, corner.Position))],
                    width * result.Body.Given.BodyHeight,
                    load.IsSlack ? 0 : load.PassiveShare / TissueFeel.ToleratedShare);
            }
        }

        for (int band = 0; band < model.BandNames.Count; band++)
        {
            if (model.BandNames[band].StartsWith(start, StringComparison.Ordinal))
            {
                int count = workspace.BandCorners(band, WrappingMethod.Geodesic, corners);
                yield return new MuscleShape(model.BandNames[band], [.. corners.Take(count).Select(corner => Point(result.Body, corner.Position))], 0, 0);
            }
        }
    }

    private static FigurePoint Point(StretchedBody body, Vec3 place) => new(body.Scale * place.X, body.Scale * place.Y);
}
