using Backline.Practice.Anthropometry;

namespace Backline.Figures;

/// <summary>What stands around the body in a picture, and how much is written on it.</summary>
public sealed record FigureProps
{
    /// <value>m. Standing height of the body drawn; 1.0 to 2.3.</value>
    public double BodyHeight { get; init; } = BodyProportions.UsualHeight;

    /// <value>m. Diameter of the roll; 0.02 to 0.16. Not used where the posture stands on the floor.</value>
    public double RollDiameter { get; init; } = 0.08;

    /// <value>Whether a roll lies ready before a body that stands on the floor.</value>
    public bool HasRollAhead { get; init; }

    /// <value>What the hands rest on.</value>
    public FigureSupport Support { get; init; } = FigureSupport.None;

    /// <value>Whether the other leg and arm are drawn, paler.</value>
    public bool ShowFarSide { get; init; } = true;

    /// <value>Whether the parts that matter are named.</value>
    public bool ShowLabels { get; init; }

    /// <value>Whether knee bend, shin, bow and foot pitch are drawn in degrees.</value>
    public bool ShowAngles { get; init; }

    /// <value>The joint that a ring is drawn around, where a picture is about one; <see langword="null"/> for none.</value>
    public FigureJoint? Ring { get; init; }

    /// <value>The picture's short name for people who hear it, or <see langword="null"/> for one made from the posture.</value>
    public string? Title { get; init; }

    /// <value>Begins every id in the picture, so that several fit one page; letters, digits and hyphens.</value>
    public string IdPrefix { get; init; } = "figure";
}
