using Backline.Coaching.Landmarks;

namespace Backline.Coaching.Recordings;

/// <summary>
/// Reads frame lines that are written the plain way (t, image, world; numbers without exponents), several times as fast
/// as a JSON reader can. Whatever is unusual in a line, right or not, it leaves to <see cref="FrameParser"/>.
/// </summary>
/// <remarks>
/// A number of up to 15 digits is its digits as an integer divided by a power of ten, both exact, so the quotient is the
/// nearest double: Clinger (1990), How to read floating point numbers accurately, PLDI '90, doi:10.1145/93542.93557.
/// </remarks>
internal ref struct PlainFrameScanner(ReadOnlySpan<byte> line)
{
    private const int MostDigits = 15;
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private readonly ReadOnlySpan<byte> _line = line;
    private int _at;

    /// <summary>Reads the whole line; false when it is not plain.</summary>
    public bool TryRead(out double time, scoped Span<double> values)
    {
        time = 0;
        return Take("{\"t\":"u8) && TryNumber(out time)
            && Take((byte)',') && Take("\"image\":"u8) && TryPoints(values[..(values.Length / 2)])
            && Take((byte)',') && Take("\"world\":"u8) && TryPoints(values[(values.Length / 2)..])
            && Take((byte)'}') && _line[_at..].TrimEnd(" \r\t"u8).IsEmpty;
    }

    private bool TryPoints(scoped Span<double> values)
    {
        if (!Take((byte)'['))
        {
            return false;
        }

        for (int i = 0; i < values.Length; i++)
        {
            bool isFirst = i % LandmarkFrame.ValuesPerLandmark == 0, isLast = i % LandmarkFrame.ValuesPerLandmark == LandmarkFrame.ValuesPerLandmark - 1;
            if ((isFirst && ((i > 0 && !Take((byte)',')) || !Take((byte)'['))) || !TryNumber(out values[i]) || !Take(isLast ? (byte)']' : (byte)','))
            {
                return false;
            }

            if (isLast ? values[i] is not (>= 0 and <= 1) : Math.Abs(values[i]) > FrameParser.FarthestCoordinate)
            {
                return false;
            }
        }

        return Take((byte)']');
    }

    private bool TryNumber(out double number)
    {
        SkipSpaces();
        bool isNegative = _at < _line.Length && _line[_at] == '-';
        _at += isNegative ? 1 : 0;
        int start = _at;
        long digits = 0;
        TakeDigits(ref digits);
        int whole = _at - start, decimals = 0;
        bool isPlain = whole == 1 || (whole > 1 && _line[start] != '0');
        if (_at < _line.Length && _line[_at] == '.')
        {
            int point = ++_at;
            TakeDigits(ref digits);
            decimals = _at - point;
            isPlain &= decimals > 0;
        }

        bool ends = _at < _line.Length && _line[_at] is (byte)',' or (byte)']' or (byte)'}' or (byte)' ';
        isPlain &= ends && whole + decimals <= MostDigits;
        number = isPlain ? digits / PowersOfTen[decimals] : 0;
        number = isNegative ? -number : number;
        return isPlain;
    }

    private void TakeDigits(ref long digits)
    {
        while (_at < _line.Length && (uint)(_line[_at] - '0') <= 9)
        {
            digits = unchecked((digits * 10) + (_line[_at++] - '0'));
        }
    }

    private bool Take(ReadOnlySpan<byte> text)
    {
        SkipSpaces();
        bool isThere = _line[_at..].StartsWith(text);
        _at += isThere ? text.Length : 0;
        return isThere;
    }

    private bool Take(byte character)
    {
        SkipSpaces();
        bool isThere = _at < _line.Length && _line[_at] == character;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipSpaces()
    {
        while (_at < _line.Length && _line[_at] == ' ')
        {
            _at++;
        }
    }
}
