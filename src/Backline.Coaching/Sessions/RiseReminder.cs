using Backline.Coaching.Cues;

namespace Backline.Coaching.Sessions;

/// <summary>
/// After the time, whoever is still seen bowed has not heard, has bowed anew, or stays on purpose: how to rise is said again
/// after 20 s without a word, then after 40 s.
/// </summary>
internal static class RiseReminder
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(20), Later = TimeSpan.FromSeconds(40), AfterLast = TimeSpan.FromSeconds(12);

    // On the way up nobody needs longer than two reminders; in the hold who stays on is held on.
    private const int Enough = 2;

    // A share of the bow: further up, there is no half-way to pause at.
    private const double HalfWay = 0.6;

    /// <summary>Says how to rise where it is due.</summary>
    public static void Follow(Turn turn)
    {
        TimeSpan wait = turn.State.RemindersToRise == 0 ? First : Later;
        if (IsSeenBowed(turn) && turn.Now - turn.State.Last.At >= wait)
        {
            bool isHalfWay = turn.State.Posture.Level < HalfWay * PostureFollower.DepthOf(turn);
            turn.State = turn.State with { RemindersToRise = turn.State.RemindersToRise + 1 };
            CuePlanner.Ask(turn, new Notice("rise-again", isHalfWay ? turn.Plan.Rise : turn.Plan.SlowRise, turn.Now + CuePlanner.Spacing, true));
        }
    }

    /// <summary>Whether the reminders have been said in vain: the session must end.</summary>
    public static bool IsThrough(Turn turn) =>
        turn.State.RemindersToRise >= Enough && IsSeenBowed(turn) && turn.Now - turn.State.Last.At >= AfterLast;

    private static bool IsSeenBowed(Turn turn) => turn.State.IsFinishing && PhaseFollower.IsLedByPosture(turn) && !Standing.IsSeen(turn);
}
