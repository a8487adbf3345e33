using Backline.Biomechanics;

namespace Backline.Stretching.Legs.Tables;

/// <summary>
/// The tables the leg model is made from, <c>data/models/backline-leg/*.csv</c>: every figure on a line with its source, the right
/// side only. <see cref="LegBuilder"/> makes the model of them.
/// </summary>
public sealed class LegTables
{
    private static readonly string[] Parts = ["bodies", "joints", "coordinates", "curves", "points", "muscles", "wraps", "wrapped", "bands", "limits", "markers"];

    private readonly Dictionary<string, Table> _tables;

    private LegTables(Dictionary<string, Table> tables, IReadOnlyList<Knob> knobs)
    {
        _tables = tables;
        Knobs = knobs;
    }

    /// <summary>What was calibrated, with the values found.</summary>
    public IReadOnlyList<Knob> Knobs { get; }

    internal Table this[string part] => _tables[part];

    /// <summary>Reads the tables of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ModelException">A table is broken; all of what is wrong is listed, each with its line.</exception>
    /// <exception cref="IOException">A table cannot be read.</exception>
    public static LegTables Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ProblemList problems = new();
        Dictionary<string, Table> tables = Parts.ToDictionary(part => part, part => Open(folder, part, ["source"], problems), StringComparer.Ordinal);
        Table calibration = Open(folder, "calibration", ["quantity", "of", "value", "start", "spread", "unit", "meaning"], problems);
        Knob[] knobs = [.. calibration.Rows.Select(Knob.Read)];
        problems.ThrowIfAny(folder);
        return new(tables, knobs);
    }

    private static Table Open(string folder, string part, string[] columns, ProblemList problems)
    {
        using StreamReader text = new(Path.Combine(folder, part + ".csv"));
        return Table.Read(text, part + ".csv", columns, problems);
    }
}
