using System.Xml.Linq;
using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>What the elements of one file share while it is read: its defaults section, which names were asked for, what is wrong.</summary>
internal sealed class OsimReading(XElement root, ProblemList problems)
{
    private readonly Dictionary<string, HashSet<string>> _asked = new(StringComparer.Ordinal);   // by kind of element

    private readonly List<string> _missingPaths = [];

    public XElement Root { get; } = root;

    /// <summary>The version of the file, once it is known.</summary>
    public int Version { get; set; }

    public OsimDefaults Defaults { get; } = new(root);

    public ProblemList Problems { get; } = problems;

    /// <summary>Where elements should stand that do not: those that are misspelt, and those that must be there.</summary>
    public IReadOnlyList<string> MissingPaths => _missingPaths;

    /// <summary>Where joints stand, in their set or elsewhere.</summary>
    public HashSet<string> JointPaths { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes where an element should stand that does not.</summary>
    public void AddMissing(string path) => _missingPaths.Add(path);

    /// <summary>Notes an element whose name is off by a slip of the pen.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="kind">The kind of what holds it.</param>
    /// <param name="meant">The name it was meant to bear.</param>
    public void AddMisspelt(Place place, string kind, string meant)
    {
        Problems.Add(place, $"is nothing that a {kind} holds (did you mean '{meant}'?)");
        AddMissing(place.Path[..(place.Path.LastIndexOf('/') + 1)] + meant);
    }

    /// <summary>Notes that elements of a kind may hold an element of a name, whether this one does or not.</summary>
    public void Ask(string kind, string name)
    {
        if (!_asked.TryGetValue(kind, out HashSet<string>? names))
        {
            _asked[kind] = names = new(StringComparer.Ordinal);
        }

        names.Add(name);
    }

    /// <summary>What elements of a kind were asked for; <see langword="null"/> for a kind that is not read.</summary>
    public IReadOnlyCollection<string>? Asked(string kind) => _asked.GetValueOrDefault(kind);
}
