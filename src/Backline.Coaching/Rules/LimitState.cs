using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What is known of a limit at a moment.</summary>
/// <param name="Judged">The verdict on the latest reading.</param>
/// <param name="Settled">The verdict that has lasted long enough to count.</param>
/// <param name="Since">Since when <paramref name="Judged"/> has been what it is.</param>
/// <param name="IsHigh">Whether the value is at the upper end.</param>
/// <param name="Reading">What was judged: the latest reading, or its rise.</param>
/// <param name="Lowest">deg or mm. The lowest value since the body came to rest, smoothed; <see langword="null"/> while it moves.</param>
internal readonly record struct LimitState(Verdict Judged, Verdict Settled, TimeSpan Since, bool IsHigh, Reading? Reading, double? Lowest)
{
    // A joint lost for a moment keeps its verdict; a fault counts as mended when it has stayed away for a moment.
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Mending = TimeSpan.FromSeconds(0.3);

    // Share of a lower reading that is believed at once, so that one low frame does not set the level.
    private const double Believed = 0.4;

    public LimitState See(WatchedLimit limit, Reading? seenNow, bool isAtRest, TimeSpan now)
    {
        double? lowest = limit.SettledError is null || !isAtRest ? null : LowestWith(seenNow);
        Reading? reading = limit.SettledError is { } error ? RiseOf(seenNow, lowest, error, limit.Band.MaxError) : seenNow;
        Verdict judged = limit.Band.Judge(reading, Judged);
        TimeSpan since = judged == Judged ? Since : now;
        bool isHigh = reading is { } seen && judged == Verdict.Broken ? limit.Band.IsHigh(seen.Value) : IsHigh;
        bool lasts = now - since >= Lasting(judged, limit);
        return new LimitState(judged, lasts ? judged : Settled, since, isHigh, reading, lowest);
    }

    private double? LowestWith(Reading? reading) => reading is not { } seen
        ? Lowest
        : Lowest is not { } lowest ? seen.Value : Math.Min(lowest, lowest + (Believed * (seen.Value - lowest)));

    private static Reading? RiseOf(Reading? reading, double? lowest, double error, double maxError) =>
        reading is { } seen && lowest is { } level && seen.StandardError <= maxError ? new Reading(seen.Value - level, error) : null;

    private TimeSpan Lasting(Verdict judged, WatchedLimit limit) => judged switch
    {
        Verdict.Broken => limit.Dwell,
        Verdict.NotSeen => Unseen,
        _ => Settled == Verdict.Broken ? Mending : TimeSpan.Zero,
    };
}
