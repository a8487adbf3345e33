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

    private const int MostFrames = 60;

    public static Posture Unknown { get; } = new();

    private ImmutableArray<(TimeSpan Time, double Trunk)> Track { get; init; } = [];

    /// <value>deg. The latest trunk bow.</value>
    public double Trunk { get; private init; }

    /// <value>deg. The latest knee bend, or <see langword="null"/> when it is not seen.</value>
    public double? Knee { get; private init; }

    /// <value>deg. Deepest trunk bow since the person was upright.</value>
    public double DeepestTrunk { get; private init; }

    /// <value>Whether the trunk was seen lately.</value>
    public bool IsKnown(TimeSpan now) => !Track.IsEmpty && now - Track[^1].Time <= Stale;

    /// <value>Whether enough frames lie behind to tell stillness.</value>
    public bool HasWindow => Track.Length >= 2 && Track[^1].Time - Track[0].Time >= Window * 0.7;

    /// <value>deg/s. How fast the trunk goes down (+) or up (−).</value>
    public double TrunkSpeed { get; private init; }

    /// <value>Whether the trunk moves so slowly that the rest of the body can be compared with a moment ago.</value>
    public bool IsAtRest(TimeSpan now) => IsKnown(now) && HasWindow && Math.Abs(TrunkSpeed) < 25;

    public Posture See(TimeSpan now, Readings readings)
    {
        if (readings[Measure.TrunkInclination] is not { } trunk)
        {
            return this with { Knee = null };
        }

        int first = 0;
        while (first < Track.Length - 1 && (now - Track[first + 1].Time >= Window || Track.Length - first > MostFrames))
        {
            first++;
        }

        ImmutableArray<(TimeSpan, double)> kept = Track.IsEmpty || now - Track[^1].Time > Stale ? [] : Track[first..];
        ImmutableArray<(TimeSpan, double)> track = kept.Add((now, trunk.Value));
        return this with
        {
            Track = track,
            Trunk = trunk.Value,
            Knee = readings[Measure.KneeFlexion]?.Value,
            TrunkSpeed = SlopeOf(track),
            DeepestTrunk = Math.Max(trunk.Value, trunk.Value < 15 ? 0 : DeepestTrunk),
        };
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
