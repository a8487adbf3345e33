namespace Backline.OpenSim.Reading;

/// <summary>Counts what a file holds that is not used.</summary>
internal sealed class IgnoredTally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Add(string kind, int count = 1)
    {
        if (count > 0)
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + count;
        }
    }
}
