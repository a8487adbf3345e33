using Backline.Coaching.Landmarks;
using Backline.Coaching.Recordings;
using CsCheck;

namespace Backline.Coaching.Tests.Recordings;

public sealed class RecordingWriterTests
{
    private static readonly RecordingHeader Header = new(1280, 720, 29.97, LandmarkVariant.Full, "a \"quoted\" room", 1.74, 0.08);

    [Fact]
    public void What_is_written_reads_back_to_the_last_digit() =>
        Gen.Select(Gen.Double[-3, 3].Array[198], Gen.Double[0, 1].Array[66], Gen.Int[0, 36_000_000]).Sample(
            (coordinates, visibilities, tick) =>
            {
                double[] values = [.. Enumerable.Range(0, 66).SelectMany(point => (double[])[.. coordinates.AsSpan(point * 3, 3), visibilities[point]])];
                var frame = new LandmarkFrame(TimeSpan.FromMilliseconds(tick), values);
                using RecordingReader reader = RoundTrip(frame, new LandmarkFrame(frame.Time, null));

                bool isFirst = reader.TryRead(out LandmarkFrame first), isSecond = reader.TryRead(out LandmarkFrame second);

                return isFirst && isSecond && reader.Header == Header && first.Time == frame.Time && !second.IsPersonSeen
                    && first.Image.SequenceEqual(frame.Image) && first.World.SequenceEqual(frame.World);
            },
            iter: 200);

    [Fact]
    public void A_time_that_goes_back_is_refused()
    {
        using var writer = new RecordingWriter(new MemoryStream(), Header);
        writer.Write(new LandmarkFrame(TimeSpan.FromSeconds(2), null));

        Assert.Throws<ArgumentException>(() => writer.Write(new LandmarkFrame(TimeSpan.FromSeconds(1), null)));
    }

    private static RecordingReader RoundTrip(params LandmarkFrame[] frames)
    {
        var stream = new MemoryStream();
        using (var writer = new RecordingWriter(stream, Header))
        {
            Array.ForEach(frames, writer.Write);
        }

        return new RecordingReader(new MemoryStream(stream.ToArray()), "written.jsonl");
    }
}
