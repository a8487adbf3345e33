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

    private readonly Dictionary<string, string> _explanations;

    private LegTables(Dictionary<string, Table> tables, IReadOnlyList<Knob> knobs, Dictionary<string, string> explanations)
    {
        _tables = tables;
        Knobs = knobs;
        _explanations = explanations;
    }

    /// <summary>What was calibrated, with the values found.</summary>
    public IReadOnlyList<Knob> Knobs { get; }

    internal Table this[string part] => _tables[part];

    /// <summary>Why the model misses a published value and what was tried, or <see langword="null"/> where nothing is said.</summary>
    /// <param name="id">The published value's name.</param>
    public string? Explanation(string id) => _explanations.GetValueOrDefault(id);

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
        Table explanations = Open(folder, "explanations", ["id", "meaning"], problems);
        problems.ThrowIfAny(folder);
        return new(tables, knobs, explanations.Rows.GroupBy(row => row.Text("id"), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Text("meaning"), StringComparer.Ordinal));
    }

    private static Table Open(string folder, string part, string[] columns, ProblemList problems)
    {
        using StreamReader text = new(Path.Combine(folder, part + ".csv"));
        return Table.Read(text, part + ".csv", columns, problems);
    }
}
