using Backline.Figures.Bodies;
using Backline.Figures.Drawing;
using Backline.Figures.Scenes;

namespace Backline.Figures;

/// <summary>The back of a right leg with the places a stretch is felt at.</summary>
/// <remarks>
/// A page that wants to be told of taps draws <see cref="Regions"/> itself over <see cref="Background"/>, in a picture with
/// <see cref="ViewBox"/>; <see cref="Draw"/> gives the whole as one picture.
/// </remarks>
public static class BodyMapFigure
{
    private static readonly PictureFrame Frame = new(-0.20, 0.40, -0.03, 1.03);

    /// <summary>The map's <c>viewBox</c>.</summary>
    public static string ViewBox { get; } =
        $"{Svg.Length(Frame.Left)} {Svg.Length(-Frame.Top)} {Svg.Length(Frame.Right - Frame.Left)} {Svg.Length(Frame.Top - Frame.Bottom)}";

    /// <summary>The places, from above to below.</summary>
    public static IReadOnlyList<BodyRegion> Regions { get; } =
    [
        Region("sit-bone", "Sit-bone", LegFromBehind.SitBone, 0.86),
        Region("back-thigh", "Back of the thigh", LegFromBehind.BackThigh, 0.66),
        Region("behind-knee", "Behind the knee", LegFromBehind.BehindKnee, 0.49),
        Region("calf", "Calf", LegFromBehind.Calf, 0.32),
        Region("foot", "Heel and foot", LegFromBehind.Foot, 0.06),
    ];

    /// <summary>The leg without its places, as SVG elements without an <c>svg</c> around them.</summary>
    public static string Background { get; } = Leg(new Svg()).ToString();

    /// <summary>Draws the map; each place is a <c>path</c> with id <c>{prefix}-{place}</c>, class <c>figure-region</c> and <c>data-place</c>.</summary>
    /// <param name="chosen">Ids of the places drawn as chosen.</param>
    /// <param name="idPrefix">Begins every id in the picture.</param>
    /// <exception cref="ArgumentException">A chosen id is no place of the map.</exception>
    public static string Draw(IReadOnlyCollection<string> chosen, string idPrefix = "felt")
    {
        ArgumentNullException.ThrowIfNull(chosen);
        if (chosen.FirstOrDefault(id => Regions.All(region => region.Id != id)) is { } unknown)
        {
            throw new ArgumentException($"The body map has no place '{unknown}'; it has {string.Join(", ", Regions.Select(region => region.Id))}.", nameof(chosen));
        }

        string names = string.Join(", ", Regions.Where(region => chosen.Contains(region.Id)).Select(region => region.Name.ToLowerInvariant()));
        Svg svg = Picture.Begin(
            Frame, idPrefix, "The back of the leg",
            "A leg from behind with five places from above to below: sit-bone, back of the thigh, behind the knee, calf, heel and foot. "
            + (names.Length == 0 ? "None is chosen." : $"Chosen: {names}."));
        Leg(svg);
        foreach (BodyRegion region in Regions)
        {
            bool isChosen = chosen.Contains(region.Id);
            svg.Empty("path", ("id", $"{idPrefix}-{region.Id}"), ("class", isChosen ? "figure-region figure-region-chosen" : "figure-region"),
                ("data-place", region.Id), ("d", region.Path), ("fill", isChosen ? Palette.Accent : Palette.SoleShade),
                ("fill-opacity", isChosen ? "0.85" : "0.6"), ("stroke", isChosen ? Palette.Line : Palette.Accent), ("stroke-width", isChosen ? "4" : "2.5"),
                ("stroke-dasharray", isChosen ? "none" : "8 6"));
            Note.Text(svg, region.Name, new PlanePoint(region.NameX / 1000, -region.NameY / 1000), 0.030, "start");
        }

        return svg.Close().ToString();
    }

    private static BodyRegion Region(string id, string name, Outline outline, double height) =>
        new(id, name, outline.ToPath(), Math.Round((LegFromBehind.EdgesAt(height).Outer + 0.018) * 1000), Math.Round((-height + 0.010) * 1000));

    private static Svg Leg(Svg svg)
    {
        svg.Fill(LegFromBehind.Skin, new Paint(Palette.Skin, Palette.Line, 0.004));
        svg.Fill(LegFromBehind.Shorts, new Paint(Palette.FarShorts, Palette.Line, 0.004));
        svg.Path(
            $"M{Svg.Point(new PlanePoint(-0.119, 0.795))}C{Svg.Point(new PlanePoint(-0.07, 0.770))} {Svg.Point(new PlanePoint(0.02, 0.775))} {Svg.Point(new PlanePoint(0.075, 0.812))}",
            Palette.Line,
            0.003);
        svg.Path($"M{Svg.Point(new PlanePoint(-0.012, 0.120))}L{Svg.Point(new PlanePoint(-0.008, 0.200))}", Palette.Line, 0.002);
        svg.Path($"M{Svg.Point(new PlanePoint(0.018, 0.120))}L{Svg.Point(new PlanePoint(0.016, 0.200))}", Palette.Line, 0.002);
        return svg;
    }
}
