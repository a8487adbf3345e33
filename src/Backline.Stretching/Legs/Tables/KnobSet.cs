namespace Backline.Stretching.Legs.Tables;

/// <summary>The knobs by what they move.</summary>
internal sealed class KnobSet(IReadOnlyList<Knob> knobs)
{
    /// <summary>The sum of the knobs that shift a quantity of any of some names; 0 when none does.</summary>
    public double Shift(string quantity, params string[] names) => Matching(quantity, names).Sum(knob => knob.Value);

    /// <summary>The product of the knobs that stretch a quantity of any of some names; 1 when none does.</summary>
    public double Factor(string quantity, params string[] names) => Matching(quantity, names).Aggregate(1.0, (product, knob) => product * knob.Value);

    /// <summary>The value of the knob that sets a quantity, or <see langword="null"/> when none does.</summary>
    public double? Value(string quantity, params string[] names) => Matching(quantity, names).FirstOrDefault()?.Value;

    private IEnumerable<Knob> Matching(string quantity, string[] names) =>
        knobs.Where(knob => knob.Quantity == quantity && names.Contains(knob.Of, StringComparer.Ordinal));
}
