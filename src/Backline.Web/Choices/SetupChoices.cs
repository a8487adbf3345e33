using Backline.Coaching.Sessions;

namespace Backline.Web.Choices;

/// <summary>How a person stretched last time: what the next session starts from.</summary>
public sealed record SetupChoices
{
    /// <value>Whether a camera watches.</value>
    public bool HasCamera { get; init; }

    /// <value>What the hands rest on.</value>
    public Support Support { get; init; } = Support.Chair;

    /// <value>The variant's id: <c>soft</c> or <c>straight</c>.</value>
    public string Variant { get; init; } = "soft";

    /// <value>cm. Diameter of the roll, or <see langword="null"/> when not said.</value>
    public double? RollCm { get; init; }

    /// <value>s. The hold to aim at, 20–300.</value>
    public double TargetSeconds { get; init; } = 60;

    /// <value>cm. Body height, or <see langword="null"/> when not said.</value>
    public double? HeightCm { get; init; }

    /// <value>Whether the small skills before the session were shown once.</value>
    public bool IsTaught { get; init; }

    /// <value>Whether these were chosen, and not only proposed.</value>
    public bool IsChosen { get; init; }
}
