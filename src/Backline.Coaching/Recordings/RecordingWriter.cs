using System.Text.Json;
using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Recordings;

/// <summary>Writes a landmark recording (<c>*.jsonl</c>, version 1), a line a frame, as frames come.</summary>
public sealed class RecordingWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private TimeSpan _lastTime;

    /// <summary>Begins a recording; the stream is closed with the writer.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="header">The first line.</param>
    public RecordingWriter(Stream stream, RecordingHeader header)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(header);
        _stream = stream;
        _json = new Utf8JsonWriter(stream);
        WriteHeader(header);
    }

    /// <summary>Writes the next frame.</summary>
    /// <param name="frame">The frame; its numbers must be finite.</param>
    /// <exception cref="ArgumentException">The frame's time is negative or before the previous frame's, or a number is not finite.</exception>
    public void Write(LandmarkFrame frame)
    {
        if (frame.Time < _lastTime)
        {
            throw new ArgumentException($"Frames come in the order of their times, from 0 on; got {frame.Time} after {_lastTime}.", nameof(frame));
        }

        _lastTime = frame.Time;
        _json.WriteStartObject();
        _json.WriteNumber("t", frame.Time.TotalSeconds);
        WritePoints("image", frame.IsPersonSeen, frame.Image);
        WritePoints("world", frame.IsPersonSeen, frame.World);
        _json.WriteEndObject();
        EndLine();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    private void WriteHeader(RecordingHeader header)
    {
        _json.WriteStartObject();
        _json.WriteNumber("backlineRecording", HeaderParser.Version);
        _json.WriteNumber("imageWidth", header.ImageWidth);
        _json.WriteNumber("imageHeight", header.ImageHeight);
        _json.WriteNumber("fps", header.FramesPerSecond);
        _json.WriteString("landmarkModel", HeaderParser.LandmarkModel);
        _json.WriteString("variant", header.Variant == LandmarkVariant.Full ? "full" : "heavy");
        _json.WriteString("source", header.Source);
        if (header.PersonHeight is { } height)
        {
            _json.WriteNumber("personHeightMm", height * 1000);
        }

        if (header.RollDiameter is { } diameter)
        {
            _json.WriteNumber("rollDiameterMm", diameter * 1000);
        }

        _json.WriteEndObject();
        EndLine();
    }

    private void WritePoints(string name, bool isSeen, ReadOnlySpan<double> values)
    {
        if (!isSeen)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartArray(name);
        for (int point = 0; point < LandmarkFrame.LandmarkCount; point++)
        {
            _json.WriteStartArray();
            foreach (double value in values.Slice(point * LandmarkFrame.ValuesPerLandmark, LandmarkFrame.ValuesPerLandmark))
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void EndLine()
    {
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _json.Reset();
    }
}
