namespace Backline.Coaching.Sessions;

/// <summary>How deep the trunk stays in the hold: the deepest, sinking slowly, so that a posture that tires is not a rise.</summary>
/// <param name="Trunk">deg. The trunk bow.</param>
/// <param name="Deepest">deg. The deepest of this hold.</param>
/// <param name="BentKnee">deg. The most that the knees bent in this hold; nothing until they are seen.</param>
/// <param name="At">When it was followed last.</param>
internal readonly record struct HoldLevel(double Trunk, double Deepest, double? BentKnee, TimeSpan At)
{
    // deg/s, coach judgement: a posture that tires comes up by some 10 to 15° in a minute, the slowest rise by four times that.
    private const double Sinking = 0.25;

    // Knees that snap straight take the trunk with them: 18° lift it by 7° in clip 02 held against clip 01, and by 4 to 5° in truth.
    private const double LiftOfStraightening = 0.5;

    /// <summary>Where a hold begins.</summary>
    public static HoldLevel From(Posture posture, double depth, TimeSpan now) => new(depth, depth, posture.Knee, now);

    /// <summary>Follows the body. Who has been told to rise does not tire any more: from then on the depth stays.</summary>
    public HoldLevel Follow(Posture posture, TimeSpan now, bool isTold) => new(
        Math.Max(posture.Level, Trunk - (isTold ? 0 : Sinking * (now - At).TotalSeconds)),
        Math.Max(posture.Level, Deepest),
        BentKnee > posture.Knee || posture.Knee is null ? BentKnee : posture.Knee,
        now);

    /// <summary>deg. How far knees that are straighter than they were may have brought the trunk up: that is no rise.</summary>
    public double LiftByKnees(Posture posture) => Math.Max(0, (BentKnee - posture.Knee) * LiftOfStraightening ?? 0);
}
