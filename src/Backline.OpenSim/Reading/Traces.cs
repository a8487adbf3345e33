using Backline.Biomechanics;

namespace Backline.OpenSim.Reading;

/// <summary>
/// Tells what is wrong with a model by itself from what is but the trace of a part that could not be read: a joint of an unknown kind
/// leaves its body hanging nowhere and its coordinates unknown, and only the joint is at fault.
/// </summary>
internal sealed class Traces
{
    private readonly PropertyPlaces _places;
    private readonly Twins _twins;
    private readonly HashSet<(string Path, int? Line)> _unread = [];                    // where reading found something wrong: two parts may bear one name
    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);  // where elements should stand that do not
    private readonly HashSet<string> _above = new(StringComparer.OrdinalIgnoreCase);    // those and all they lie under

    public Traces(OsimReading reading, PropertyPlaces places, IReadOnlyList<Problem> compiled)
    {
        _places = places;
        _twins = new(reading, compiled);
        _unread.UnionWith(reading.Problems.Found.Select(problem => Key(problem.Place)));
        _missing.UnionWith(reading.MissingPaths);
        foreach (string path in reading.Problems.Found.Select(problem => problem.Place.Path).Concat(reading.MissingPaths))
        {
            for (int end = path.Length; end > 0 && _above.Add(path[..end]); end = path.LastIndexOf('/', end - 1))
            {
                // Before version 4 a joint stands in the body it carries, and later it may stand among components.
                if (reading.JointPaths.Contains(path[..end]))
                {
                    _above.Add("/jointset");
                }
            }
        }
    }

    /// <summary>Whether a problem found while compiling may be the trace of one found while reading.</summary>
    public bool Holds(Problem problem) =>
        (problem.MissingName is { } name && (name.Length == 0 || _places.Names.Contains(name)))
        || (problem.PartsPath is { } parts && _above.Contains(parts) && !_twins.IsReadWhole(problem))
        || _missing.Contains(problem.Place.Path)
        || _unread.Contains(Key(problem.Place));

    private static (string Path, int? Line) Key(Place place) => (place.Path.ToUpperInvariant(), place.Line);
}
