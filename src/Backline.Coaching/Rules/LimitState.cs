using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What is known of a limit at a moment.</summary>
/// <param name="Judged">The verdict on the latest reading.</param>
/// <param name="Settled">The verdict that has lasted long enough to count.</param>
/// <param name="Since">Since when <paramref name="Judged"/> has been what it is.</param>
/// <param name="IsHigh">Whether the value is at the upper end.</param>
/// <param name="Reading">The latest reading.</param>
internal readonly record struct LimitState(Verdict Judged, Verdict Settled, TimeSpan Since, bool IsHigh, Reading? Reading)
{
    // A joint lost for a moment keeps its verdict; a fault counts as mended when it has stayed away for a moment.
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Mending = TimeSpan.FromSeconds(0.3);

    public LimitState See(WatchedLimit limit, Reading? reading, TimeSpan now)
    {
        Verdict judged = limit.Band.Judge(reading, Judged);
        TimeSpan since = judged == Judged ? Since : now;
        bool isHigh = reading is { } seen && judged == Verdict.Broken ? limit.Band.IsHigh(seen.Value) : IsHigh;
        bool lasts = now - since >= Lasting(judged, limit);
        return new LimitState(judged, lasts ? judged : Settled, since, isHigh, reading);
    }

    private TimeSpan Lasting(Verdict judged, WatchedLimit limit) => judged switch
    {
        Verdict.Broken => limit.Dwell,
        Verdict.NotSeen => Unseen,
        _ => Settled == Verdict.Broken ? Mending : TimeSpan.Zero,
    };
}
