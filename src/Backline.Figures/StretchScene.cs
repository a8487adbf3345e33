namespace Backline.Figures;

/// <summary>A body on the roll as a model stands it: its joints, what it stands on, and its muscles.</summary>
public sealed record StretchScene
{
    /// <value>m. Standing height; 1.0 to 2.3.</value>
    public required double BodyHeight { get; init; }

    /// <value>Where the heel bears.</value>
    public required FigurePoint Heel { get; init; }

    /// <value>Where the ball bears.</value>
    public required FigurePoint Ball { get; init; }

    /// <value>rad. The sole line against the floor, + toes up.</value>
    public required double FootPitch { get; init; }

    /// <value>rad. Toes against the sole line, + up.</value>
    public required double ToeLift { get; init; }

    /// <value>The roll's middle, or <see langword="null"/> on the floor.</value>
    public required FigurePoint? Roll { get; init; }

    /// <value>m. The roll's radius; 0 on the floor.</value>
    public required double RollRadius { get; init; }

    /// <value>Ankle axis.</value>
    public required FigurePoint Ankle { get; init; }

    /// <value>Knee axis.</value>
    public required FigurePoint Knee { get; init; }

    /// <value>Hip axis.</value>
    public required FigurePoint Hip { get; init; }

    /// <value>Shoulder axis.</value>
    public required FigurePoint Shoulder { get; init; }

    /// <value>rad. The chest bowed beyond the pelvis by rounding the back.</value>
    public required double Rounding { get; init; }

    /// <value>Elbow axis.</value>
    public required FigurePoint Elbow { get; init; }

    /// <value>Middle of the palm.</value>
    public required FigurePoint Palm { get; init; }

    /// <value>Whether the palm rests on something, drawn from the floor up.</value>
    public required bool IsHandOn { get; init; }

    /// <value>The muscles, the deepest first.</value>
    public required IReadOnlyList<MuscleShape> Muscles { get; init; }

    /// <value>The picture's short name for people who hear it.</value>
    public required string Title { get; init; }

    /// <value>What is to be seen, for people who hear it.</value>
    public required string Description { get; init; }

    /// <value>Begins every id in the picture; letters, digits and hyphens.</value>
    public string IdPrefix { get; init; } = "stretch";
}
