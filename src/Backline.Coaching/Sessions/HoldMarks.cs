using System.Globalization;
using Backline.Coaching.Cues;
using Backline.Practice.Protocols;
using Backline.Practice.Records;

namespace Backline.Coaching.Sessions;

/// <summary>What the hold clock tells as it runs: ticks, half-way, the last ten seconds, the end.</summary>
internal static class HoldMarks
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    // How late a mark may still be told: half-way is no number, ten seconds is one.
    private static readonly TimeSpan HalfWayFresh = TimeSpan.FromSeconds(5), TenFresh = TimeSpan.FromSeconds(3);

    /// <summary>Tells the marks passed since an earlier held time.</summary>
    public static void Tell(Turn turn, TimeSpan before)
    {
        TimeSpan now = turn.State.HeldTotal, target = turn.State.Target;
        var tick = TimeSpan.FromSeconds(turn.Plan.Protocol.Hold.TickSeconds);
        if (now.Ticks / tick.Ticks != before.Ticks / tick.Ticks)
        {
            turn.Emit(SessionEventKinds.Tick, "hold", Math.Floor(now.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        SessionWords words = turn.Plan.Words;
        if (target >= 4 * TenSeconds && Passed(target / 2))
        {
            CuePlanner.Ask(turn, new Notice("half-way", words.HalfWay, turn.Now + HalfWayFresh, false) { IsForHolders = true });
        }

        if (TellsLastTen(target) && Passed(target - TenSeconds))
        {
            CuePlanner.Ask(turn, new Notice("last-ten", words.LastTen, turn.Now + TenFresh, false) { IsForHolders = true });
        }

        if (Passed(target))
        {
            turn.State = turn.State.WithoutQuestion() with { IsFinishing = true, Notices = [] };
            turn.Emit(SessionEventKinds.Target, "hold", Math.Round(now.TotalSeconds).ToString(CultureInfo.InvariantCulture));
            CuePlanner.Ask(turn, new Notice("target-reached", turn.Plan.TargetReached, turn.Now + TenSeconds, true));
        }

        bool Passed(TimeSpan mark) => before < mark && now >= mark;
    }

    /// <summary>Whether the last ten seconds begin so soon that anything said now would still be spacing them out.</summary>
    public static bool IsNearLastTen(Turn turn, TimeSpan spacing)
    {
        TimeSpan left = turn.State.Target - turn.State.HeldTotal;
        return turn.State.IsHoldRunning && TellsLastTen(turn.State.Target) && left > TenSeconds && left < TenSeconds + spacing;
    }

    private static bool TellsLastTen(TimeSpan target) => target >= 3 * TenSeconds;
}
