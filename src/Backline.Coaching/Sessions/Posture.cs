using System.Collections.Immutable;
using Backline.Coaching.Measures;
using Backline.Practice.Measures;

namespace Backline.Coaching.Sessions;

/// <summary>What the latest frames tell of how the person stands and moves.</summary>
internal sealed record Posture
{
    // Long enough that jitter of a degree or two a frame is not taken for moving, short enough to follow at once.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(2.5);

    // Long enough to tell a bow or a rise of a few degrees a second from sway and jitter.
    private static readonly TimeSpan SlowWindow = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan SlowStep = TimeSpan.FromSeconds(0.095);

    // Long enough that no rise asked of anybody, a bow's depth in a minute, looks like rest: 1°/s is twice what counts as still.
    private static readonly TimeSpan SettleWindow = TimeSpan.FromSeconds(2.5);
    private const double SettledSpeed = -0.5;

    private const int MostFrames = 60;
    private const double Upright = 15;

    // deg/s, and shares of the person's own pace: coach judgement on the rendered bows, as they are (pace 45°/s) and slowed
    // down to a sixth, which Robustness/SlowPeopleTests hold.
    private const double Still = 8, Resting = 25, RestShare = 0.5, SlowPace = 20, StillShare = 0.3, SurelyStill = 2.5;

    public static Posture Unknown { get; } = new();

    private ImmutableArray<(TimeSpan Time, double Trunk)> Track { get; init; } = [];

    // The same for longer, about ten samples a second.
    private ImmutableArray<(TimeSpan Time, double Trunk)> SlowTrack { get; init; } = [];

    // The same for as long as somebody must stay to have settled.
    private ImmutableArray<(TimeSpan Time, double Trunk)> SettleTrack { get; init; } = [];

    /// <value>deg. The latest trunk bow.</value>
    public double Trunk { get; private init; }

    /// <value>deg. The trunk bow, the mean of the last moment: one frame that errs moves it little.</value>
    public double Level { get; private init; }

    /// <value>deg. The latest knee bend, or <see langword="null"/> when it is not seen.</value>
    public double? Knee { get; private init; }

    /// <value>deg. Deepest trunk bow since the person was upright.</value>
    public double DeepestTrunk { get; private init; }

    /// <value>Whether the trunk was seen lately.</value>
    public bool IsKnown(TimeSpan now) => !Track.IsEmpty && now - Track[^1].Time <= Stale;

    /// <value>When the trunk was seen last, or <see langword="null"/>.</value>
    public TimeSpan? SeenAt => Track.IsEmpty ? null : Track[^1].Time;

    /// <value>Whether the trunk has not come up for two seconds and a half.</value>
    public bool HasSettled => SettleTrack.Length >= 3 && SettleTrack[^1].Time - SettleTrack[0].Time >= SettleWindow * 0.8 && SlopeOf(SettleTrack) > SettledSpeed;

    /// <value>Whether the trunk has gone neither up nor down for two seconds and a half.</value>
    public bool IsStill => HasSettled && SlopeOf(SettleTrack) < -2 * SettledSpeed;

    /// <value>Whether enough frames lie behind to tell stillness.</value>
    public bool HasWindow => Track.Length >= 2 && Track[^1].Time - Track[0].Time >= Window * 0.7;

    /// <value>deg/s. How fast the trunk goes down (+) or up (−).</value>
    public double TrunkSpeed { get; private init; }

    /// <value>deg/s. How fast the trunk has gone down (+) or up (−) over the last second and a half.</value>
    public double SlowSpeed { get; private init; }

    /// <value>deg/s. The fastest that <see cref="SlowSpeed"/> has gone down since the person was upright: their own pace.</value>
    public double Pace { get; private init; }

    /// <value>Whether <see cref="SlowSpeed"/> rests on enough time.</value>
    public bool HasSlowWindow => SlowTrack.Length >= 3 && SlowTrack[^1].Time - SlowTrack[0].Time >= SlowWindow * 0.6;

    /// <value>Whether the trunk moves so slowly, for one who moves as this person does, that the rest of the body can be compared with a moment ago.</value>
    public bool IsAtRest(TimeSpan now) =>
        IsKnown(now) && HasWindow && Math.Abs(TrunkSpeed) < Math.Clamp(RestShare * Pace, Still, Resting) && IsStillAtOwnPace;

    /// <value>Whether somebody who bows slowly has stopped: a bow without haste has no clear end in a moment's speed.</value>
    public bool IsStillAtOwnPace => Pace >= SlowPace || Math.Abs(SlowSpeed) < Math.Max(SurelyStill, StillShare * Pace);

    public Posture See(TimeSpan now, Readings readings)
    {
        if (readings[Measure.TrunkInclination] is not { } trunk)
        {
            return this with { Knee = null };
        }

        ImmutableArray<(TimeSpan, double)> track = Lengthened(Track, Window, now, trunk.Value);
        bool isSampled = SlowTrack.IsEmpty || now - SlowTrack[^1].Time >= SlowStep;
        Posture seen = this with
        {
            Track = track,
            SlowTrack = isSampled ? Lengthened(SlowTrack, SlowWindow, now, trunk.Value) : SlowTrack,
            SettleTrack = isSampled ? Lengthened(SettleTrack, SettleWindow, now, trunk.Value) : SettleTrack,
            Trunk = trunk.Value,
            Level = MeanOf(track),
            Knee = readings[Measure.KneeFlexion]?.Value,
            TrunkSpeed = SlopeOf(track),
            DeepestTrunk = Math.Max(trunk.Value, trunk.Value < Upright ? 0 : DeepestTrunk),
        };
        return isSampled ? seen.AtPace() : seen;
    }

    /// <summary>The bow is measured from here on as deep as it is now.</summary>
    public Posture BowedAnew() => this with { DeepestTrunk = Level };

    private Posture AtPace()
    {
        double speed = SlopeOf(SlowTrack);
        return this with { SlowSpeed = speed, Pace = Trunk < Upright ? 0 : HasSlowWindow ? Math.Max(Pace, speed) : Pace };
    }

    private static ImmutableArray<(TimeSpan Time, double Trunk)> Lengthened(
        ImmutableArray<(TimeSpan Time, double Trunk)> track, TimeSpan window, TimeSpan now, double trunk)
    {
        int first = 0;
        while (first < track.Length - 1 && (now - track[first + 1].Time >= window || track.Length - first > MostFrames))
        {
            first++;
        }

        ImmutableArray<(TimeSpan, double)> kept = track.IsEmpty || now - track[^1].Time > Stale ? [] : track[first..];
        return kept.Add((now, trunk));
    }

    private static double MeanOf(ImmutableArray<(TimeSpan Time, double Trunk)> track)
    {
        double sum = 0;
        foreach ((TimeSpan _, double trunk) in track)
        {
            sum += trunk;
        }

        return sum / track.Length;
    }

    // Least-squares slope.
    private static double SlopeOf(ImmutableArray<(TimeSpan Time, double Trunk)> track)
    {
        if (track.Length < 2)
        {
            return 0;
        }

        double meanTime = 0, meanTrunk = 0;
        foreach ((TimeSpan time, double trunk) in track)
        {
            meanTime += (time - track[0].Time).TotalSeconds / track.Length;
            meanTrunk += trunk / track.Length;
        }

        double across = 0, along = 0;
        foreach ((TimeSpan time, double trunk) in track)
        {
            double t = (time - track[0].Time).TotalSeconds - meanTime;
            across += t * (trunk - meanTrunk);
            along += t * t;
        }

        return along > 0 ? across / along : 0;
    }
}
