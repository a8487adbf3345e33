using System.Collections;

namespace Backline.Stretching.Loads;

/// <summary>The bands of a table's rows, each found when it is first asked for: putting thousands of samples in order takes a browser longer than computing them.</summary>
internal sealed class SampleBands(SampleTable table) : IReadOnlyList<ValueBand>
{
    private readonly ValueBand?[] _found = new ValueBand?[table.RowCount];

    public int Count => _found.Length;

    public ValueBand this[int row] => _found[row] ??= ValueBand.Of([.. table.Row(row)]);

    public IEnumerator<ValueBand> GetEnumerator() => Enumerable.Range(0, Count).Select(row => this[row]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
