namespace Backline.Stretching.Legs.Tables;

/// <summary>One thing calibration may move, with a physical meaning; never one per published value.</summary>
/// <param name="Quantity">What it moves: <c>strainShift</c>, <c>strainWidth</c>, <c>toeStiffness</c>, <c>tendonShift</c>, <c>tendonStrain</c>, <c>stiffness</c> or <c>begin</c>.</param>
/// <param name="Of">The muscle group, muscle or soft stop it moves it of, without side.</param>
/// <param name="Value">any. The value found, in the unit of <paramref name="Unit"/>.</param>
/// <param name="Start">any. The published or estimated value it started from.</param>
/// <param name="Spread">any. One standard deviation of what is believed of it before calibration; it pulls back to the start.</param>
/// <param name="Unit">The unit of the three numbers.</param>
/// <param name="Meaning">What it means in the body.</param>
public sealed record Knob(string Quantity, string Of, double Value, double Start, double Spread, string Unit, string Meaning)
{
    /// <summary>Its name: what of which.</summary>
    public string Name => $"{Quantity} of {Of}";

    internal static Knob Read(TableRow row) => new(
        row.Text("quantity"), row.Text("of"), row.Number("value"), row.Number("start"), row.Number("spread"), row.Text("unit"), row.Text("meaning"));
}
