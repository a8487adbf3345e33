using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Tests.Robustness;

/// <summary>The same stretch by somebody who moves more slowly, or stays longer.</summary>
internal static class Pace
{
    // s. In the good clips the bow is reached at the first, and the rise begins at the second.
    private const double Bowed = 4.2, Rises = 6.0;

    /// <summary>All of it slower.</summary>
    public static LandmarkFrame[] Slower(LandmarkFrame[] frames, double times, double rate) =>
        Variation.AtRate([.. frames.Select(frame => At(frame, frame.Time.TotalSeconds * times))], rate, 0, 0);

    /// <summary>A good clip with a hold of another length and a slower rise, upright for a while at its end.</summary>
    public static LandmarkFrame[] Held(LandmarkFrame[] frames, double holdSeconds, double riseTimes, double standSeconds)
    {
        LandmarkFrame[] hold = [.. frames.Where(frame => frame.Time.TotalSeconds is >= Bowed and < Rises)];
        LandmarkFrame[] there = [.. hold, .. hold.Reverse()];
        LandmarkFrame[] upright = [.. frames[^10..], .. frames[^10..].Reverse()];
        double rise = Bowed + holdSeconds, stands = rise + ((frames[^1].Time.TotalSeconds - Rises) * riseTimes);
        LandmarkFrame[] all =
        [
            .. frames.Where(frame => frame.Time.TotalSeconds < Bowed),
            .. Enumerable.Range(0, (int)Math.Round(holdSeconds * 10)).Select(i => At(there[i % there.Length], Bowed + (i / 10.0))),
            .. frames.Where(frame => frame.Time.TotalSeconds >= Rises).Select(frame => At(frame, rise + ((frame.Time.TotalSeconds - Rises) * riseTimes))),
            .. Enumerable.Range(1, (int)(standSeconds * 10)).Select(i => At(upright[i % upright.Length], stands + (i / 10.0))),
        ];
        return Variation.AtRate(all, 10, 0, 0);
    }

    private static LandmarkFrame At(LandmarkFrame frame, double seconds) =>
        new(TimeSpan.FromSeconds(seconds), frame.IsPersonSeen ? [.. frame.Image, .. frame.World] : null);
}
