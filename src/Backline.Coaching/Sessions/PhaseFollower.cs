using System.Globalization;
using Backline.Coaching.Cues;
using Backline.Coaching.Rules;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>
/// Moves the session through its phases: after the posture where a camera sees it, by the words' timing where none
/// does. A person who bows early is in the bow, whatever has been said.
/// </summary>
internal static class PhaseFollower
{
    // deg and deg/s, coach judgement on real and rendered bows (40 to 70°/s at their fastest, sway below 5°/s).
    private const double BowedFrom = 30, BowingFrom = 18, Bowing = 15, Still = 8, Rising = -15, Upright = 20, RiseFromHold = 5, BentKnee = 11;

    // The session has waited this long at the last unheeded cue: it says its words again.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(20);

    public static void Follow(Turn turn)
    {
        if (turn.State.Phase == SessionState.Ready)
        {
            CountIn(turn);
            return;
        }

        if (IsLedByPosture(turn))
        {
            FollowPosture(turn);
        }
        else
        {
            FollowTime(turn);
        }
    }

    /// <summary>Whether a camera sees the trunk, so that the phase goes after it.</summary>
    public static bool IsLedByPosture(Turn turn) =>
        turn.Plan.Options.HasCamera && turn.Plan.HasBow && turn.State.Posture.IsKnown(turn.Now);

    /// <summary>Begins a phase.</summary>
    public static void Enter(Turn turn, string phase)
    {
        if (turn.State.Phase == phase)
        {
            return;
        }

        // A phase met again (rising and bowing once more) goes on where its words were; the rise is always led.
        SessionState state = turn.State;
        var scripts = state.Scripts.SetItem(state.Phase, new ScriptPlace(state.NextCue, state.NextQuestion));
        ScriptPlace place = phase != PhaseIds.Return && scripts.TryGetValue(phase, out ScriptPlace met) ? met : default;
        turn.State = state with
        {
            Phase = phase,
            PhaseTime = TimeSpan.Zero,
            Scripts = scripts,
            NextCue = place.NextCue,
            NextQuestion = place.NextQuestion,
            PendingQuestion = null,
            HoldTrunk = null,
        };
        turn.Emit(SessionEventKinds.Phase, phase, turn.Plan.Protocol.Step(phase).Title);
        RuleWatch.ForgetNo(turn);
    }

    /// <summary>The person is done with the phase: the next one begins, or the session ends.</summary>
    public static void Advance(Turn turn)
    {
        bool isHeld = turn.State.Phase is PhaseIds.Hold or PhaseIds.Return;
        turn.State = turn.State with { IsFinishing = turn.State.IsFinishing || isHeld };
        if (turn.State.Phase == SessionState.Ready)
        {
            Enter(turn, turn.Plan.Order[0]);
        }
        else if (turn.Plan.After(turn.State.Phase) is { } next)
        {
            Enter(turn, next);
        }
        else
        {
            Finish(turn);
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

    private static void FollowPosture(Turn turn)
    {
        Posture posture = turn.State.Posture;
        switch (turn.State.Phase)
        {
            case PhaseIds.Stand or PhaseIds.Knees when IsBowing(posture):
                Enter(turn, PhaseIds.Bow);
                break;
            case PhaseIds.Stand when posture.Knee >= BentKnee:
                Enter(turn, PhaseIds.Knees);
                break;
            case PhaseIds.Stand or PhaseIds.Knees:
                LeadOn(turn);
                break;
            case PhaseIds.Bow:
                FollowBow(turn, posture);
                break;
            case PhaseIds.Hold when turn.State.HoldTrunk is null:
                turn.State = turn.State with { HoldTrunk = posture.Trunk };
                break;
            case PhaseIds.Hold when IsRising(turn.State):
                Enter(turn, PhaseIds.Return);
                break;
            case PhaseIds.Return:
                FollowReturn(turn, posture);
                break;
        }
    }

    private static void FollowBow(Turn turn, Posture posture)
    {
        if (IsStayingBowed(turn, posture))
        {
            Enter(turn, PhaseIds.Hold);
        }
        else if (posture.DeepestTrunk >= BowedFrom && posture.TrunkSpeed <= Rising)
        {
            Enter(turn, PhaseIds.Return);
        }
        else if (!IsBowing(posture) && turn.State.PhaseTime >= Again)
        {
            turn.State = turn.State with { PhaseTime = TimeSpan.Zero, NextCue = 0 };
        }
    }

    private static void FollowReturn(Turn turn, Posture posture)
    {
        if (IsStayingBowed(turn, posture) && !turn.State.IsFinishing)
        {
            Enter(turn, PhaseIds.Hold);
        }
        else if (posture.TrunkSpeed >= Bowing && posture.Trunk >= BowingFrom && !turn.State.IsFinishing)
        {
            Enter(turn, PhaseIds.Bow);
        }
        else if (turn.State.IsFinishing)
        {
            FollowTime(turn);
        }
        else if (posture.Trunk < Upright && Math.Abs(posture.TrunkSpeed) < Bowing)
        {
            Enter(turn, PhaseIds.Stand);
            OfferAgain(turn);
        }
    }

    private static void OfferAgain(Turn turn)
    {
        if (turn.State.HeldTotal > TimeSpan.Zero && !turn.State.WasRoseEarlySaid)
        {
            turn.State = turn.State with { WasRoseEarlySaid = true };
            CuePlanner.Ask(turn, new Notice("rose-early", turn.Plan.Words.RoseEarly, turn.Now + Again, false));
        }
    }

    private static bool IsBowing(Posture posture) =>
        posture.Trunk >= BowedFrom || (posture.Trunk >= BowingFrom && posture.TrunkSpeed >= Bowing);

    private static bool IsStayingBowed(Turn turn, Posture posture) =>
        posture.HasWindow && posture.Trunk >= turn.Plan.HoldFromTrunk && Math.Abs(posture.TrunkSpeed) < Still;

    // A hold the person declared ("done") may be upright: only moving up from where it began ends it.
    private static bool IsRising(SessionState state) =>
        state.HoldTrunk is { } from
        && ((state.Posture.TrunkSpeed <= Rising && state.Posture.Trunk <= Math.Max(from, state.Posture.DeepestTrunk) - RiseFromHold)
            || state.Posture.Trunk < Math.Min(Upright, from - (2 * RiseFromHold)));

    private static void FollowTime(Turn turn)
    {
        switch (turn.State.Phase)
        {
            case PhaseIds.Hold when turn.State.IsTargetReached:
                Enter(turn, PhaseIds.Return);
                break;
            case PhaseIds.Hold:
                break;
            case PhaseIds.Return when IsLedThrough(turn):
                Finish(turn);
                break;
            case PhaseIds.Return:
                break;
            default:
                LeadOn(turn);
                break;
        }
    }

    private static void LeadOn(Turn turn)
    {
        if (IsLedThrough(turn) && turn.Plan.After(turn.State.Phase) is { } next)
        {
            Enter(turn, next);
        }
    }

    private static bool IsLedThrough(Turn turn)
    {
        PhasePlan phase = turn.Plan.Phase(turn.State.Phase);
        return turn.State.PhaseTime >= phase.Lead
            && turn.State.NextCue >= phase.Cues.Length
            && turn.State.NextQuestion >= phase.Questions.Length
            && turn.State.PendingQuestion is null
            && turn.Now - turn.State.Last.At >= CuePlanner.Spacing;
    }

    private static void Finish(Turn turn)
    {
        turn.State = turn.State with { IsOver = true, Ended = "done", EndedAt = turn.Now, Caption = turn.Plan.Words.Done, PendingQuestion = null };
        turn.Emit(SessionEventKinds.Done, "done", turn.Plan.Words.Done);
    }
}
