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
/// <para>One thing is stronger: the opposite of a correction, or of a word of rising, is not said for ten seconds after it, however
/// long its fault waits. An offer to bow again waits likewise, and being no demand it keeps nothing else waiting.</para>
/// </remarks>
internal static class CuePlanner
{
    /// <summary>Between two things said.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(4);

    // Long enough for one other word to come between: its spacing and that of the praise, and a frame.
    private static readonly TimeSpan PraiseWhile = (2 * Spacing) + TimeSpan.FromSeconds(1);

    /// <summary>The script waits so long for an answer. The question stands on until something else is said.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(7);

    /// <summary>Later nobody remembers what was asked.</summary>
    public static readonly TimeSpan AnswerableFor = TimeSpan.FromSeconds(12);

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
            || HoldMarks.IsNearLastTen(turn, Spacing)
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

        if (state.Asked is not null && state.AnswerableQuestion is null)
        {
            state = state.WithoutQuestion() with { Asked = null };
        }

        // What was said in the phase before is not of this one.
        TimeSpan age = state.Time - state.CaptionAt;
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
            bool contradicts = notice.Aim is { } aim && FaultQueue.ContradictsLately(turn, aim);
            bool waits = notice.IsForHolders && !HoldClock.IsHeld(turn);
            if (notice.IsUrgent == isUrgent && !contradicts && !waits)
            {
                turn.State = turn.State with { Notices = turn.State.Notices.Remove(notice) };
                if (notice.Rule is { } rule)
                {
                    NoteCorrection(turn, rule, notice.Aim);
                }

                Say(turn, SessionEventKinds.Cue, notice.Id, notice.Text);
                return true;
            }
        }

        return false;
    }

    private static void NoteCorrection(Turn turn, int rule, Aim? aim)
    {
        turn.State = turn.State with { CuedAt = turn.State.CuedAt.SetItem(rule, turn.Now) };
        NoteAim(turn, aim);
    }

    private static void NoteAim(Turn turn, Aim? aim)
    {
        if (aim is { } way)
        {
            turn.State = turn.State with { AimedAt = turn.State.AimedAt.SetItem(way, turn.Now) };
        }
    }

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
            WasCued = turn.State.WasCued.SetItem(first.RuleIndex, true),
        };
        NoteCorrection(turn, first.RuleIndex, first.AimFor(isHigh));
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

    /// <summary>Says something now. It takes the place of a question that stands.</summary>
    public static void Say(Turn turn, string kind, string id, string text)
    {
        SessionState state = turn.State;
        turn.State = state with
        {
            LastButOne = state.Last,
            Last = new LastSaid(turn.Now, text),
            PendingQuestion = kind == SessionEventKinds.Question ? state.PendingQuestion : null,
        };
        NoteAim(turn, state.Phase == PhaseIds.Return ? Aim.Rise : null);
        Show(turn, text, isOfPhase: false);
        turn.Emit(kind, id, text);
    }

    /// <summary>Lets something be read now.</summary>
    /// <param name="turn">The input being worked through.</param>
    /// <param name="text">What.</param>
    /// <param name="isOfPhase">Whether it makes no sense under the next phase's title.</param>
    public static void Show(Turn turn, string text, bool isOfPhase) =>
        turn.State = turn.State with { Caption = text, CaptionAt = turn.Now, IsCaptionOfPhase = isOfPhase };
}
