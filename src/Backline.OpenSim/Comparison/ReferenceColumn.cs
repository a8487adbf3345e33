namespace Backline.OpenSim.Comparison;

/// <summary>A column of a table of reference values that bears the name of a part of the model.</summary>
/// <param name="Index">Where it stands in the table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part's number in the model.</param>
internal readonly record struct ReferenceColumn(int Index, string Name, int Part);
