namespace Backline.Coaching.Sessions;

/// <summary>How deep the trunk stays in the hold: the deepest, sinking slowly, so that a posture that tires is not a rise.</summary>
/// <param name="Trunk">deg. The trunk bow.</param>
/// <param name="Deepest">deg. The deepest of this hold.</param>
/// <param name="At">When it was followed last.</param>
internal readonly record struct HoldLevel(double Trunk, double Deepest, TimeSpan At)
{
    // deg/s, coach judgement: the slowest rise asked of anybody is several times faster.
    private const double Sinking = 0.5;

    public HoldLevel Follow(double trunk, TimeSpan now) =>
        new(Math.Max(trunk, Trunk - (Sinking * (now - At).TotalSeconds)), Math.Max(trunk, Deepest), now);
}
