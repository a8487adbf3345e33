using System.Globalization;

namespace Backline.OpenSim.Comparison;

/// <summary>A comma-separated file of reference values, read line by line.</summary>
internal sealed class ReferenceTable : IDisposable
{
    private readonly StreamReader _reader;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private string[] _fields = [];

    public ReferenceTable(string path)
    {
        _reader = new StreamReader(path);
        Columns = _reader.ReadLine()?.Split(',') ?? [];
        for (int i = 0; i < Columns.Count; i++)
        {
            _index.TryAdd(Columns[i], i);
        }
    }

    public IReadOnlyList<string> Columns { get; }

    public bool HasColumn(string name) => _index.ContainsKey(name);

    public bool Read()
    {
        if (_reader.ReadLine() is not { } line)
        {
            return false;
        }

        _fields = line.Split(',');
        return _fields.Length >= Columns.Count || Read();
    }

    public string Text(string column) => _fields[_index[column]];

    public double Number(string column) => Number(_index[column]);

    public double Number(int column) => double.Parse(_fields[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    public void Dispose() => _reader.Dispose();
}
