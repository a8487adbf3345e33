using Backline.Coaching.Measures;
using Backline.Stretching.Readouts;

namespace Backline.Web.Features.Readout;

/// <summary>The read-out beside a live session: it follows what the camera sees, and works in slices so that coaching never waits for it.</summary>
/// <param name="reader">Reads postures.</param>
/// <param name="time">Measures the slices.</param>
internal sealed class LiveReadout(StretchReader reader, TimeProvider time)
{
    // What a call may take before the page goes on. A frame of the camera's picture comes every 100 ms or so.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(6);

    // A reading takes a few slices, one a tick: with this rest between, that makes two or three readings a second, and a bar
    // that is read from three metres needs no more.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly SteadyPosture _steady = new();
    private ReadoutRun? _run;
    private TimeSpan _finished = -Pause;

    /// <value>What was read last; <see langword="null"/> while nothing is seen.</value>
    public StretchReadout? Latest { get; private set; }

    /// <summary>Takes in a frame.</summary>
    /// <param name="frame">What the camera measures.</param>
    public void See(MeasuredFrame frame) => _steady.See(frame.Time, SeenPosture.Of(measure => frame.Near[measure]));

    /// <summary>Goes on for a slice.</summary>
    /// <param name="now">Since the session began.</param>
    /// <returns>Whether there is something new to show.</returns>
    public bool Work(TimeSpan now)
    {
        if (_run is null && now - _finished < Pause)
        {
            return false;
        }

        _run ??= reader.Begin(_steady.At(now));
        long start = time.GetTimestamp();
        while (_run.Result is null && time.GetElapsedTime(start) < Slice)
        {
            _run.Step();
        }

        if (_run.Result is not { } result)
        {
            return false;
        }

        (_run, _finished) = (null, now);
        Latest = result.IsEmpty ? null : result;
        return true;
    }
}
