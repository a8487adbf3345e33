using Backline.Coaching.Sessions;
using Backline.Practice.Measures;

namespace Backline.Coaching.Rules;

/// <summary>What is known of a limit at a moment.</summary>
/// <param name="Judged">The verdict on the latest reading that told; hidden, it is remembered for a while.</param>
/// <param name="Gathered">For how long readings have said <paramref name="Judged"/>, one after the other.</param>
/// <param name="Settled">The verdict that has lasted long enough to count.</param>
/// <param name="IsUnmended">Whether a fault was seen and has not been seen mended since, however long ago that was.</param>
/// <param name="IsHigh">Whether the value is at the upper end.</param>
/// <param name="Reading">What was judged: the latest reading, or its rise.</param>
/// <param name="Level">What the readings were since the body came to rest; <see langword="null"/> while it moves.</param>
/// <param name="SeenAt">When the latest reading that told was.</param>
/// <param name="HiddenSince">Since when it has not been seen; <see langword="null"/> while it is.</param>
/// <remarks>
/// Time gathers over what is hidden, so that a joint that flickers hides no fault and mends none: a hidden stretch between
/// two like readings adds no more than a moment, and only one that is longer than frames may be apart ends the gathering.
/// </remarks>
internal readonly record struct LimitState(
    Verdict Judged, TimeSpan Gathered, Verdict Settled, bool IsUnmended, bool IsHigh, Reading? Reading, RestingLevel? Level, TimeSpan SeenAt, TimeSpan? HiddenSince)
{
    // A joint lost for a moment keeps its verdict; a fault counts as mended when it has stayed away for a moment.
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Mending = TimeSpan.FromSeconds(0.3);

    // As long as frames may be apart and still be one stream: a fault hidden no longer than that is as it was. A joint
    // hidden for longer is one that the camera does not see, and stops no clock.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);

    /// <value>Whether it has not been told yet on which side of the limit a reading lies, or whether a fault now hidden is mended.</value>
    public bool IsOpen => Settled == Verdict.NotSeen && (IsUnmended || Judged == Verdict.Broken || (HiddenSince is not null && Reading is not null));

    /// <value>Whether there is a fault, as far as can be known: seen, or seen until a moment ago and not seen mended.</value>
    public bool IsFaultAt(TimeSpan now) => Settled == Verdict.Broken && !(now - HiddenSince > Remembered);

    /// <summary>The fault is mended, and what was read of it since is kept.</summary>
    public LimitState Mended() => this with { Judged = Verdict.Kept, Gathered = TimeSpan.Zero, Settled = Verdict.Kept, IsUnmended = false };

    public LimitState See(WatchedLimit limit, Reading? seenNow, Posture posture, TimeSpan now)
    {
        Reading? clear = seenNow?.StandardError <= limit.Band.MaxError ? seenNow : null;
        RestingLevel? level = limit.SettledError is null || !posture.IsAtRest(now) ? null : LevelWith(clear, posture.Level, limit, now);
        Reading? reading = limit.SettledError is { } error ? RiseOf(clear, level, error) : clear;
        LimitState before = HiddenUntil(now) with { Reading = reading, Level = level };
        Verdict judged = limit.Band.Judge(reading, before.Judged);
        return judged == Verdict.NotSeen ? before with { HiddenSince = HiddenSince ?? now } : before.Tell(judged, limit, now);
    }

    // What is left of it while it is hidden, if it is: first a verdict of kept goes, then all but that a fault was not seen mended.
    private LimitState HiddenUntil(TimeSpan now)
    {
        TimeSpan hidden = now - HiddenSince ?? TimeSpan.Zero;
        if (hidden > Remembered)
        {
            return this with { Judged = Verdict.NotSeen, Gathered = TimeSpan.Zero, Settled = Verdict.NotSeen };
        }

        return hidden >= Unseen && Settled == Verdict.Kept ? this with { Settled = Verdict.NotSeen } : this;
    }

    private LimitState Tell(Verdict judged, WatchedLimit limit, TimeSpan now)
    {
        TimeSpan gathered = judged == Judged ? Gathered + SinceLastReading(now) : TimeSpan.Zero;
        LimitState told = this with { Judged = judged, Gathered = gathered, SeenAt = now, HiddenSince = null };
        told = judged == Verdict.Broken && told.Reading is { } seen ? told with { IsHigh = limit.Band.IsHigh(seen.Value) } : told;
        return gathered >= Lasting(judged, limit) ? told with { Settled = judged, IsUnmended = judged == Verdict.Broken } : told;
    }

    // A reading speaks for the time until the next frame, and for a moment beyond.
    private TimeSpan SinceLastReading(TimeSpan now)
    {
        TimeSpan hidden = now - HiddenSince ?? TimeSpan.Zero;
        return now - SeenAt - hidden + (hidden < Unseen ? hidden : Unseen);
    }

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

    // A fault that was hidden and is seen again is the same one: it has lasted before.
    private TimeSpan Lasting(Verdict judged, WatchedLimit limit) =>
        judged == Verdict.Broken ? (IsUnmended ? TimeSpan.Zero : limit.Dwell) : IsUnmended ? Mending : TimeSpan.Zero;
}
