namespace Backline.Coaching.Sessions;

/// <summary>
/// Whether the person stands: seen below 20°, or still at less than half of their bow and below 30°. Some stand stooped, and
/// a camera may be tilted.
/// </summary>
internal static class Standing
{
    // deg and deg/s: coach judgement, as in PostureFollower.
    private const double Upright = 20, Stooped = 30, ShareOfBow = 0.5, Still = 8;

    // Not seen for this long, nobody is known to be bowed.
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(8);

    /// <summary>Notes since when the person is seen to stand.</summary>
    public static void See(Turn turn)
    {
        bool stands = turn.State.Posture.IsKnown(turn.Now) && IsStanding(turn, turn.State.Posture);
        turn.State = turn.State with { StoodSince = stands ? turn.State.StoodSince ?? turn.Now : null };
    }

    /// <summary>Whether the person is seen to stand.</summary>
    public static bool IsSeen(Turn turn) => turn.State.StoodSince is not null && PhaseFollower.IsLedByPosture(turn);

    /// <summary>Whether the person stands, as far as can be known: seen so, or not seen bowed for a while, or nobody watches.</summary>
    public static bool IsUp(Turn turn) =>
        !turn.IsWatched || !turn.Plan.HasBow || IsSeen(turn) || !(turn.Now - turn.State.Posture.SeenAt < Hidden);

    private static bool IsStanding(Turn turn, Posture posture)
    {
        bool stood = turn.State.StoodSince is not null;
        bool isLow = posture.Level < Math.Min(Stooped, ShareOfBow * PostureFollower.DepthOf(turn));
        return posture.Trunk < Stooped
            && (posture.Level < Upright ? stood || Math.Abs(posture.TrunkSpeed) < Still : isLow && (stood || posture.IsStill));
    }
}
