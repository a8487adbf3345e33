using System.Collections.Immutable;
using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Cues;

/// <summary>
/// Chooses what is said: one thing at a time, the most important first, never sooner than four seconds after the
/// last, and nothing that is no longer true.
/// </summary>
/// <remarks>
/// <para>A fault's first cue comes before everything but the answer to a "no", the question to somebody who has left and
/// the words that end the hold; the script, praise and repeats wait for it, and for the clock's own words too. Spacing takes at most 4 s, a slow camera's
/// next frame at most 2 s: a single fault's cue follows within 6 s. Faults that wait together are spoken 4 s apart, what a
/// safety answer asks for first, then by priority; a rule spoken of while another waits does not go before it again, so
/// with k − 1 other faults spoken of first a cue follows within 6 s + 4 s · (k − 1). Three faults of a rule spoken of in a
/// row are one that comes and goes: the next within twelve seconds of a cue is spoken of once it has lasted two seconds, so
/// that other words get through.</para>
/// <para>One thing is stronger: the opposite of a cue is not said for ten seconds after it, however long its fault waits.</para>
/// </remarks>
internal static class CuePlanner
{
    /// <summary>Between two things said.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(4);

    // Long enough for one other word to come between: its spacing and that of the praise, and a frame.
    private static readonly TimeSpan PraiseWhile = (2 * Spacing) + TimeSpan.FromSeconds(1);

    /// <summary>A question waits so long for its answer.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(7);

    /// <summary>Nobody has heard a question sooner.</summary>
    public static readonly TimeSpan FirstMoment = TimeSpan.FromSeconds(0.5);

    /// <summary>Wants something said while it is still true.</summary>
    public static void Ask(Turn turn, Notice notice) =>
        turn.State = turn.State with { Notices = turn.State.Notices.RemoveAll(other => other.Id == notice.Id).Add(notice) };

    /// <summary>Says the one thing that is due, if any.</summary>
    public static void Speak(Turn turn)
    {
        DropStale(turn);
        if (turn.Now - turn.State.Last.At < Spacing)
        {
            return;
        }

        _ = SayNotice(turn, isUrgent: true)
            || Correct(turn, isRepeat: false)
            || FaultQueue.IsAnyWaiting(turn)
            || SayNotice(turn, isUrgent: false)
            || HoldClock.IsNearLastTen(turn, Spacing)
            || Correct(turn, isRepeat: true)
            || Praise(turn)
            || (!turn.State.IsAbsent && (PhaseScript.SayNext(turn) || PhaseScript.AskNext(turn)));
    }

    private static void DropStale(Turn turn)
    {
        SessionState state = turn.State;
        if (!state.Notices.IsEmpty)
        {
            state = state with { Notices = state.Notices.RemoveAll(notice => notice.Until < state.Time || IsWithdrawn(state, notice)) };
        }

        if (state.PendingQuestion is not null && state.Time - state.QuestionAt > AnswerWithin)
        {
            state = state with { PendingQuestion = null };
        }

        // The last words of the phase before are not those of this one; a question stands as long as its answer is waited for.
        TimeSpan age = state.Time - state.Last.At;
        turn.State = age >= Spacing && age > state.PhaseTime && state.PendingQuestion is null ? state with { Caption = "" } : state;
    }

    // Who bows again, or is led on without the camera, has no offer any more; who is back is not asked for.
    private static bool IsWithdrawn(SessionState state, Notice notice) => notice.Id switch
    {
        ReturnFollower.OfferId => !state.HasRisenEarly,
        Attendance.AbsentId => !state.IsAbsent,
        _ => false,
    };

    private static bool SayNotice(Turn turn, bool isUrgent)
    {
        foreach (Notice notice in turn.State.Notices)
        {
            bool contradicts = notice.Limit is { } corrected && FaultQueue.ContradictsLately(turn, corrected, notice.IsHigh);
            bool waits = notice.IsForHolders && !HoldClock.IsHeld(turn);
            if (notice.IsUrgent == isUrgent && !contradicts && !waits)
            {
                turn.State = turn.State with { Notices = turn.State.Notices.Remove(notice), LimitsSaid = SaidOf(turn, notice) };
                Say(turn, SessionEventKinds.Cue, notice.Id, notice.Text);
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<LimitSaid> SaidOf(Turn turn, Notice notice) => notice.Limit is { } limit
        ? turn.State.LimitsSaid.SetItem(limit.Index, new LimitSaid(turn.Now, notice.IsHigh))
        : turn.State.LimitsSaid;

    private static bool Correct(Turn turn, bool isRepeat)
    {
        if (FaultQueue.Next(turn) is not { } first || turn.State.WasCued[first.RuleIndex] != isRepeat)
        {
            return false;
        }

        bool isHigh = turn.State.Limits[first.Index].IsHigh;
        turn.State = turn.State with
        {
            CuesInRow = turn.State.CuesInRow.SetItem(first.RuleIndex, FaultQueue.CuesInRowWithThis(turn, first.RuleIndex)),
            LimitsSaid = turn.State.LimitsSaid.SetItem(first.Index, new LimitSaid(turn.Now, isHigh)),
            WasCued = turn.State.WasCued.SetItem(first.RuleIndex, true),
        };
        Say(turn, SessionEventKinds.Cue, first.Rule.Id, first.CueFor(isHigh));
        return true;
    }

    private static bool Praise(Turn turn)
    {
        if (IsAnyOpen(turn))
        {
            return false;
        }

        for (int rule = 0; rule < turn.State.Rules.Length; rule++)
        {
            bool isMended = turn.State.WasCued[rule]
                && !turn.State.IsFinishing
                && turn.State.Rules[rule].Verdict == Verdict.Kept
                && turn.Now - turn.State.MendedAt[rule] <= PraiseWhile;
            if (isMended)
            {
                ProtocolRule mended = turn.Plan.Protocol.Rules[rule];
                turn.State = turn.State with { WasCued = turn.State.WasCued.SetItem(rule, false) };
                Say(turn, SessionEventKinds.Praise, mended.Id, mended.Praise);
                return true;
            }
        }

        return false;
    }

    // Praise would be heard as praise of what was just corrected: it waits, or lapses.
    private static bool IsAnyOpen(Turn turn)
    {
        foreach (RuleStatus status in turn.State.Rules)
        {
            if (status is { Verdict: Verdict.Broken, IsSaid: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says something now.</summary>
    public static void Say(Turn turn, string kind, string id, string text)
    {
        turn.State = turn.State with
        {
            LastButOne = turn.State.Last,
            Last = new LastSaid(turn.Now, text),
            RiseToldAt = turn.State.Phase == PhaseIds.Return ? turn.Now : turn.State.RiseToldAt,
            Caption = text,
        };
        turn.Emit(kind, id, text);
    }
}
