using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Recordings;

/// <summary>
/// Reads a landmark recording (<c>*.jsonl</c>, version 1) a line at a time; however long the file, one line of it is
/// in memory.
/// </summary>
/// <remarks>
/// A recording is used whole or not at all: at the first problem reading stops handing out frames, goes through the
/// rest of the file and throws one <see cref="RecordingException"/> that lists every problem with its line. Who must
/// not act on the frames before a problem calls <see cref="Check"/> first.
/// </remarks>
public sealed class RecordingReader : IDisposable
{
    private readonly string _name;
    private readonly LineSource _lines;
    private readonly ProblemList _problems = new();
    private readonly FrameParser _frames;

    /// <summary>Begins to read; the stream is closed with the reader.</summary>
    /// <param name="stream">The recording, from its first byte.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RecordingException">The first line is not a header that can be used.</exception>
    public RecordingReader(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _name = name;
        _lines = new LineSource(stream);
        _frames = new FrameParser(_problems);
        Header = ReadHeader() ?? throw new InvalidOperationException("A header without problems was not returned.");
    }

    /// <value>The recording's first line.</value>
    public RecordingHeader Header { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RecordingException">The first line is not a header that can be used.</exception>
    public static RecordingReader Open(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan), Path.GetFileName(path));

    /// <summary>Reads a whole file and keeps nothing of it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>How many frames it has.</returns>
    /// <exception cref="RecordingException">The file has problems.</exception>
    public static int Check(string path)
    {
        using RecordingReader reader = Open(path);
        int count = 0;
        while (reader.TryRead(out _))
        {
            count++;
        }

        return count;
    }

    /// <summary>The frames that have not been read yet, one at a time.</summary>
    /// <exception cref="RecordingException">The recording has problems; thrown when the first is met.</exception>
    public IEnumerable<LandmarkFrame> Frames()
    {
        while (TryRead(out LandmarkFrame frame))
        {
            yield return frame;
        }
    }

    /// <summary>Reads the next frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="RecordingException">The recording has problems; thrown when the first is met.</exception>
    public bool TryRead(out LandmarkFrame frame)
    {
        while (_lines.TryNext(out ReadOnlySpan<byte> line))
        {
            if (TryParse(line, out frame))
            {
                if (_problems.Count == 0)
                {
                    return true;
                }
            }
        }

        _problems.ThrowIfAny(_name);
        frame = default;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private RecordingHeader? ReadHeader()
    {
        RecordingHeader? header = null;
        bool isRecording = false;
        if (_lines.TryNext(out ReadOnlySpan<byte> line) && !_lines.IsTooLong)
        {
            header = HeaderParser.Parse(line.StartsWith("\uFEFF"u8) ? line[3..] : line, _problems, out isRecording);
        }
        else
        {
            _problems.Add(1, "", _lines.IsTooLong ? "is longer than a megabyte" : "the file is empty", "a recording's header was expected");
        }

        if (_problems.Count > 0 && isRecording)
        {
            _ = TryRead(out _); // The frames can be judged all the same; ends in the exception that lists every problem.
        }

        _problems.ThrowIfAny(_name);
        return header;
    }

    private bool TryParse(ReadOnlySpan<byte> line, out LandmarkFrame frame)
    {
        frame = default;
        if (_lines.IsTooLong)
        {
            _problems.Add(_lines.Line, "", "is longer than a megabyte", "a frame was expected");
            return false;
        }

        if (line.TrimEnd(" \r\t"u8).IsEmpty)
        {
            return false;
        }

        frame = _frames.Parse(line, _lines.Line);
        return true;
    }
}
