using System.Text;

namespace Backline.OpenSim.Tables;

/// <summary>Reads lines from a stranger's text without ever keeping an endless one.</summary>
internal sealed class BoundedLines(StreamReader reader) : IDisposable
{
    private const int LongestLine = 4_000_000;

    private readonly StringBuilder _line = new();

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line read last was longer than a line may be, and was cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>The next line, or <see langword="null"/> at the end.</summary>
    public string? Read()
    {
        _line.Clear();
        WasCut = false;
        int next = reader.Read();
        if (next < 0)
        {
            return null;
        }

        for (; next >= 0 && next != '\n'; next = reader.Read())
        {
            if (_line.Length < LongestLine)
            {
                _line.Append((char)next);
            }
            else
            {
                WasCut = true;
            }
        }

        Number++;
        if (_line.Length > 0 && _line[^1] == '\r')
        {
            _line.Length--;
        }

        return _line.ToString();
    }

    public void Dispose() => reader.Dispose();
}
