using System.Collections.Immutable;
using Backline.Coaching.Rules;
using Backline.Practice.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>
/// The hold clock: runs in the hold while the critical rules that can be seen are kept, and for a moment of grace
/// longer; keeps apart what was seen, unseen and self-reported.
/// </summary>
internal static class HoldClock
{
    // Frames may be as far apart and still be one stream.
    private static readonly TimeSpan FirstFrame = TimeSpan.FromSeconds(2);

    /// <summary>A pause ends: its time has tired nobody, and stopped no clock for a fault.</summary>
    public static void GoOn(Turn turn) => turn.State = turn.State with
    {
        HoldLevel = turn.State.HoldLevel is { } level ? level with { At = turn.Now } : null,
        StoppedSince = turn.Now,
    };

    /// <summary>Lets time pass up to a moment: whatever runs now has run until then.</summary>
    public static void PassTo(Turn turn, TimeSpan to)
    {
        SessionState state = turn.State;
        TimeSpan passed = to - state.Time;
        if (!state.IsPaused && !state.IsOver)
        {
            state = state with { PhaseTime = state.PhaseTime + passed, RuleTimes = Add(state, passed) };
            if (state.IsHoldRunning)
            {
                state = Hold(turn, state, passed);
            }
        }

        turn.State = state with { Time = to };
    }

    /// <summary>Starts or stops the clock as the phase and the rules ask.</summary>
    public static void Run(Turn turn)
    {
        string? hindrance = HindranceTo(turn);
        if (hindrance is null && !turn.State.IsHoldRunning)
        {
            turn.State = turn.State with { IsHoldRunning = true, StoppedSince = null };
            turn.Emit(SessionEventKinds.HoldStart, "hold", "");
        }
        else if (hindrance is not null && turn.State.IsHoldRunning)
        {
            turn.State = turn.State with { IsHoldRunning = false, StoppedSince = turn.Now };
            turn.Emit(SessionEventKinds.HoldStop, hindrance, "");
        }
    }

    /// <summary>Whether somebody holds, as far as is known: words of the hold are not for who mends a fault, or is gone.</summary>
    public static bool IsHeld(Turn turn) => turn.State.IsHoldRunning && !(turn.IsWatched && turn.State.NobodySince is not null);

    private static string? HindranceTo(Turn turn)
    {
        SessionState state = turn.State;
        if (state.IsOver)
        {
            return state.Ended == "stopped" ? "stopped" : "phase";
        }

        if (state.IsPaused)
        {
            return state.IsPausedByAbsence ? "absent" : "paused";
        }

        bool waits = state.Offer == Offer.GoOn || (turn.IsWatched && (AwaitsFrame(state) || AwaitsSomebody(state)));
        return state.Phase == PhaseIds.Hold && !waits ? BrokenBeyondGrace(turn) : state.IsTargetReached ? "target" : "phase";
    }

    // A clock that runs goes on while nobody is seen, until they are missed; it does not start.
    private static bool AwaitsSomebody(SessionState state) => !state.IsHoldRunning && state.NobodySince is not null;

    // A camera judges the first frame of a hold, and of what follows a pause, before the clock starts: the phase may have been
    // pressed on, or have begun by its words while no frame came; the person may have risen meanwhile.
    private static bool AwaitsFrame(SessionState state)
    {
        TimeSpan entered = state.Time - state.PhaseTime;
        TimeSpan since = entered > state.ResumedAt ? entered : state.ResumedAt;
        return state.LastFrame <= since && state.Time - since <= FirstFrame;
    }

    private static string? BrokenBeyondGrace(Turn turn)
    {
        var grace = TimeSpan.FromSeconds(turn.Plan.Protocol.Hold.GraceSeconds);
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            LimitState state = turn.State.Limits[limit.Index];
            bool isBroken = limit.Limit.Critical && state.IsFaultAt(turn.Now);
            if (isBroken && turn.State.IsFinishing)
            {
                return "target";
            }

            // The clock never starts on a fault, nor on what may be about to be one; the grace is for a clock that runs, and a
            // joint just hidden stops none.
            bool keepsFromStarting = isBroken || (limit.Limit.Critical && state.Judged == Verdict.Broken);
            bool stops = isBroken && state.HiddenSince is null && turn.Now - turn.State.FaultSince[limit.RuleIndex] >= grace;
            if (turn.State.IsHoldRunning ? stops : keepsFromStarting)
            {
                return limit.Rule.Id;
            }
        }

        return null;
    }

    private static SessionState Hold(Turn turn, SessionState state, TimeSpan passed)
    {
        TimeSpan left = state.Target - state.HeldTotal;
        TimeSpan upToTarget = left < TimeSpan.Zero ? TimeSpan.Zero : passed < left ? passed : left;
        if (!turn.IsWatched)
        {
            return state with { HeldSelfReported = state.HeldSelfReported + upToTarget };
        }

        // Beyond the target only what is seen counts: nobody knows when an unseen person rose.
        return IsSeen(turn.Plan, state)
            ? Sampled(state with { HeldSeen = state.HeldSeen + passed })
            : state with { HeldUnseen = state.HeldUnseen + upToTarget };
    }

    /// <summary>Whether a camera tells how the hold is done: the trunk alone tells whether there is a bow, no more.</summary>
    public static bool IsSeen(SessionPlan plan, SessionState state)
    {
        foreach (WatchedLimit limit in plan.Limits)
        {
            if (limit.Limit.Critical && limit.Measure != Measure.TrunkInclination && state.Limits[limit.Index].Settled != Verdict.NotSeen)
            {
                return true;
            }
        }

        return false;
    }

    private static SessionState Sampled(SessionState state) =>
        state.HoldSamples.Count <= state.HeldSeen.TotalSeconds && state.LastReadings is { } readings
            ? state with { HoldSamples = state.HoldSamples.Add(readings) }
            : state;

    private static ImmutableArray<RuleTime> Add(SessionState state, TimeSpan passed)
    {
        if (passed <= TimeSpan.Zero)
        {
            return state.RuleTimes;
        }

        ImmutableArray<RuleTime>.Builder times = state.RuleTimes.ToBuilder();
        double seconds = passed.TotalSeconds;
        for (int i = 0; i < times.Count; i++)
        {
            times[i] = state.Rules[i].Verdict switch
            {
                Verdict.Kept => times[i] with { KeptSeconds = times[i].KeptSeconds + seconds },
                Verdict.Broken => times[i] with { BrokenSeconds = times[i].BrokenSeconds + seconds },
                _ => times[i] with { NotSeenSeconds = times[i].NotSeenSeconds + seconds },
            };
        }

        return times.MoveToImmutable();
    }
}
