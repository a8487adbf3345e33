namespace Backline.OpenSim.Comparison;

/// <summary>How one quantity of a model compares with the values of another engine.</summary>
public sealed class ComparisonRow
{
    /// <summary>1. The share of values that must lie within the limit for a comparison to hold.</summary>
    public const double LeastShare = 0.999;

    private readonly Dictionary<string, int> _beyondByName = new(StringComparer.Ordinal);

    internal ComparisonRow(string model, string quantity, double limit, string unit)
    {
        Model = model;
        Quantity = quantity;
        Limit = limit;
        Unit = unit;
    }

    /// <summary>The model's name.</summary>
    public string Model { get; }

    /// <summary>What was compared: <c>lengths</c>.</summary>
    public string Quantity { get; }

    /// <value>any. The largest deviation that is well, in <see cref="Unit"/>.</value>
    public double Limit { get; }

    /// <summary>The unit of the limit and of the worst deviation.</summary>
    public string Unit { get; }

    /// <summary>How many values were compared.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them deviate by more than the limit.</summary>
    public int Beyond { get; private set; }

    /// <value>any. The largest deviation, in <see cref="Unit"/>.</value>
    public double Worst { get; private set; }

    /// <summary>Where the largest deviation is: pose and name.</summary>
    public string WorstAt { get; private set; } = "";

    /// <value>1. The share of values within the limit.</value>
    public double ShareWithin => Count == 0 ? 0 : 1 - ((double)Beyond / Count);

    /// <summary>How many values of each name lie beyond the limit, most first.</summary>
    public IEnumerable<KeyValuePair<string, int>> BeyondByName => _beyondByName.OrderByDescending(pair => pair.Value);

    internal void Add(double deviation, double allowance, string pose, string name)
    {
        Count++;
        double size = Math.Abs(deviation);
        if (!(size <= allowance))
        {
            Beyond++;
            _beyondByName[name] = _beyondByName.GetValueOrDefault(name) + 1;
        }

        if (!(size <= Worst))
        {
            Worst = size;
            WorstAt = $"pose {pose}, {name}";
        }
    }
}
