namespace Backline.Web.Setup;

/// <summary>How a person stretched last time: what the next session starts from.</summary>
internal sealed record SetupChoices
{
    /// <value>Whether a camera watches.</value>
    public bool HasCamera { get; init; }

    /// <value><c>none</c>, <c>block</c>, <c>chair</c> or <c>wall</c>.</value>
    public string Support { get; init; } = "chair";

    /// <value><c>soft</c> or <c>straight</c>.</value>
    public string Variant { get; init; } = "soft";

    /// <value>cm. Diameter of the roll, or <see langword="null"/> when not said.</value>
    public double? RollCm { get; init; }

    /// <value>s. The hold to aim at, 20–300.</value>
    public double TargetSeconds { get; init; } = 60;

    /// <value>Whether the three small skills were taught once.</value>
    public bool IsTaught { get; init; }

    /// <value>Whether these choices were made, and not only proposed.</value>
    public bool IsChosen { get; init; }
}
