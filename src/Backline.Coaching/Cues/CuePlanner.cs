using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Cues;

/// <summary>
/// Chooses what is said: one thing at a time, the most important first, never sooner than four seconds after the
/// last, and nothing that is no longer true.
/// </summary>
internal static class CuePlanner
{
    /// <summary>Between two things said.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Opposite = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PraiseWhile = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(7);

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
            || Correct(turn)
            || Praise(turn)
            || SayNotice(turn, isUrgent: false)
            || PhaseScript.SayNext(turn)
            || PhaseScript.AskNext(turn);
    }

    private static void DropStale(Turn turn)
    {
        SessionState state = turn.State;
        if (!state.Notices.IsEmpty)
        {
            state = state with { Notices = state.Notices.RemoveAll(notice => notice.Until < state.Time) };
        }

        if (state.PendingQuestion is not null && state.Time - state.QuestionAt > AnswerWithin)
        {
            state = state with { PendingQuestion = null };
        }

        turn.State = state;
    }

    private static bool SayNotice(Turn turn, bool isUrgent)
    {
        foreach (Notice notice in turn.State.Notices)
        {
            if (notice.IsUrgent == isUrgent)
            {
                turn.State = turn.State with { Notices = turn.State.Notices.Remove(notice) };
                Say(turn, SessionEventKinds.Cue, notice.Id, notice.Text);
                return true;
            }
        }

        return false;
    }

    private static bool Correct(Turn turn)
    {
        WatchedLimit? first = null;
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            bool comesFirst = first is null || limit.Rule.Priority < first.Rule.Priority;
            first = comesFirst && IsDue(turn, limit) ? limit : first;
        }

        if (first is null)
        {
            return false;
        }

        bool isHigh = turn.State.Limits[first.Index].IsHigh;
        turn.State = turn.State with
        {
            LimitsSaid = turn.State.LimitsSaid.SetItem(first.Index, new LimitSaid(turn.Now, isHigh)),
            WasCued = turn.State.WasCued.SetItem(first.RuleIndex, true),
        };
        Say(turn, SessionEventKinds.Cue, first.Rule.Id, first.CueFor(isHigh));
        return true;
    }

    private static bool IsDue(Turn turn, WatchedLimit limit)
    {
        LimitState state = turn.State.Limits[limit.Index];
        return state is { Settled: Verdict.Broken, Judged: Verdict.Broken }
            && limit.IsJudgedIn(turn.State.Phase)
            && !(turn.Now - turn.State.LimitsSaid[limit.Index].At < Repeat)
            && !ContradictsLately(turn, limit, state.IsHigh);
    }

    // The same measure, the other way, a moment ago: first let the person settle.
    private static bool ContradictsLately(Turn turn, WatchedLimit limit, bool isHigh)
    {
        foreach (WatchedLimit other in turn.Plan.Limits)
        {
            LimitSaid said = turn.State.LimitsSaid[other.Index];
            if (other.Measure == limit.Measure && said.IsHigh != isHigh && turn.Now - said.At < Opposite)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Praise(Turn turn)
    {
        for (int rule = 0; rule < turn.State.Rules.Length; rule++)
        {
            bool isMended = turn.State.WasCued[rule]
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

    /// <summary>Says something now.</summary>
    public static void Say(Turn turn, string kind, string id, string text)
    {
        turn.State = turn.State with { Last = new LastSaid(turn.Now, text), Caption = text };
        turn.Emit(kind, id, text);
    }
}
