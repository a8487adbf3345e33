using Backline.Coaching.Sessions;
using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What is known of a limit at a moment.</summary>
/// <param name="Judged">The verdict on the latest reading.</param>
/// <param name="Settled">The verdict that has lasted long enough to count.</param>
/// <param name="Since">Since when <paramref name="Judged"/> has been what it is.</param>
/// <param name="IsHigh">Whether the value is at the upper end.</param>
/// <param name="Reading">What was judged: the latest reading, or its rise.</param>
/// <param name="Level">What the readings were since the body came to rest; <see langword="null"/> while it moves.</param>
/// <param name="LastSeen">The last settled verdict that was seen: a fault stays until it is seen mended.</param>
/// <param name="HiddenSince">Since when it has not been seen; <see langword="null"/> while it is.</param>
internal readonly record struct LimitState(
    Verdict Judged, Verdict Settled, TimeSpan Since, bool IsHigh, Reading? Reading, RestingLevel? Level, Verdict LastSeen, TimeSpan? HiddenSince)
{
    // A joint lost for a moment keeps its verdict; a fault counts as mended when it has stayed away for a moment.
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Mending = TimeSpan.FromSeconds(0.3);

    // As long as frames may be apart and still be one stream: what is hidden no longer than that is as it was. A joint
    // hidden for longer is one that the camera does not see, and stops no clock.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);

    /// <value>Whether it has not been told yet on which side of the limit a reading lies, or whether a fault now hidden is mended.</value>
    public bool IsOpen => Settled == Verdict.NotSeen && Judged != Verdict.Kept && (Reading is not null || IsUnmended);

    /// <value>Whether a fault was seen and has not been seen mended since, however long ago that was.</value>
    public bool IsUnmended => LastSeen == Verdict.Broken;

    /// <summary>Whether there is a fault, as far as can be known: seen, or seen until a moment ago.</summary>
    public bool IsFaultAt(TimeSpan now) =>
        Settled == Verdict.Broken || (IsUnmended && (Judged == Verdict.Broken || IsHiddenFor(Remembered, now)));

    public LimitState See(WatchedLimit limit, Reading? seenNow, Posture posture, TimeSpan now)
    {
        Reading? clear = seenNow?.StandardError <= limit.Band.MaxError ? seenNow : null;
        RestingLevel? level = limit.SettledError is null || !posture.IsAtRest(now) ? null : LevelWith(clear, posture.Level, limit, now);
        Reading? reading = limit.SettledError is { } error ? RiseOf(clear, level, error) : clear;
        Verdict judged = limit.Band.Judge(reading, IsUnmended && IsHiddenFor(Remembered, now) ? Verdict.Broken : Judged);
        TimeSpan? hidden = judged == Verdict.NotSeen ? HiddenSince ?? now : null;
        if (hidden is { } start && Judged != Verdict.NotSeen && now - start < Unseen)
        {
            // As it was, and what was about to last lasts on: a frame that loses the joint now and then must hide no fault.
            return this with { Reading = reading, Level = level, HiddenSince = hidden };
        }

        TimeSpan since = judged == Judged ? Since : hidden ?? now;
        bool isHigh = reading is { } seen && judged == Verdict.Broken ? limit.Band.IsHigh(seen.Value) : IsHigh;
        bool lasts = now - since >= Lasting(judged, limit);
        return new LimitState(judged, lasts ? judged : Settled, since, isHigh, reading, level, lasts && judged != Verdict.NotSeen ? judged : LastSeen, hidden);
    }

    private bool IsHiddenFor(TimeSpan most, TimeSpan now) => Judged == Verdict.NotSeen && now - Since < most;

    private RestingLevel? LevelWith(Reading? reading, double trunk, WatchedLimit limit, TimeSpan now) =>
        reading is not { } seen ? Level : Level is { } level ? level.With(seen, trunk, limit, now) : RestingLevel.Of(seen, trunk, now);

    // What errs alike in both readings cancels in their difference; jitter and what the posture has added since do not.
    private static Reading? RiseOf(Reading? reading, RestingLevel? level, double error)
    {
        if (reading is not { } seen || level is not { } rest)
        {
            return null;
        }

        double added = (seen.StandardError * seen.StandardError) - (rest.Usual.StandardError * rest.Usual.StandardError);
        return new Reading(rest.Now - rest.Usual.Value, Math.Sqrt((error * error) + rest.Variance + Math.Max(0, added)));
    }

    private TimeSpan Lasting(Verdict judged, WatchedLimit limit) => judged switch
    {
        Verdict.Broken => limit.Dwell,
        Verdict.NotSeen => Unseen,
        _ => IsUnmended ? Mending : TimeSpan.Zero,
    };
}
