using Backline.Coaching.Cues;
using Backline.Coaching.Rules;

namespace Backline.Coaching.Sessions;

/// <summary>
/// A hold whose clock a fault has stopped for long: whoever cannot mend it, or has stepped off unseen, would be corrected for
/// ever. After a while the end is offered, and the hold waits.
/// </summary>
internal static class StuckHold
{
    // Three cues, twelve seconds apart, and some time to follow the last.
    private static readonly TimeSpan Unheeded = TimeSpan.FromSeconds(30);

    // Not for one frame's sake.
    private static readonly TimeSpan RightFor = TimeSpan.FromSeconds(1);

    /// <summary>Offers the end where a fault has stopped the clock for long.</summary>
    public static void FollowHold(Turn turn)
    {
        SessionState state = turn.State;
        bool isStuck = turn.IsWatched
            && !state.IsFinishing
            && !state.HasRisenEarly
            && state.NobodySince is null
            && !state.IsHoldRunning
            && state.PhaseTime >= Unheeded
            && !(turn.Now - state.StoppedSince < Unheeded)
            && state.Rules.Any(rule => rule.Verdict == Verdict.Broken)
            && !FaultQueue.IsAnyWaiting(turn);
        if (isStuck)
        {
            turn.State = state with { Offer = Offer.GoOn, RightSince = null };
            ReturnFollower.OfferAgain(turn);
        }
    }

    /// <summary>Who was offered the end goes on once the hold is seen done right, as it would have begun.</summary>
    public static void FollowOffer(Turn turn)
    {
        if (!turn.IsWatched)
        {
            ReturnFollower.EndUnwatched(turn);
            return;
        }

        SessionState state = turn.State;
        bool isRight = state.LastReadings is not null && state.NobodySince is null && HoldClock.IsSeen(turn.Plan, state) && turn.Plan.Limits.All(limit => IsKept(turn, limit));
        turn.State = state with { RightSince = isRight ? state.RightSince ?? turn.Now : null };
        if (turn.Now - turn.State.RightSince >= RightFor)
        {
            turn.State = turn.State with { Offer = Offer.None, RightSince = null, StoppedSince = turn.Now };
            RuleWatch.Mend(turn);
        }
    }

    // Back inside is enough, without the margin that a fault is otherwise mended by: it would be for who begins. What is hidden
    // since it was a fault is not known to be kept.
    private static bool IsKept(Turn turn, WatchedLimit limit)
    {
        LimitState state = turn.State.Limits[limit.Index];
        bool isFault = state.IsUnmended || state.Judged == Verdict.Broken;
        return !limit.Limit.Critical || !isFault || (state.HiddenSince is null && state.Reading is { } reading && limit.Band.Holds(reading.Value));
    }
}
