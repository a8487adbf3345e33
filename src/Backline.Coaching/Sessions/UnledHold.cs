using Backline.Coaching.Rules;
using Backline.Practice.Measures;

namespace Backline.Coaching.Sessions;

/// <summary>
/// A hold that is not led by the trunk, because it is hidden or there is no bow: whoever has stepped off looks like one who
/// breaks a rule, and would be corrected for ever.
/// </summary>
internal static class UnledHold
{
    // Three cues, twelve seconds apart, and some time to follow the last.
    private static readonly TimeSpan Unheeded = TimeSpan.FromSeconds(30);

    // deg and s. A knee that is soft again, and not for one frame's sake.
    private const double SoftKnee = 15;
    private static readonly TimeSpan SoftFor = TimeSpan.FromSeconds(1);

    // With nobody watching, whoever has risen before the time may have gone.
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(60);

    /// <summary>Offers the end where a fault has stopped the clock for long.</summary>
    public static void FollowHold(Turn turn)
    {
        SessionState state = turn.State;
        bool isStuck = turn.IsWatched
            && !state.IsFinishing
            && state.HeldTotal > TimeSpan.Zero
            && state.NobodySince is null
            && !state.IsHoldRunning
            && turn.Now - state.StoppedSince >= Unheeded
            && state.Rules.Any(rule => rule.Verdict == Verdict.Broken);
        if (isStuck)
        {
            ReturnFollower.Offer(turn, turn.Plan.Words.GoOnOrFinish);
        }
    }

    /// <summary>Who came up early: goes on where the knees are soft again; ends where no camera watches any more.</summary>
    public static void FollowStand(Turn turn)
    {
        SessionState state = turn.State;
        if (!turn.IsWatched)
        {
            if (turn.Now - state.LastFrame >= Gone)
            {
                PhaseFollower.End(turn, "done");
            }

            return;
        }

        bool isSoft = state.Offer == turn.Plan.Words.GoOnOrFinish && state.LastReadings?[Measure.KneeFlexion]?.Value >= SoftKnee;
        turn.State = state with { SoftSince = isSoft ? state.SoftSince ?? turn.Now : null };
        if (turn.Now - turn.State.SoftSince >= SoftFor)
        {
            PhaseFollower.Enter(turn, Practice.Protocols.PhaseIds.Hold);
        }
    }
}
