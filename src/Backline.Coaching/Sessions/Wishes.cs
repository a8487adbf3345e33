using Backline.Coaching.Cues;
using Backline.Coaching.Rules;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>What the person asks for and answers. A stop is always obeyed at once.</summary>
internal static class Wishes
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(8);

    // Who pauses for longer, unwatched, has come up meanwhile; for longer still, has stepped off.
    private static readonly TimeSpan StaysBowed = TimeSpan.FromSeconds(8), StaysOn = TimeSpan.FromSeconds(45);

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
                GoOn(turn);
                break;
            case SessionCommand.Done:
                if (turn.State is { IsPaused: true, HasRisenEarly: false })
                {
                    Resume(turn, turn.Plan.Words.Resumed);
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
        if (turn.State.Asked is not { } question || question.Rule != answer.Rule)
        {
            return;
        }

        turn.State = turn.State.WithoutQuestion() with { Asked = null };
        if (!answer.IsKept && !turn.State.IsFinishing)
        {
            Aim? aim = turn.Plan.AimOf(answer.Rule, question.Cue);
            CuePlanner.Ask(turn, new Notice(answer.Rule, question.Cue, turn.Now + Fresh, true) { Aim = aim, Rule = rule });
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

    // Who has left the hold in a pause is led into it again, with its words and its time: none of that is held. Who has not says
    // so with a press.
    private static void GoOn(Turn turn)
    {
        SessionWords words = turn.Plan.Words;
        string? from = LedAnewFrom(turn);
        Resume(turn, from == PhaseIds.Bow ? words.ResumedBow ?? words.Resumed : words.Resumed);
        if (from is not null)
        {
            var scripts = turn.State.Scripts.Select(met => KeyValuePair.Create(met.Key, met.Value with { NextCue = 0 }));
            turn.State = turn.State with { Scripts = turn.State.Scripts.SetItems(scripts) };
            PhaseFollower.Enter(turn, from);
            turn.State = turn.State with { IsCaptionOfPhase = true };
        }
    }

    // Nothing is said in a pause but that it is one.
    private static string? LedAnewFrom(Turn turn)
    {
        bool mayHaveLeft = turn is { IsWatched: false, State: { Phase: PhaseIds.Hold, IsFinishing: false, HasRisenEarly: false } };
        TimeSpan paused = turn.Now - turn.State.Last.At;
        return !mayHaveLeft ? null
            : paused > StaysOn ? turn.Plan.Order[0]
            : paused > StaysBowed && turn.Plan.HasBow ? PhaseIds.Bow
            : null;
    }

    private static void Resume(Turn turn, string words)
    {
        HoldClock.GoOn(turn);
        turn.State = turn.State with { IsPaused = false, IsPausedByAbsence = false, IsAbsent = false, NobodySince = null, ResumedAt = turn.Now };
        CuePlanner.Say(turn, SessionEventKinds.Resumed, "asked", words);
        ReturnFollower.OfferAgain(turn);
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
