namespace Backline.Coaching.Sessions;

/// <summary>How deep the trunk stays in the hold: the deepest, sinking slowly, so that a posture that tires is not a rise.</summary>
/// <param name="Trunk">deg. The trunk bow.</param>
/// <param name="Deepest">deg. The deepest of this hold.</param>
/// <param name="At">When it was followed last.</param>
internal readonly record struct HoldLevel(double Trunk, double Deepest, TimeSpan At)
{
    // deg/s, coach judgement: a posture that tires comes up by some 10 to 15° in a minute, the slowest rise by four times that.
    private const double Sinking = 0.25;

    /// <summary>Follows the trunk. Who has been told to rise does not tire any more: from then on the depth stays.</summary>
    public HoldLevel Follow(double trunk, TimeSpan now, bool isTold) =>
        new(Math.Max(trunk, Trunk - (isTold ? 0 : Sinking * (now - At).TotalSeconds)), Math.Max(trunk, Deepest), now);
}
