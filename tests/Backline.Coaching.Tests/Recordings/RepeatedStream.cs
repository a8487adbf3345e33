namespace Backline.Coaching.Tests.Recordings;

/// <summary>A long file that is never there: a beginning and then the same bytes again and again.</summary>
internal sealed class RepeatedStream(byte[] start, byte[] again, long length) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int written = 0;
        while (written < count && _at < length)
        {
            bool isStart = _at < start.Length;
            byte[] source = isStart ? start : again;
            int from = (int)(isStart ? _at : (_at - start.Length) % again.Length);
            int part = Math.Min(count - written, source.Length - from);
            Array.Copy(source, from, buffer, offset + written, part);
            written += part;
            _at += part;
        }

        return written;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
