using System.Globalization;
using Backline.Coaching.Cues;
using Backline.Coaching.Rules;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>
/// Moves the session through its phases: after the posture where a camera sees it (<see cref="PostureFollower"/>), by
/// the words' timing where none does. A person who bows early is in the bow, whatever has been said.
/// </summary>
internal static class PhaseFollower
{
    public static void Follow(Turn turn)
    {
        if (turn.State.Phase == SessionState.Ready)
        {
            CountIn(turn);
            return;
        }

        if (turn.State.Offer == Offer.GoOn)
        {
            StuckHold.FollowOffer(turn);
        }

        if (IsLedByPosture(turn))
        {
            PostureFollower.Follow(turn);
        }
        else if (turn is { IsWatched: true, Plan.HasBow: true, State: { Phase: PhaseIds.Return, IsFinishing: false } })
        {
            ReturnFollower.WaitHidden(turn);
        }
        else
        {
            FollowTime(turn);
        }
    }

    /// <summary>Whether a camera sees the trunk, so that the phase goes after it.</summary>
    public static bool IsLedByPosture(Turn turn) =>
        turn.IsWatched && turn.Plan.HasBow && turn.State.Posture.IsKnown(turn.Now);

    /// <summary>Begins a phase.</summary>
    /// <param name="turn">The input being worked through.</param>
    /// <param name="phase">Which.</param>
    /// <param name="keepsQuestion">Whether the question that stands goes along.</param>
    public static void Enter(Turn turn, string phase, bool keepsQuestion = false)
    {
        if (turn.State.Phase == phase)
        {
            return;
        }

        // A phase met again (rising and bowing once more) goes on where its words were; the rise is always led.
        SessionState state = keepsQuestion ? turn.State : turn.State.WithoutQuestion();
        var scripts = state.Scripts.SetItem(state.Phase, new ScriptPlace(state.NextCue, state.NextQuestion));
        ScriptPlace place = phase != PhaseIds.Return && scripts.TryGetValue(phase, out ScriptPlace met) ? met : default;
        turn.State = state with
        {
            Phase = phase,
            PhaseTime = TimeSpan.Zero,
            Scripts = scripts,
            NextCue = place.NextCue,
            NextQuestion = place.NextQuestion,
            HoldLevel = null,
            Offer = Offer.None,
            RightSince = null,
            HasSteppedOff = false,
            HasSaidUp = false,
            RemindersToRise = 0,
        };
        ShowOf(turn, phase);
        turn.Emit(SessionEventKinds.Phase, phase, turn.Plan.Protocol.Step(phase).Title);
        RuleWatch.ForgetNo(turn);
    }

    // How to rise is read at once, whenever it can be said: neither what was corrected before nor an empty line stands over the rise.
    private static void ShowOf(Turn turn, string phase)
    {
        SessionState state = turn.State;
        if (phase == PhaseIds.Return)
        {
            string rise = turn.Plan.SlowRise;
            CuePlanner.Show(turn, state.Caption.EndsWith(rise, StringComparison.Ordinal) ? state.Caption : rise, isOfPhase: true);
        }
        else if (state.IsCaptionOfPhase)
        {
            CuePlanner.Show(turn, "", isOfPhase: false);
        }
    }

    /// <summary>The person is done with the phase: the next one begins, or the session ends.</summary>
    public static void Advance(Turn turn)
    {
        if (turn.State is { HasRisenEarly: true } or { Phase: PhaseIds.Return } or { IsFinishing: true })
        {
            ReturnFollower.LeadOff(turn);
            return;
        }

        turn.State = turn.State with { IsFinishing = turn.State.Phase == PhaseIds.Hold };
        if (turn.Plan.After(turn.State.Phase) is { } next)
        {
            Enter(turn, next);
        }
    }

    private static void CountIn(Turn turn)
    {
        TimeSpan left = turn.Plan.Options.CountIn - turn.State.PhaseTime;
        if (left <= TimeSpan.Zero)
        {
            Enter(turn, turn.Plan.Order[0]);
            return;
        }

        int seconds = (int)Math.Ceiling(left.TotalSeconds);
        if (seconds <= 3 && seconds != turn.State.LastCount)
        {
            turn.State = turn.State with { LastCount = seconds };
            turn.Emit(SessionEventKinds.Count, "count-in", seconds.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Goes on by the words' timing.</summary>
    public static void FollowTime(Turn turn)
    {
        switch (turn.State.Phase)
        {
            case PhaseIds.Hold when turn.State.IsTargetReached:
                Enter(turn, PhaseIds.Return);
                break;
            case PhaseIds.Hold:
                StuckHold.FollowHold(turn);
                break;
            case PhaseIds.Return when IsLedThrough(turn) && Standing.IsUp(turn):
                End(turn, "done");
                break;
            case PhaseIds.Return:
                break;
            case PhaseIds.Stand when turn.State.HasRisenEarly:
                ReturnFollower.EndUnwatched(turn);
                break;
            default:
                LeadOn(turn);
                break;
        }
    }

    /// <summary>
    /// Begins the next phase when the words of this one are through. Who came up early is not talked through it all again:
    /// they may have gone.
    /// </summary>
    public static void LeadOn(Turn turn)
    {
        if (!turn.State.HasRisenEarly && IsLedThrough(turn) && turn.Plan.After(turn.State.Phase) is { } next)
        {
            Enter(turn, next, keepsQuestion: true);
        }
    }

    // Who holds already is not kept waiting for an answer they may not be able to give: the last question goes along into the hold.
    private static bool IsAnswered(Turn turn) =>
        !turn.State.AwaitsAnswer || turn.Plan.After(turn.State.Phase) == PhaseIds.Hold;

    /// <summary>Whether all words of the phase are said, and there was time to hear them.</summary>
    public static bool IsLedThrough(Turn turn)
    {
        PhasePlan phase = turn.Plan.Phase(turn.State.Phase);
        return turn.State.PhaseTime >= phase.Lead
            && turn.State.NextCue >= phase.Cues.Length
            && turn.State.NextQuestion >= phase.Questions.Length
            && IsAnswered(turn)
            && turn.Now - turn.State.Last.At >= CuePlanner.Spacing;
    }

    /// <summary>Ends the session, done or stopped, with its last words.</summary>
    public static void End(Turn turn, string how)
    {
        bool isStopped = how == "stopped";
        Stance stance = isStopped ? Stances.Of(turn) : Stance.Unknown;
        turn.State = turn.State with
        {
            IsOver = true,
            IsPaused = false,
            Offer = Offer.None,
            Ended = how,
            EndedAt = turn.Now,
            IsAskingWhy = isStopped,
            PendingQuestion = null,
            Notices = [],
        };
        // Without the bow the knees have bent all the same.
        bool isUp = stance is Stance.Standing or Stance.OffTheRoll && (turn.Plan.HasBow || turn.State.Phase != PhaseIds.Hold);
        string rise = isUp ? turn.Plan.Words.AskWhy : turn.Plan.SlowRise;
        CuePlanner.Say(turn, SessionEventKinds.Done, how, isStopped ? rise : turn.Plan.Words.Done);
    }
}
