namespace Backline.Figures;

/// <summary>A place on the body map.</summary>
/// <param name="Id">The place's id in records: <c>sit-bone</c>, <c>back-thigh</c>, <c>behind-knee</c>, <c>calf</c>, <c>foot</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Path">Its outline as SVG path data in the map's <see cref="BodyMapFigure.ViewBox"/>.</param>
/// <param name="NameX">mm. Where its name begins in the map.</param>
/// <param name="NameY">mm. Base line of its name in the map.</param>
public sealed record BodyRegion(string Id, string Name, string Path, double NameX, double NameY);
