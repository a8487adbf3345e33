using System.Globalization;
using Backline.Practice;

namespace Backline.Coaching.Recordings;

/// <summary>Collects what is amiss in a file. The first <see cref="Listed"/> are kept in words, the others only counted: a spoilt gigabyte must not fill the memory.</summary>
internal sealed class ProblemList
{
    public const int Listed = 200;

    private readonly List<string> _problems = [];

    public int Count { get; private set; }

    public void Add(int line, string place, string found, string expected)
    {
        Count++;
        if (_problems.Count < Listed)
        {
            string where = place.Length == 0 ? "" : place + ": ";
            _problems.Add(PlainText.Of(string.Create(CultureInfo.InvariantCulture, $"line {line}: {where}{found}; {expected}")));
        }
    }

    public void ThrowIfAny(string name)
    {
        if (Count > 0)
        {
            throw new RecordingException(name, _problems, Count - _problems.Count);
        }
    }
}
