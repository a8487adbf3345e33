using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Sessions;
using BenchmarkDotNet.Attributes;

namespace Backline.Benchmarks;

/// <summary>From the landmarks of a picture to the session's verdicts. Promise: at most 0.1 ms a frame; ten minutes at 10 fps in at most 0.5 s.</summary>
[MemoryDiagnoser]
public class FrameToVerdict
{
    private const int OneFilm = 647;
    private const int TenMinutes = 6000;

    private readonly LandmarkFrame[] _frames = FilmFrames.Take(TenMinutes);

    [Benchmark(OperationsPerInvoke = OneFilm, Description = "frame to verdict")]
    public double Frame() => Replay(OneFilm);

    [Benchmark(Description = "ten minutes at 10 fps, replayed")]
    public double Replayed() => Replay(TenMinutes);

    private double Replay(int count)
    {
        var measurer = new FrameMeasurer(new MeasurerSettings
        {
            ImageWidth = 640,
            ImageHeight = 480,
            Variant = LandmarkVariant.Heavy,
            Errors = ErrorModel.Live,
        });
        var session = new Session(ProtocolLibrary.Load(), new SessionOptions { HasCamera = true, Target = TimeSpan.FromSeconds(300), CountIn = TimeSpan.Zero });
        SessionState state = session.Start();
        foreach (LandmarkFrame frame in _frames.AsSpan(0, count))
        {
            state = session.Next(state, new FrameSeen(measurer.Measure(frame))).State;
        }

        return state.Held.TotalSeconds;
    }
}
