using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What is known of a limit at a moment.</summary>
/// <param name="Judged">The verdict on the latest reading.</param>
/// <param name="Settled">The verdict that has lasted long enough to count.</param>
/// <param name="Since">Since when <paramref name="Judged"/> has been what it is.</param>
/// <param name="IsHigh">Whether the value is at the upper end.</param>
/// <param name="Reading">What was judged: the latest reading, or its rise.</param>
/// <param name="Lowest">The lowest reading since the body came to rest, smoothed; <see langword="null"/> while it moves.</param>
internal readonly record struct LimitState(Verdict Judged, Verdict Settled, TimeSpan Since, bool IsHigh, Reading? Reading, Reading? Lowest)
{
    // A joint lost for a moment keeps its verdict; a fault counts as mended when it has stayed away for a moment.
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Mending = TimeSpan.FromSeconds(0.3);

    // Share of a lower reading that is believed at once, so that one low frame does not set the level.
    private const double Believed = 0.4;

    public LimitState See(WatchedLimit limit, Reading? seenNow, bool isAtRest, TimeSpan now)
    {
        Reading? clear = seenNow?.StandardError <= limit.Band.MaxError ? seenNow : null;
        Reading? lowest = limit.SettledError is null || !isAtRest ? null : LowestWith(clear);
        Reading? reading = limit.SettledError is { } error ? RiseOf(clear, lowest, error) : clear;
        Verdict judged = limit.Band.Judge(reading, Judged);
        TimeSpan since = judged == Judged ? Since : now;
        bool isHigh = reading is { } seen && judged == Verdict.Broken ? limit.Band.IsHigh(seen.Value) : IsHigh;
        bool lasts = now - since >= Lasting(judged, limit);
        return new LimitState(judged, lasts ? judged : Settled, since, isHigh, reading, lowest);
    }

    private Reading? LowestWith(Reading? reading)
    {
        if (reading is not { } seen || Lowest is not { } lowest)
        {
            return Lowest ?? reading;
        }

        return seen.Value < lowest.Value ? seen with { Value = lowest.Value + (Believed * (seen.Value - lowest.Value)) } : lowest;
    }

    // What errs alike in both readings cancels in their difference; what the posture has added since does not.
    private static Reading? RiseOf(Reading? reading, Reading? lowest, double error)
    {
        if (reading is not { } seen || lowest is not { } level)
        {
            return null;
        }

        double added = (seen.StandardError * seen.StandardError) - (level.StandardError * level.StandardError);
        return new Reading(seen.Value - level.Value, Math.Sqrt((error * error) + Math.Max(0, added)));
    }

    private TimeSpan Lasting(Verdict judged, WatchedLimit limit) => judged switch
    {
        Verdict.Broken => limit.Dwell,
        Verdict.NotSeen => Unseen,
        _ => Settled == Verdict.Broken ? Mending : TimeSpan.Zero,
    };
}
