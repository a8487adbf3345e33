namespace Backline.OpenSim.Reading;

/// <summary>Refuses a model that is not in metres and newtons: all its numbers would be taken for such.</summary>
internal static class UnitCheck
{
    // OpenSim 3 wrote for units that nobody set, and computed in metres and newtons.
    private const string Unset = "Unassigned";

    private static readonly string[] Metres = ["meters", "meter", "metres", "metre", "m", Unset];
    private static readonly string[] Newtons = ["newtons", "newton", "N", Unset];

    /// <summary>Notes each unit that is another one; without a word of them a file is in metres and newtons, as for OpenSim.</summary>
    /// <param name="model">The model's element.</param>
    public static void Check(OsimNode model)
    {
        Check(model, "length_units", "meters", Metres);
        Check(model, "force_units", "N", Newtons);
    }

    private static void Check(OsimNode model, string property, string expected, string[] known)
    {
        if (model.Text(property) is { } text && !known.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            model.Fault(property, $"is '{text}'; {expected} was expected, other units are not known");
        }
    }
}
