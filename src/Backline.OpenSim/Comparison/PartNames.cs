using Backline.Biomechanics;

namespace Backline.OpenSim.Comparison;

/// <summary>The names of a model's bodies, coordinates or muscles, as tables of reference values name them.</summary>
/// <param name="kind">What one is called: <c>muscle</c>.</param>
/// <param name="names">The names, in the order of their numbers.</param>
internal sealed class PartNames(string kind, IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> _numbers = names.Index().DistinctBy(pair => pair.Item, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>Finds the number of a name.</summary>
    public bool TryFind(string name, out int number) => _numbers.TryGetValue(name, out number);

    /// <summary>What is said of a name that nothing bears.</summary>
    public string Unknown(string name) => $"names {kind} '{name}'; no such {kind}{NearestName.Hint(name, names)}";
}
