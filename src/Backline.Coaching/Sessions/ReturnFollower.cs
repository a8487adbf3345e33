using Backline.Coaching.Cues;
using Backline.Practice.Protocols;

namespace Backline.Coaching.Sessions;

/// <summary>
/// The way up. What is seen leads it: the words of stepping off and the end wait until the person stands; who stays bowed,
/// however slowly they came up, holds again; who stands before the time hears what they may do.
/// </summary>
internal static class ReturnFollower
{
    // deg and deg/s: coach judgement, as in PostureFollower.
    private const double Upright = 20, BowingFrom = 18, SurelyBowed = 30, Bowing = 15, Still = 8;

    /// <summary>The cue that tells who came up early what they may do.</summary>
    public const string OfferId = "rose-early";

    /// <summary>After the words of rising, before those of stepping off: a slow rise takes this long.</summary>
    public static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(8);

    // How long the offer is news; how long the dizzy stand before they hear it; how long a pause half-way is one that was told.
    private static readonly TimeSpan Offered = TimeSpan.FromSeconds(20), StandFirst = TimeSpan.FromSeconds(5), ToldPause = TimeSpan.FromSeconds(10);

    // Nobody needs a minute to rise: who is still seen bowed has not heard, or has bowed anew, and the session must end.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60), AfterReminder = TimeSpan.FromSeconds(12);

    // Before the time: half-way up, or hidden, this long is no rise any more.
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(20), Hidden = TimeSpan.FromSeconds(15);

    public static void Follow(Turn turn, Posture posture)
    {
        bool isUp = posture.Level < Upright && posture.Trunk < SurelyBowed && (turn.State.StoodSince is not null || Math.Abs(posture.TrunkSpeed) < Still);
        turn.State = turn.State with { StoodSince = isUp ? turn.State.StoodSince ?? turn.Now : null };
        if (turn.State.IsFinishing)
        {
            FollowEnd(turn);
        }
        else if (PostureFollower.IsStayingBowed(turn, posture) && posture.HasSettled && !IsPausingAsTold(turn, posture))
        {
            turn.State = turn.State with { Posture = posture.BowedAnew() };
            PhaseFollower.Enter(turn, PhaseIds.Hold);
        }
        else if (posture.TrunkSpeed >= Bowing && posture.Trunk >= BowingFrom)
        {
            PhaseFollower.Enter(turn, PhaseIds.Bow);
        }
        else if (HasComeUp(turn) || (posture.HasSettled && posture.Level < turn.Plan.HoldFromTrunk && turn.State.PhaseTime >= Stuck))
        {
            Offer(turn, turn.Plan.Words.RoseEarly);
        }
    }

    /// <summary>Before the time, while the trunk is hidden from a camera that watches: whoever is there may be anywhere.</summary>
    public static void WaitHidden(Turn turn)
    {
        if (turn.State.NobodySince is null && turn.Now - turn.State.Posture.SeenAt >= Hidden)
        {
            Offer(turn, turn.Plan.Words.RoseEarly);
        }
    }

    /// <summary>Whether the person stands, as far as can be known: seen so, or not seen bowed for a while, or nobody watches.</summary>
    public static bool IsUp(Turn turn)
    {
        SessionState state = turn.State;
        return !turn.IsWatched
            || !turn.Plan.HasBow
            || state.StoodSince is not null
            || !(turn.Now - state.Posture.SeenAt < Unhurried);
    }

    /// <summary>Leaves the hold or the rise before the time: nothing more is said until the person goes on or presses.</summary>
    public static void Offer(Turn turn, string words)
    {
        PhaseFollower.Enter(turn, PhaseIds.Stand);
        turn.State = turn.State with { HasRisenEarly = turn.State.HeldTotal > TimeSpan.Zero, Offer = words };
        OfferAgain(turn);
    }

    /// <summary>Tells who came up early what they may do now.</summary>
    public static void OfferAgain(Turn turn)
    {
        if (turn.State.HasRisenEarly)
        {
            CuePlanner.Ask(turn, new Notice(OfferId, turn.State.Offer, turn.Now + Offered, false));
        }
    }

    /// <summary>Who came up early is done: what their screening asks of the step off is said first.</summary>
    public static void LeadOff(Turn turn)
    {
        int last = turn.Plan.Phase(PhaseIds.Return).LastWords;
        if (last < 0)
        {
            PhaseFollower.End(turn, "done");
            return;
        }

        PhaseFollower.Enter(turn, PhaseIds.Return);
        turn.State = turn.State with { IsFinishing = true, NextCue = last, PhaseTime = turn.Plan.Phase(PhaseIds.Return).Lead };
    }

    private static void FollowEnd(Turn turn)
    {
        if (IsUp(turn) || turn.State.PhaseTime < LongestWait)
        {
            PhaseFollower.FollowTime(turn);
        }
        else if (!turn.State.IsRemindedToRise)
        {
            turn.State = turn.State with { IsRemindedToRise = true };
            CuePlanner.Ask(turn, new Notice("rise-again", turn.Plan.SlowRise, turn.Now + AfterReminder, true));
        }
        else if (turn.State.PhaseTime >= LongestWait + AfterReminder && turn.Now - turn.State.Last.At >= CuePlanner.Spacing)
        {
            PhaseFollower.End(turn, "done");
        }
    }

    private static bool HasComeUp(Turn turn) =>
        turn.State.StoodSince is { } since
        && !PhaseScript.HasWordsForRising(turn)
        && (!turn.Plan.IsSlowRise || turn.Now - since >= StandFirst);

    // Half-way up, who must rise slowly is to stay a moment: that is no new hold, until the words are through and the moment over.
    private static bool IsPausingAsTold(Turn turn, Posture posture) =>
        turn.Plan.IsSlowRise
        && posture.Level < PhaseScript.SettledShare * PostureFollower.DepthOf(turn)
        && (PhaseScript.HasWordsForRising(turn) || turn.Now - turn.State.Last.At < ToldPause);
}
