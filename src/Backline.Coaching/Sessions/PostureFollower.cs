using Backline.Coaching.Cues;
using Backline.Practice.Protocols;
using Backline.Practice.Screening;

namespace Backline.Coaching.Sessions;

/// <summary>Moves the session through its phases after the posture a camera sees: bowing, staying bowed, rising.</summary>
internal static class PostureFollower
{
    // deg and deg/s, coach judgement on real and rendered bows (40 to 70°/s at their fastest, sway below 5°/s).
    private const double BowedFrom = 30, BowingFrom = 18, Bowing = 15, Still = 8, Rising = -15, Upright = 20, RiseFromHold = 5, BentKnee = 11;

    // Who moves slowly is followed by how far they have come: deg since the hold's depth, less once they are told to rise.
    private const double SlowRise = 12, SlowRiseWhenTold = 8, SlowRiseFromBow = 15;

    // deg/s. Slower than anybody rises who was asked to rise slowly.
    private const double StillAfterRise = 2;

    /// <summary>The cue that tells who came up early what they may do.</summary>
    public const string OfferId = "rose-early";

    // How long that is news.
    private static readonly TimeSpan Offered = TimeSpan.FromSeconds(20);

    // The session has waited this long at the last unheeded cue: it says its words again.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(20);

    public static void Follow(Turn turn)
    {
        Posture posture = turn.State.Posture;
        switch (turn.State.Phase)
        {
            case PhaseIds.Stand or PhaseIds.Knees when IsBowing(posture):
                PhaseFollower.Enter(turn, PhaseIds.Bow);
                break;
            case PhaseIds.Stand when posture.Knee >= BentKnee && !turn.State.HasRisenEarly:
                PhaseFollower.Enter(turn, PhaseIds.Knees);
                break;
            case PhaseIds.Stand or PhaseIds.Knees:
                PhaseFollower.LeadOn(turn);
                break;
            case PhaseIds.Bow:
                FollowBow(turn, posture);
                break;
            case PhaseIds.Hold:
                FollowHold(turn, posture);
                break;
            case PhaseIds.Return:
                FollowReturn(turn, posture);
                break;
        }
    }

    private static void FollowHold(Turn turn, Posture posture)
    {
        HoldLevel level = (turn.State.HoldLevel ?? new HoldLevel(posture.Level, posture.Level, turn.Now)).Follow(posture.Level, turn.Now);
        turn.State = turn.State with { HoldLevel = level };
        if (IsRising(posture, level.Trunk, turn.State.IsFinishing ? SlowRiseWhenTold : SlowRise) || HasLeftTheBow(posture, level))
        {
            PhaseFollower.Enter(turn, PhaseIds.Return);
        }
    }

    private static void FollowBow(Turn turn, Posture posture)
    {
        if (IsStayingBowed(turn, posture))
        {
            PhaseFollower.Enter(turn, PhaseIds.Hold);
        }
        else if (posture.DeepestTrunk >= BowedFrom && (posture.TrunkSpeed <= Rising || IsRisingSlowlyFromBow(posture)))
        {
            PhaseFollower.Enter(turn, PhaseIds.Return);
        }
        else if (!IsBowing(posture) && turn.State.PhaseTime >= Again)
        {
            turn.State = turn.State with { PhaseTime = TimeSpan.Zero, NextCue = 0 };
        }
    }

    private static void FollowReturn(Turn turn, Posture posture)
    {
        if (IsStayingBowed(turn, posture) && !IsPausingAsTold(turn, posture) && posture.HasSlowWindow && Math.Abs(posture.SlowSpeed) < StillAfterRise && !turn.State.IsFinishing)
        {
            PhaseFollower.Enter(turn, PhaseIds.Hold);
        }
        else if (posture.TrunkSpeed >= Bowing && posture.Trunk >= BowingFrom && !turn.State.IsFinishing)
        {
            PhaseFollower.Enter(turn, PhaseIds.Bow);
        }
        else if (turn.State.IsFinishing)
        {
            PhaseFollower.FollowTime(turn);
        }
        else if (posture.Trunk < Upright && Math.Abs(posture.TrunkSpeed) < Bowing && !PhaseScript.HasWordsForRising(turn))
        {
            PhaseFollower.Enter(turn, PhaseIds.Stand);
            turn.State = turn.State with { HasRisenEarly = turn.State.HeldTotal > TimeSpan.Zero };
            OfferAgain(turn);
        }
    }

    /// <summary>Tells who came up early what they may do now.</summary>
    public static void OfferAgain(Turn turn)
    {
        if (turn.State.HasRisenEarly)
        {
            CuePlanner.Ask(turn, new Notice(OfferId, turn.Plan.Words.RoseEarly, turn.Now + Offered, false));
        }
    }

    /// <summary>Whether the person stands, or stood when the session ended: as a camera sees it, else before the bow.</summary>
    public static bool IsStanding(Turn turn)
    {
        bool isSeen = turn.IsWatched && turn.Plan.HasBow && turn.State.Posture.IsKnown(turn.State.EndedAt ?? turn.Now);
        return isSeen ? turn.State.Posture.Trunk < Upright : turn.State.Phase is SessionState.Ready or PhaseIds.Stand or PhaseIds.Knees;
    }

    private static bool IsBowing(Posture posture) =>
        posture.Trunk >= BowedFrom || (posture.Trunk >= BowingFrom && posture.TrunkSpeed >= Bowing);

    private static bool IsStayingBowed(Turn turn, Posture posture) =>
        posture.HasWindow && posture.Trunk >= turn.Plan.HoldFromTrunk && Math.Abs(posture.TrunkSpeed) < Still && posture.IsStillAtOwnPace;

    // A hold the person declared ("done") may be upright: only moving up from where it stayed ends it.
    private static bool IsRising(Posture posture, double from, double slowRise) =>
        (posture.TrunkSpeed <= Rising && posture.Trunk <= from - RiseFromHold)
        || posture.Level <= from - slowRise
        || posture.Trunk < Math.Min(Upright, from - (2 * RiseFromHold));

    // However slowly they came up, there is no bow left: no speed would tell.
    private static bool HasLeftTheBow(Posture posture, HoldLevel level) =>
        level.Deepest >= BowingFrom && posture.Level <= Math.Min(BowingFrom, level.Deepest - RiseFromHold);

    // Half-way up, who must rise slowly is to stay a moment: that is no new hold.
    private static bool IsPausingAsTold(Turn turn, Posture posture) =>
        turn.Plan.Options.Restrictions.Contains(Restriction.SlowRise) && posture.Level < PhaseScript.SettledShare * posture.DeepestTrunk;

    private static bool IsRisingSlowlyFromBow(Posture posture) =>
        posture.Level <= posture.DeepestTrunk - SlowRiseFromBow && posture.SlowSpeed <= -StillAfterRise;
}
