namespace Backline.Coaching.Recordings;

/// <summary>Hands out the lines of a stream one at a time from one buffer, whatever the size of the file.</summary>
internal sealed class LineSource(Stream stream) : IDisposable
{
    /// <summary>No line of a recording comes near this; a longer one is not a recording's.</summary>
    public const int LongestLine = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isExhausted;

    /// <summary>Number of the current line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the current line was longer than <see cref="LongestLine"/> and was passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end; false after the last.</summary>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        IsTooLong = false;
        int scanned = 0;
        while (true)
        {
            int newline = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                return Take(scanned + newline, 1, out line);
            }

            scanned = _end - _start;
            if (_isExhausted)
            {
                return Take(scanned, 0, out line) && (line.Length > 0 || IsTooLong);
            }

            if (scanned > LongestLine)
            {
                IsTooLong = true;
                _start = _end;
                scanned = 0;
            }

            Fill();
        }
    }

    public void Dispose() => stream.Dispose();

    private bool Take(int length, int newline, out ReadOnlySpan<byte> line)
    {
        line = IsTooLong ? default : _buffer.AsSpan(_start, length);
        _start += length + newline;
        Line++;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isExhausted = read == 0;
    }
}
