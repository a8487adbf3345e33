using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>Tells parts apart that stand under one path, as of two muscles with one name: what could not be read of the one excuses nothing in the other.</summary>
internal sealed class Twins
{
    private readonly Dictionary<string, List<int>> _lines = new(StringComparer.OrdinalIgnoreCase);   // where elements of a path begin, ascending
    private readonly HashSet<(string Path, int Index)> _unread = [];                                 // those in which reading found something wrong

    /// <summary>Finds the parts of a file.</summary>
    /// <param name="reading">The file, with what is wrong in it.</param>
    /// <param name="compiled">What is wrong with the model; only paths under which its parts stand are looked for.</param>
    public Twins(OsimReading reading, IReadOnlyList<Problem> compiled)
    {
        foreach (string path in compiled.Select(problem => problem.PartsPath).OfType<string>())
        {
            _lines.TryAdd(path, []);
        }

        if (_lines.Count > 0)
        {
            FindLines(reading.Root);
            FindUnread(reading.Problems.Found);
        }
    }

    /// <summary>Whether a problem of the model stands in a part of which all was read, while another part of the same path was not.</summary>
    /// <param name="problem">What is wrong with the model.</param>
    public bool IsReadWhole(Problem problem) =>
        problem is { PartsPath: { } path, Place.Line: { } line }
        && problem.Place.Path.StartsWith(path, StringComparison.OrdinalIgnoreCase)
        && Index(path, line) is { } index
        && !_unread.Contains((path.ToUpperInvariant(), index));

    private void FindLines(XElement root)
    {
        // The elements around the one looked at, each with the path of its content.
        Stack<(XElement Element, string Path)> around = new();
        foreach (XElement element in root.DescendantsAndSelf())
        {
            while (around.Count > 0 && around.Peek().Element != element.Parent)
            {
                around.Pop();
            }

            string path = ElementPlace.PathOf(element, around.Count > 0 ? around.Peek().Path : "");
            around.Push((element, path));
            if (_lines.TryGetValue(path, out List<int>? lines) && ElementPlace.LineOf(element) is { } line && (lines.Count == 0 || lines[^1] < line))
            {
                lines.Add(line);
            }
        }
    }

    private void FindUnread(IEnumerable<Problem> found)
    {
        foreach (Place place in found.Select(problem => problem.Place))
        {
            for (int end = place.Path.Length; end > 0; end = place.Path.LastIndexOf('/', end - 1))
            {
                string path = place.Path[..end];
                if (place.Line is { } line && Index(path, line) is { } index)
                {
                    _unread.Add((path.ToUpperInvariant(), index));
                }
            }
        }
    }

    // Which of several parts of a path a line stands in; nothing where there is but one part, or none begins so early.
    private int? Index(string path, int line)
    {
        if (!_lines.TryGetValue(path, out List<int>? lines) || lines.Count < 2)
        {
            return null;
        }

        int at = lines.BinarySearch(line);
        int index = at >= 0 ? at : ~at - 1;
        return index >= 0 ? index : null;
    }
}
