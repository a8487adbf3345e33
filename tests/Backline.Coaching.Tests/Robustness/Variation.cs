using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;
using Backline.Coaching.Tests.Sessions;

namespace Backline.Coaching.Tests.Robustness;

/// <summary>The same stretch as another phone would have recorded it: other timings, pictures, noise, gaps.</summary>
internal static class Variation
{
    private const int Half = LandmarkFrame.ValueCount / 2;

    private static readonly Dictionary<string, Func<RecordingHeader, LandmarkFrame[], (RecordingHeader, LandmarkFrame[])>> Known = new()
    {
        ["as recorded"] = (header, frames) => (header, frames),
        ["mirrored"] = (header, frames) => (header, [.. frames.Select(Mirror.Of)]),
        ["every second frame"] = (header, frames) => (header with { FramesPerSecond = 5 }, [.. frames.Where((_, i) => i % 2 == 0)]),
        ["every second frame, the others"] = (header, frames) => (header with { FramesPerSecond = 5 }, [.. frames.Where((_, i) => i % 2 == 1)]),
        ["every third frame"] = (header, frames) => (header with { FramesPerSecond = 10 / 3.0 }, [.. frames.Where((_, i) => i % 3 == 0)]),
        ["mirrored, every second frame"] = (header, frames) => (header with { FramesPerSecond = 5 }, [.. frames.Where((_, i) => i % 2 == 0).Select(Mirror.Of)]),
        ["5 frames a second, wandering by half a step, noisy"] = (header, frames) => (header with { FramesPerSecond = 5 }, AtRate(frames, 5, 0.5, 0.002)),
        ["15 frames a second"] = (header, frames) => (header with { FramesPerSecond = 15 }, AtRate(frames, 15, 0, 0)),
        ["30 frames a second, noisy"] = (header, frames) => (header with { FramesPerSecond = 30 }, AtRate(frames, 30, 0, 0.002)),
        ["60 frames a second, noisy"] = (header, frames) => (header with { FramesPerSecond = 60 }, AtRate(frames, 60, 0, 0.002)),
        ["irregular times"] = (header, frames) => (header, AtRate(frames, 10, 0.8, 0)),
        ["irregular times, 7 a second"] = (header, frames) => (header, AtRate(frames, 7, 0.7, 0)),
        ["noise of 2 pixels"] = (header, frames) => (header, [.. frames.Select(Noisy(0.003, 7))]),
        ["a fifth of the frames lost"] = (header, frames) => (header, [.. Lost(frames, 11, frame => null)]),
        ["nobody found in a fifth of the frames"] = (header, frames) => (header, [.. Lost(frames, 13, frame => new LandmarkFrame(frame.Time, null))]),
        ["nobody for the first second"] = (header, frames) => (header, [.. EmptyRoom(), .. frames.Select(frame => Later(frame, 1))]),
        ["stands for most of a minute first"] = (header, frames) => (header, [.. Standing(frames, 45), .. frames.Select(frame => Later(frame, 45))]),
        ["does it twice"] = (header, frames) => (header, [.. frames, .. frames.Select(frame => Later(frame, frames[^1].Time.TotalSeconds + 0.1))]),
        ["begins just before the bow"] = (header, frames) => (header, [.. frames.Where(frame => frame.Time.TotalSeconds >= 0.8)]),
        ["ends in the hold"] = (header, frames) => (header, [.. frames.Where(frame => frame.Time.TotalSeconds < 6.1)]),
        ["counts from an hour"] = (header, frames) => (header, [.. frames.Select(frame => Later(frame, 3600))]),
        ["a small person in a wide picture"] = (header, frames) => (header with { ImageWidth = 1920, ImageHeight = 1080 }, [.. frames.Select(frame => Placed(frame, 0.20, 0.30, 0.45 * 640 * 1080 / (480.0 * 1920), 0.45))]),
        ["a tall picture"] = (header, frames) => (header with { ImageWidth = 720, ImageHeight = 1280 }, [.. frames.Select(frame => Placed(frame, 0, 0.2, 1, 720 * 480 / (640.0 * 1280)))]),
        ["at the picture's edge"] = (header, frames) => (header, [.. frames.Select(frame => Placed(frame, 0.22, 0.02, 1, 1))]),
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static (RecordingHeader Header, LandmarkFrame[] Frames) Of(string name, RecordingHeader header, LandmarkFrame[] frames) => Known[name](header, frames);

    // Between two frames, along the line that joins them; times wander by a share of the step.
    public static LandmarkFrame[] AtRate(LandmarkFrame[] frames, double rate, double wander, double noise)
    {
        var chance = new Random(5);
        var taken = new List<LandmarkFrame>();
        Func<LandmarkFrame, LandmarkFrame> noisy = Noisy(noise, 17);
        for (int step = 0; ; step++)
        {
            double at = (step + (wander * chance.NextDouble())) / rate;
            int before = Array.FindLastIndex(frames, frame => frame.Time.TotalSeconds <= at);
            if (before + 1 >= frames.Length)
            {
                return [.. taken];
            }

            taken.Add(noisy(Between(frames[Math.Max(before, 0)], frames[Math.Max(before, 0) + 1], at)));
        }
    }

    private static LandmarkFrame Between(LandmarkFrame one, LandmarkFrame other, double seconds)
    {
        if (!one.IsPersonSeen || !other.IsPersonSeen)
        {
            return new LandmarkFrame(TimeSpan.FromSeconds(seconds), null);
        }

        double share = (seconds - one.Time.TotalSeconds) / (other.Time - one.Time).TotalSeconds;
        double[] from = [.. one.Image, .. one.World], to = [.. other.Image, .. other.World];
        return new LandmarkFrame(TimeSpan.FromSeconds(seconds), [.. from.Zip(to, (a, b) => a + (share * (b - a)))]);
    }

    public static Func<LandmarkFrame, LandmarkFrame> Noisy(double deviation, int seed)
    {
        var chance = new Random(seed);
        return frame => Changed(frame, (values, point) =>
        {
            values[point] += deviation * Normal(chance);
            values[point + 1] += deviation * Normal(chance);
        });
    }

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    private static IEnumerable<LandmarkFrame> Lost(LandmarkFrame[] frames, int seed, Func<LandmarkFrame, LandmarkFrame?> instead)
    {
        var chance = new Random(seed);
        return frames.Select(frame => chance.NextDouble() < 0.2 ? instead(frame) : frame).OfType<LandmarkFrame>();
    }

    // The first second, to and fro.
    private static IEnumerable<LandmarkFrame> Standing(LandmarkFrame[] frames, int seconds)
    {
        LandmarkFrame[] first = [.. frames.TakeWhile(frame => frame.Time.TotalSeconds < 1)];
        LandmarkFrame[] there = [.. first, .. first.Reverse()];
        return Enumerable.Range(0, seconds * 10).Select(i => Later(there[i % there.Length], (i / 10.0) - there[i % there.Length].Time.TotalSeconds));
    }

    private static IEnumerable<LandmarkFrame> EmptyRoom() => Enumerable.Range(0, 10).Select(i => new LandmarkFrame(TimeSpan.FromSeconds(i / 10.0), null));

    private static LandmarkFrame Later(LandmarkFrame frame, double seconds) =>
        new(frame.Time + TimeSpan.FromSeconds(seconds), frame.IsPersonSeen ? [.. frame.Image, .. frame.World] : null);

    private static LandmarkFrame Placed(LandmarkFrame frame, double left, double top, double width, double height) => Changed(frame, (values, point) =>
    {
        values[point] = left + (width * values[point]);
        values[point + 1] = top + (height * values[point + 1]);
    });

    private static LandmarkFrame Changed(LandmarkFrame frame, Action<double[], int> change)
    {
        if (!frame.IsPersonSeen)
        {
            return frame;
        }

        double[] values = [.. frame.Image, .. frame.World];
        for (int point = 0; point < Half; point += LandmarkFrame.ValuesPerLandmark)
        {
            change(values, point);
        }

        return new LandmarkFrame(frame.Time, values);
    }
}
