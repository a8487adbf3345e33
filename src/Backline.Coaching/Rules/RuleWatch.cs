using System.Collections.Immutable;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using Backline.Practice.Measures;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Rules;

/// <summary>Judges the rules of a phase on a frame, and tells when a fault begins and when it is mended.</summary>
internal static class RuleWatch
{
    // deg. A trunk that has come this far down has begun to bow.
    private const double BowingFrom = 18;

    // deg/s. Faster than a posture tires, slower than anybody rises: coach judgement.
    private const double ComingUp = -1;

    public static void See(Turn turn, Readings readings)
    {
        SessionState state = turn.State;
        ImmutableArray<LimitState>.Builder limits = state.Limits.ToBuilder();
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            limits[limit.Index] = !IsJudged(limit, state, readings) ? default
                : IsOnTheWayUp(limit, state.Posture) ? limits[limit.Index]
                : limits[limit.Index].See(limit, ReadingOf(limit, readings), state.Posture, state.Time);
        }

        turn.State = state with { Limits = limits.MoveToImmutable() };
        Tell(turn, state.Limits);
    }

    /// <summary>Forgets all verdicts: nothing was seen.</summary>
    public static void Forget(Turn turn)
    {
        ImmutableArray<LimitState> before = turn.State.Limits;
        turn.State = turn.State with { Limits = turn.Plan.NothingSeen };
        Tell(turn, before);
    }

    /// <summary>The critical faults are mended: they have been seen inside their limits for long enough.</summary>
    public static void Mend(Turn turn)
    {
        ImmutableArray<LimitState> before = turn.State.Limits;
        turn.State = turn.State with { Limits = [.. turn.Plan.Limits.Select(limit => limit.Limit.Critical && before[limit.Index].IsUnmended ? before[limit.Index].Mended() : before[limit.Index])] };
        Tell(turn, before);
    }

    /// <summary>
    /// The person's own word on a rule, where no camera sees it. A yes lasts; a no lasts until a later yes or the next
    /// phase. What a camera sees takes the place of both.
    /// </summary>
    public static void Hear(Turn turn, int rule, bool isKept)
    {
        turn.State = turn.State with { Said = turn.State.Said.SetItem(rule, isKept ? Verdict.Kept : Verdict.Broken) };
        Tell(turn, turn.State.Limits);
    }

    /// <summary>A phase begins: what was not kept in the one before may have been mended, and nobody has said.</summary>
    public static void ForgetNo(Turn turn)
    {
        turn.State = turn.State with { Said = [.. turn.State.Said.Select(said => said == Verdict.Broken ? Verdict.NotSeen : said)] };
        Tell(turn, turn.State.Limits);
    }

    // The words may be in the bow while the person still stands and waits, or watches the camera: nothing is asked of them yet.
    private static bool IsJudged(WatchedLimit limit, SessionState state, Readings readings)
    {
        if (!limit.IsJudgedIn(state.Phase) || (state.Phase == PhaseIds.Bow && state.Posture.DeepestTrunk < BowingFrom))
        {
            return false;
        }

        // Where there was a bow in this hold and is none any more, somebody has risen.
        return !(limit.Limit.UntilReached && state.HoldLevel?.Deepest >= limit.Limit.MinDeg) && !(readings[Measure.TrunkInclination]?.Value < limit.Limit.FromTrunkDeg);
    }

    // Nobody is asked to fold further while they come up: it may be the rise.
    private static bool IsOnTheWayUp(WatchedLimit limit, Posture posture) =>
        limit is { Measure: Measure.TrunkInclination, Limit.MinDeg: not null } && posture.HasSlowWindow && posture.SlowSpeed <= ComingUp;

    // How far the trunk is bowed must be seen where that decides whether a limit holds.
    private static Reading? ReadingOf(WatchedLimit limit, Readings readings) =>
        limit.Limit.FromTrunkDeg is not null && readings[Measure.TrunkInclination] is null ? null : readings[limit.Measure];

    private static void Tell(Turn turn, ImmutableArray<LimitState> limitsBefore)
    {
        SessionState before = turn.State;
        ImmutableArray<RuleStatus>.Builder rules = before.Rules.ToBuilder();
        for (int i = 0; i < rules.Count; i++)
        {
            rules[i] = StatusOf(turn, i);
        }

        turn.State = before with { Rules = rules.MoveToImmutable() };
        for (int i = 0; i < before.Rules.Length; i++)
        {
            ForgetSaid(turn, i);
            TellChange(turn, i, before.Rules[i], turn.State.Rules[i], IsUnmended(turn, i, limitsBefore));
        }
    }

    private static RuleStatus StatusOf(Turn turn, int rule)
    {
        Verdict worst = Verdict.NotSeen;
        bool isOpen = false;
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            LimitState state = turn.State.Limits[limit.Index];
            isOpen |= limit.RuleIndex == rule && state.IsOpen;
            worst = limit.RuleIndex == rule && state.Settled > worst ? state.Settled : worst;
        }

        // One end in doubt, and the rule is not known to be kept. Who has been told to rise is not blamed for rising.
        bool isUnknown = worst == Verdict.Broken ? turn.State.IsFinishing : isOpen;
        worst = isUnknown ? Verdict.NotSeen : worst;
        string id = turn.Plan.Protocol.Rules[rule].Id;
        return worst == Verdict.NotSeen ? new RuleStatus(id, turn.State.Said[rule], turn.State.Said[rule] != Verdict.NotSeen) : new RuleStatus(id, worst, false);
    }

    // What is seen replaces what was said, also for when it is hidden again.
    private static void ForgetSaid(Turn turn, int rule)
    {
        bool isSeen = turn.State.Rules[rule] is { IsSaid: false, Verdict: not Verdict.NotSeen };
        if (isSeen && turn.State.Said[rule] != Verdict.NotSeen)
        {
            turn.State = turn.State with { Said = turn.State.Said.SetItem(rule, Verdict.NotSeen) };
        }
    }

    private static bool IsUnmended(Turn turn, int rule, ImmutableArray<LimitState> limits)
    {
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            if (limit.RuleIndex == rule && limits[limit.Index].IsUnmended)
            {
                return true;
            }
        }

        return false;
    }

    private static void TellChange(Turn turn, int rule, RuleStatus before, RuleStatus after, bool wasUnmended)
    {
        // A fault that was only said is noted anew once it is seen: its grace begins then. One seen, hidden and seen again is one.
        bool wasKnown = before.Verdict == Verdict.Broken && (after.IsSaid || !before.IsSaid);
        bool wasHidden = before.Verdict == Verdict.NotSeen && wasUnmended && !after.IsSaid;
        if (after.Verdict == Verdict.Broken && !wasKnown && !wasHidden)
        {
            turn.State = turn.State with { FaultSince = turn.State.FaultSince.SetItem(rule, turn.Now), WasCued = turn.State.WasCued.SetItem(rule, false) };
            turn.Emit(SessionEventKinds.Fault, turn.Plan.Protocol.Rules[rule].Id, CueFor(turn, rule));
        }
        else if ((before.Verdict == Verdict.Broken || wasHidden) && after.Verdict == Verdict.Kept)
        {
            turn.Emit(SessionEventKinds.Mended, turn.Plan.Protocol.Rules[rule].Id, "");
            turn.State = turn.State with { MendedAt = turn.State.MendedAt.SetItem(rule, turn.Now) };
        }
    }

    private static string CueFor(Turn turn, int rule)
    {
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            LimitState state = turn.State.Limits[limit.Index];
            if (limit.RuleIndex == rule && state.Settled == Verdict.Broken)
            {
                return limit.CueFor(state.IsHigh);
            }
        }

        return turn.Plan.MendingCue(turn.Plan.Protocol.Rules[rule].Id, turn.State.Phase);
    }
}
