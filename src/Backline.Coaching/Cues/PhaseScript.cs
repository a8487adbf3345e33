using System.Collections.Immutable;
using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Cues;

/// <summary>What a phase has to say and to ask of itself, in the protocol's order and as held time comes to it.</summary>
internal static class PhaseScript
{
    // deg, and a share of the bow: coach judgement. Who stays above three quarters of their bow may only be settling anew;
    // below 20° nobody bows any more, and from 10° on there is nothing left to rise.
    internal const double SettledShare = 0.75;

    private const double Upright = 20, Risen = 10;

    private static readonly TimeSpan HeldCueWhile = TimeSpan.FromSeconds(6);

    // The hold's own first words come before what was left out on the way to it.
    private static readonly TimeSpan LeftOverFrom = TimeSpan.FromSeconds(5);

    /// <summary>Says the next cue that is due.</summary>
    public static bool SayNext(Turn turn)
    {
        if (turn.State.AwaitsAnswer || IsSilent(turn) || IsWatchingOnly(turn))
        {
            return false;
        }

        ImmutableArray<StepCue> cues = turn.Plan.Phase(turn.State.Phase).Cues;
        while (turn.State.NextCue < cues.Length)
        {
            StepCue cue = cues[turn.State.NextCue];
            TimeSpan at = TimeSpan.FromSeconds(cue.AtHeldSeconds ?? 0);
            if (turn.State.HeldTotal < at)
            {
                return false;
            }

            bool isDue = IsMeantNow(turn, turn.State.NextCue) && !IsTooLate(turn, cue, at) && !WasJustSaid(turn, cue);
            if (isDue && IsTooSoon(turn, cue))
            {
                return false;
            }

            turn.State = turn.State with { NextCue = turn.State.NextCue + 1 };
            if (isDue)
            {
                CuePlanner.Say(turn, SessionEventKinds.Cue, cue.Id, cue.Text);
                turn.State = turn.State with { IsCaptionOfPhase = true, HasSteppedOff = turn.State.HasSteppedOff || cue.WhenStanding };
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the next question that is due and that no camera answers.</summary>
    public static bool AskNext(Turn turn)
    {
        if (turn.State.AwaitsAnswer || IsSilent(turn) || !HasTimeToAnswer(turn))
        {
            return false;
        }

        ImmutableArray<StepQuestion> questions = turn.Plan.Phase(turn.State.Phase).Questions;
        while (turn.State.NextQuestion < questions.Length && !(turn.State.HeldTotal.TotalSeconds < questions[turn.State.NextQuestion].AtHeldSeconds))
        {
            StepQuestion question = questions[turn.State.NextQuestion];
            turn.State = turn.State with { NextQuestion = turn.State.NextQuestion + 1 };
            if (!IsToldByCamera(turn, question))
            {
                Put(turn, question);
                return true;
            }
        }

        return AskLeftOver(turn);
    }

    // Who tapped on before a question was put is asked in the hold, where there is time. Before a camera nobody could answer there.
    private static bool AskLeftOver(Turn turn)
    {
        if (turn.State.Phase != PhaseIds.Hold || turn.IsWatched || turn.State.HeldTotal < LeftOverFrom)
        {
            return false;
        }

        foreach ((string phase, ScriptPlace place) in turn.Plan.Order.Where(turn.State.Scripts.ContainsKey).Select(id => (id, turn.State.Scripts[id])))
        {
            ImmutableArray<StepQuestion> questions = phase == PhaseIds.Hold ? [] : turn.Plan.Phase(phase).Questions;
            if (questions.Skip(place.NextQuestion).FirstOrDefault(question => IsUnknown(turn, question)) is { } question)
            {
                turn.State = turn.State with { Scripts = turn.State.Scripts.SetItem(phase, place with { NextQuestion = questions.IndexOf(question) + 1 }) };
                Put(turn, question);
                return true;
            }
        }

        return false;
    }

    // What the hold has to say is for who holds.
    private static bool IsSilent(Turn turn) =>
        turn.State.Phase == SessionState.Ready || turn.State.HasRisenEarly || (turn.State.Phase == PhaseIds.Hold && !HoldClock.IsHeld(turn));

    // A question that the end of the hold takes back would be answered by ending the session; the words of the last ten seconds
    // would take its place before anybody has answered.
    private static bool HasTimeToAnswer(Turn turn) =>
        turn.State.Phase != PhaseIds.Hold
        || (turn.State.HeldTotal <= turn.State.Target - PhasePlan.QuietEnd && !HoldMarks.IsNearLastTen(turn, CuePlanner.AnswerWithin));

    // What the hold will ask itself is left to that.
    private static bool IsUnknown(Turn turn, StepQuestion question) =>
        turn.State.Rules.Any(status => status.Rule == question.Rule && status.Verdict == Verdict.NotSeen)
        && !turn.Plan.Phase(PhaseIds.Hold).Questions.Skip(turn.State.NextQuestion).Any(later => later.Rule == question.Rule);

    private static void Put(Turn turn, StepQuestion question)
    {
        turn.State = turn.State with { PendingQuestion = question.Rule, Asked = question, QuestionAt = turn.Now };
        CuePlanner.Say(turn, SessionEventKinds.Question, question.Rule, question.Text);
    }

    // Who is bowing already needs no words about how to begin, who may only be settling anew none about how to rise; the
    // camera watches and corrects.
    private static bool IsWatchingOnly(Turn turn)
    {
        Posture posture = turn.State.Posture;
        bool isUnderWay = turn.State.Phase switch
        {
            PhaseIds.Bow => posture.DeepestTrunk >= 18,
            PhaseIds.Return => !turn.State.IsFinishing && posture.Trunk >= Upright && posture.Trunk > SettledShare * PostureFollower.DepthOf(turn),
            _ => false,
        };
        return isUnderWay && PhaseFollower.IsLedByPosture(turn);
    }

    /// <summary>Whether somebody who comes up early has still to hear something about it.</summary>
    public static bool HasWordsForRising(Turn turn)
    {
        for (int cue = turn.State.NextCue; cue < turn.Plan.Phase(PhaseIds.Return).Cues.Length; cue++)
        {
            if (IsMeantNow(turn, cue))
            {
                return true;
            }
        }

        return false;
    }

    // The way up has its own time: a pause half-way, and the standing still before the step off, come to their end before the
    // next move is told. What the hands do is no move that a camera sees, and is told meanwhile.
    private static bool IsTooSoon(Turn turn, StepCue cue)
    {
        bool isNextMove = turn.Plan.IsSlowRise && turn.State.NextCue > 0 && cue.CheckedBy.Contains(Checker.Camera);
        bool isUnhurried = turn.State.Phase == PhaseIds.Return && (cue.WhenStanding || isNextMove);
        return (isUnhurried && turn.Now - turn.State.Last.At < ReturnFollower.Unhurried)
            || (cue.WhenStanding && turn.State.IsFinishing && !Standing.IsUp(turn));
    }

    // Who comes up early may bow again: the step off belongs to the end. Who is seen to stand has risen.
    private static bool IsMeantNow(Turn turn, int index)
    {
        if (turn.State.Phase != PhaseIds.Return || !turn.IsWatched || !turn.Plan.HasBow)
        {
            return true;
        }

        StepCue cue = turn.Plan.Phase(PhaseIds.Return).Cues[index];
        bool isSeenDone = cue.CheckedBy.Contains(Checker.Camera) && PhaseFollower.IsLedByPosture(turn) && turn.State.Posture.Trunk < Risen;
        return cue.WhenStanding ? turn.State.IsFinishing : !isSeenDone;
    }

    // Also with another word between.
    private static bool WasJustSaid(Turn turn, StepCue cue)
    {
        return IsIn(turn.State.Last) || IsIn(turn.State.LastButOne);

        bool IsIn(LastSaid said) => turn.Now - said.At < 3 * CuePlanner.Spacing && said.Text.EndsWith(cue.Text, StringComparison.Ordinal);
    }

    // What the screening asks for stays true, and is said late rather than never; but not to somebody who has been told to rise.
    private static bool IsTooLate(Turn turn, StepCue cue, TimeSpan at) =>
        cue.AtHeldSeconds is not null
        && (turn.State.IsFinishing || (cue.OnlyWith is null && turn.State.HeldTotal > at + HeldCueWhile));

    private static bool IsToldByCamera(Turn turn, StepQuestion question) =>
        turn.IsWatched && turn.Plan.Protocol.Rule(question.Rule).Limits.Count > 0 && !IsTooCoarse(turn, question.Rule);

    // The camera sees the joint, but not well enough to tell this limit.
    private static bool IsTooCoarse(Turn turn, string rule)
    {
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            if (limit.Rule.Id == rule && turn.State.LastReadings?[limit.Measure] is { } reading && !limit.Band.CanTell(reading.StandardError))
            {
                return true;
            }
        }

        return false;
    }
}
