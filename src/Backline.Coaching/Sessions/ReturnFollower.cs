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
    private const double BowingFrom = 18, Bowing = 15;

    /// <summary>The cue that tells who came up early what they may do.</summary>
    public const string OfferId = "rose-early";

    /// <summary>After the words of rising, before those of stepping off: a slow rise takes this long.</summary>
    public static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(8);

    // How long the offer is news; how long the dizzy stand before they hear it; how long a pause half-way is one that was told.
    private static readonly TimeSpan Offered = TimeSpan.FromSeconds(20), StandFirst = TimeSpan.FromSeconds(5), ToldPause = TimeSpan.FromSeconds(10);

    // With nobody watching, whoever has left the hold before the time may have gone.
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(60);

    // Before the time: half-way up, or hidden, this long is no rise any more.
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(20), Hidden = TimeSpan.FromSeconds(15);

    public static void Follow(Turn turn, Posture posture)
    {
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
            OfferBow(turn);
        }
    }

    /// <summary>Before the time, while the trunk is hidden from a camera that watches: whoever is there may be anywhere.</summary>
    public static void WaitHidden(Turn turn)
    {
        if (turn.State.NobodySince is null && turn.Now - turn.State.Posture.SeenAt >= Hidden)
        {
            OfferBow(turn);
        }
    }

    /// <summary>Leaves the way up, or the bow, before the time, and says so.</summary>
    public static void OfferBow(Turn turn)
    {
        Leave(turn);
        OfferAgain(turn);
    }

    /// <summary>Leaves the way up, or the bow, before the time: nothing more is said until the person goes on or presses.</summary>
    public static void Leave(Turn turn)
    {
        PhaseFollower.Enter(turn, PhaseIds.Stand);
        turn.State = turn.State with { Offer = turn.State.HeldTotal > TimeSpan.Zero ? Offer.BowAgain : Offer.None };
    }

    /// <summary>Tells who left the hold early what they may do now.</summary>
    public static void OfferAgain(Turn turn)
    {
        SessionWords words = turn.Plan.Words;
        if (turn.State.HasRisenEarly)
        {
            (string text, Aim? aim) = !turn.IsWatched ? (words.PressToFinish, null)
                : turn.State.Offer == Offer.GoOn ? (words.GoOnOrFinish, default(Aim?))
                : (words.RoseEarly, Aim.Bow);
            CuePlanner.Ask(turn, new Notice(OfferId, text, turn.Now + Offered, false) { Aim = aim });
            CuePlanner.Show(turn, text, isOfPhase: true);
        }
    }

    /// <summary>Who left the hold early and is not watched any more may have gone: the session comes to its end.</summary>
    public static void EndUnwatched(Turn turn)
    {
        if (!turn.IsWatched && turn.Now - turn.State.LastFrame >= Gone)
        {
            LeadOff(turn);
        }
    }

    /// <summary>
    /// Who left the hold, early or at its time, is done: how to rise is said first to who is still bowed or may be, and to
    /// everybody what their screening asks of the step off.
    /// </summary>
    public static void LeadOff(Turn turn)
    {
        if (turn.State.HasSaidUp && !PhaseFollower.IsLedThrough(turn))
        {
            return; // heard already: the last words are being said
        }

        bool isUp = HasRisen(turn);
        PhasePlan wayUp = turn.Plan.Phase(PhaseIds.Return);
        int last = wayUp.LastWords;
        if (isUp && last < 0)
        {
            PhaseFollower.End(turn, "done");
            return;
        }

        PhaseFollower.Enter(turn, PhaseIds.Return);
        turn.State = turn.State with { IsFinishing = true, HasSaidUp = true };
        if (isUp)
        {
            CuePlanner.Show(turn, wayUp.Cues[last].Text, isOfPhase: true); // to be read until it can be said
            turn.State = turn.State with { NextCue = Math.Max(last, turn.State.NextCue), PhaseTime = turn.State.PhaseTime > wayUp.Lead ? turn.State.PhaseTime : wayUp.Lead };
        }
    }

    // Where nobody watches, who says that they stand is believed once there was time to rise.
    private static bool HasRisen(Turn turn) => turn.IsWatched
        ? Standing.IsUp(turn)
        : !turn.Plan.HasBow
        ? turn.State.Phase != PhaseIds.Return || turn.State.PhaseTime >= CuePlanner.Spacing // the knees are bent still
        : turn.State.Phase != PhaseIds.Hold && (turn.State.Phase != PhaseIds.Return || turn.State.PhaseTime >= Unhurried);

    private static void FollowEnd(Turn turn)
    {
        if (RiseReminder.IsThrough(turn))
        {
            PhaseFollower.End(turn, "done");
            return;
        }

        RiseReminder.Follow(turn);
        PhaseFollower.FollowTime(turn);
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
