using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>One side's measures before correction, in the measures' edge units; what was not seen has none.</summary>
internal sealed class SideValues
{
    private readonly double?[] _values = new double?[MeasureNames.All.Count];

    public double? this[Measure measure]
    {
        get => _values[(int)measure];
        set => _values[(int)measure] = value is { } number && double.IsFinite(number) ? number : null;
    }

    public void Clear() => Array.Clear(_values);
}
