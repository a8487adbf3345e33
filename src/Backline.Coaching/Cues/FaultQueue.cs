using Backline.Coaching.Rules;
using Backline.Coaching.Sessions;

namespace Backline.Coaching.Cues;

/// <summary>
/// The faults that wait to be spoken of: first those that never were, by priority, then repeats by turns. Among either,
/// what a safety answer asks for goes before the rest.
/// </summary>
internal static class FaultQueue
{
    private const int EnoughInRow = 3;
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Opposite = TimeSpan.FromSeconds(10);

    /// <summary>The limit whose cue is due, or <see langword="null"/>.</summary>
    public static WatchedLimit? Next(Turn turn)
    {
        TimeSpan waitingSince = LongestWait(turn);
        WatchedLimit? first = null;
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            bool isNext = IsDue(turn, limit) && (waitingSince == TimeSpan.MaxValue || IsNextOfWaiting(turn, limit, waitingSince));
            first = isNext && (first is null || GoesBefore(turn, limit, first)) ? limit : first;
        }

        return first;
    }

    // Repeats last in line when last spoken of: by priority, three of them would keep a fourth from ever being heard again.
    private static bool GoesBefore(Turn turn, WatchedLimit limit, WatchedLimit other)
    {
        if (limit.IsForSafety != other.IsForSafety)
        {
            return limit.IsForSafety;
        }

        TimeSpan told = LastCueOf(turn, limit.RuleIndex), toldOther = LastCueOf(turn, other.RuleIndex);
        bool areRepeats = turn.State.WasCued[limit.RuleIndex] && turn.State.WasCued[other.RuleIndex];
        return areRepeats && told != toldOther ? told < toldOther : limit.Rule.Priority < other.Rule.Priority;
    }

    /// <summary>Whether a fault that is open now has not been spoken of yet.</summary>
    public static bool IsAnyWaiting(Turn turn)
    {
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            bool isBroken = turn.State.Limits[limit.Index].Settled == Verdict.Broken && limit.IsJudgedIn(turn.State.Phase) && IsCorrected(turn, limit);
            if (isBroken && !turn.State.WasCued[limit.RuleIndex] && !IsComingAndGoing(turn, limit.RuleIndex))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many faults of a rule in a row have been spoken of, with the one whose cue is said now.</summary>
    public static int CuesInRowWithThis(Turn turn, int rule)
    {
        int soFar = turn.Now - LastCueOf(turn, rule) < 2 * Repeat ? turn.State.CuesInRow[rule] : 0;
        return turn.State.WasCued[rule] ? soFar : soFar + 1;
    }

    // Who has been told to rise is left in peace, and who has been told what they may do after leaving the hold: but for what a
    // safety answer asks.
    private static bool IsCorrected(Turn turn, WatchedLimit limit) => !turn.State.IsFinishing && (!turn.State.HasRisenEarly || limit.IsForSafety);

    // When the fault that has waited longest for its first cue was noted; the end of time when none waits.
    private static TimeSpan LongestWait(Turn turn)
    {
        TimeSpan since = TimeSpan.MaxValue;
        foreach (WatchedLimit limit in turn.Plan.Limits)
        {
            TimeSpan noted = turn.State.FaultSince[limit.RuleIndex];
            since = noted < since && !turn.State.WasCued[limit.RuleIndex] && IsOpen(turn, limit) ? noted : since;
        }

        return since;
    }

    // A rule spoken of since then has had its turn: coming and going it would keep the other waiting for good.
    private static bool IsNextOfWaiting(Turn turn, WatchedLimit limit, TimeSpan waitingSince) =>
        !turn.State.WasCued[limit.RuleIndex]
        && (turn.State.FaultSince[limit.RuleIndex] == waitingSince || LastCueOf(turn, limit.RuleIndex) < waitingSince);

    // Spoken of so often just now that another word for a moment's fault would only fill the air. One that lasts is no such moment.
    private static bool IsComingAndGoing(Turn turn, int rule) =>
        turn.State.CuesInRow[rule] >= EnoughInRow
        && turn.Now - LastCueOf(turn, rule) < Repeat
        && turn.Now - turn.State.FaultSince[rule] < Moment;

    private static bool IsDue(Turn turn, WatchedLimit limit) => IsOpen(turn, limit) && turn.State.Limits[limit.Index].Judged == Verdict.Broken;

    // A fault that seems mended for an instant, or is hidden for one, is not told just then; it waits in its place all the same.
    private static bool IsOpen(Turn turn, WatchedLimit limit)
    {
        LimitState state = turn.State.Limits[limit.Index];
        bool wasJustCued = turn.State.WasCued[limit.RuleIndex] && turn.Now - LastCueOf(turn, limit.RuleIndex) < Repeat;
        return state.Settled == Verdict.Broken
            && IsCorrected(turn, limit)
            && limit.IsJudgedIn(turn.State.Phase)
            && !wasJustCued
            && !IsComingAndGoing(turn, limit.RuleIndex)
            && !ContradictsLately(turn, limit.AimFor(state.IsHigh));
    }

    private static TimeSpan LastCueOf(Turn turn, int rule) => turn.State.CuedAt[rule];

    /// <summary>Whether the opposite was said a moment ago, in a correction or in the words of rising: first let the person settle.</summary>
    public static bool ContradictsLately(Turn turn, Aim aim) =>
        turn.Now - turn.State.AimedAt.GetValueOrDefault(aim.Opposite, LastSaid.Nothing.At) < Opposite;
}
