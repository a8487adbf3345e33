using Backline.Coaching.Cues;
using Backline.Coaching.Rules;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>What the person asks for and answers. A stop is always obeyed at once.</summary>
internal static class Wishes
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(8);

    // Who pauses for longer, unwatched, has come up meanwhile.
    private static readonly TimeSpan StaysBowed = TimeSpan.FromSeconds(8);

    public static void Obey(Turn turn, SessionCommand command)
    {
        switch (command)
        {
            case SessionCommand.Stop:
                PhaseFollower.End(turn, "stopped");
                break;
            case SessionCommand.Pause when !turn.State.IsPaused || turn.State.IsPausedByAbsence:
                turn.State = turn.State with { IsPaused = true, IsPausedByAbsence = false };
                CuePlanner.Say(turn, SessionEventKinds.Paused, "asked", turn.Plan.Words.Paused);
                break;
            case SessionCommand.Resume when turn.State.IsPaused:
                bool isUp = HasComeUp(turn);
                Resume(turn);
                if (isUp)
                {
                    LeadBack(turn);
                }

                break;
            case SessionCommand.Done:
                if (turn.State is { IsPaused: true, HasRisenEarly: false })
                {
                    Resume(turn);
                }

                PhaseFollower.Advance(turn);
                break;
        }
    }

    public static void Hear(Turn turn, Answered answer)
    {
        int rule = IndexOf(turn.Plan.Protocol, answer.Rule);
        if (rule < 0)
        {
            return;
        }

        RuleWatch.Hear(turn, rule, answer.IsKept);
        if (turn.State.PendingQuestion != answer.Rule)
        {
            return;
        }

        StepQuestion? question = turn.State.Asked;
        turn.State = turn.State with { PendingQuestion = null, Asked = null };
        if (!answer.IsKept && question is not null)
        {
            (WatchedLimit? limit, bool isHigh) = turn.Plan.CorrectedBy(answer.Rule, question.Cue);
            CuePlanner.Ask(turn, new Notice(answer.Rule, question.Cue, turn.Now + Fresh, true, limit, isHigh));
        }
    }

    public static void Explain(Turn turn, StopReason reason)
    {
        if (!turn.State.IsAskingWhy)
        {
            return;
        }

        string id = StopReasonIds.IdOf(reason);
        turn.State = turn.State with { IsAskingWhy = false, StopReason = reason };
        CuePlanner.Say(turn, SessionEventKinds.Advice, id, turn.Plan.StopCue(id, Stances.Of(turn)));
    }

    private static void Resume(Turn turn)
    {
        HoldClock.GoOn(turn);
        turn.State = turn.State with { IsPaused = false, IsPausedByAbsence = false, IsAbsent = false, NobodySince = null, ResumedAt = turn.Now };
        CuePlanner.Say(turn, SessionEventKinds.Resumed, "asked", turn.Plan.Words.Resumed);
        ReturnFollower.OfferAgain(turn);
    }

    // Nothing is said in a pause but that it is one.
    private static bool HasComeUp(Turn turn) =>
        turn is { IsWatched: false, Plan.HasBow: true, State: { Phase: PhaseIds.Hold, IsFinishing: false, HasRisenEarly: false } }
        && turn.Now - turn.State.Last.At > StaysBowed;

    // Into the bow again with its words and its time: none of that is held.
    private static void LeadBack(Turn turn)
    {
        PhaseFollower.Enter(turn, PhaseIds.Bow);
        turn.State = turn.State with { NextCue = 0 };
    }

    private static int IndexOf(Protocol protocol, string rule)
    {
        for (int i = 0; i < protocol.Rules.Count; i++)
        {
            if (protocol.Rules[i].Id == rule)
            {
                return i;
            }
        }

        return -1;
    }
}
