namespace Backline.OpenSim.Comparison;

/// <summary>The equilibrium of one muscle in one posture, as a row of reference values gives it.</summary>
/// <param name="Muscle">The muscle's number.</param>
/// <param name="Activation">1. From 0 to 1.</param>
/// <param name="TendonForce">N. What the tendon pulls with.</param>
/// <param name="FibreLength">m. The fibre's length.</param>
internal readonly record struct EquilibriumRow(int Muscle, double Activation, double TendonForce, double FibreLength)
{
    // Without an equilibrium, or with many as of a slack muscle, there is none to compare.
    private static readonly string[] Found = ["ok", "at_min_fiber_length"];
    private static readonly string[] NotFound = ["slack", "not_converged", "no_equilibrium", "dynamics_failed"];

    /// <summary>The columns that are read.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["muscle", "status", "activation", "tendon_force", "fiber_length"];

    /// <summary>Reads the row; what is wrong in it is noted.</summary>
    /// <returns>Whether there is an equilibrium to compare.</returns>
    public static bool TryRead(ReferenceTable table, PartNames muscles, out EquilibriumRow row)
    {
        row = default;
        string status = table.Text("status");
        if (!Found.Contains(status))
        {
            if (!NotFound.Contains(status))
            {
                table.Note($"has '{status}' as status; one of {string.Join(", ", Found.Concat(NotFound))} was expected");
            }

            return false;
        }

        bool isWell = table.TryPart("muscle", muscles, out int muscle) & table.TryNumber("activation", out double activation)
            & table.TryNumber("tendon_force", out double force) & table.TryNumber("fiber_length", out double fibre);
        if (isWell && activation is not (>= 0 and <= 1))
        {
            table.Note($"has '{table.Text("activation")}' as activation; 0 to 1 was expected");
            isWell = false;
        }

        row = new(muscle, activation, force, fibre);
        return isWell;
    }
}
