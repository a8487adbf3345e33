using System.Collections.Concurrent;
using Backline.Coaching.Landmarks;
using Backline.Coaching.Measures;
using Backline.Coaching.Recordings;

namespace Backline.Cli.Verbs;

/// <summary>A recording's frames, read and measured on a thread of their own, somewhat ahead of whoever takes them.</summary>
internal sealed class MeasuredAhead : IDisposable
{
    // As many as are measured while a protocol is loaded; a few megabytes, whatever the recording's length.
    private const int MostAhead = 8192;

    private readonly BlockingCollection<MeasuredFrame> _frames = new(MostAhead);
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="file">The recording.</param>
    /// <param name="settingsFor">How its frames are measured.</param>
    public MeasuredAhead(string file, Func<RecordingHeader, MeasurerSettings> settingsFor) =>
        _reading = Task.Run(() => Read(file, settingsFor));

    /// <summary>The frames, once. What is wrong with the file is thrown where they end.</summary>
    public IEnumerable<MeasuredFrame> Frames()
    {
        foreach (MeasuredFrame frame in _frames.GetConsumingEnumerable())
        {
            yield return frame;
        }

        _reading.GetAwaiter().GetResult();
    }

    /// <summary>Stops reading.</summary>
    public void Dispose()
    {
        _stopped.Cancel();
        Task.WaitAny(_reading);
        _stopped.Dispose();
        _frames.Dispose();
    }

    private void Read(string file, Func<RecordingHeader, MeasurerSettings> settingsFor)
    {
        try
        {
            using RecordingReader reader = RecordingReader.Open(file);
            var measurer = new FrameMeasurer(settingsFor(reader.Header));
            foreach (LandmarkFrame frame in reader.Frames())
            {
                _frames.Add(measurer.Measure(frame), _stopped.Token);
            }
        }
        finally
        {
            _frames.CompleteAdding();
        }
    }
}
