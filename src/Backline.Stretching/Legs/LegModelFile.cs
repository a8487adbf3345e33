namespace Backline.Stretching.Legs;

/// <summary>The leg model that Backline brings along, <c>data/models/backline-leg.osim</c>, as the text of its file.</summary>
/// <remarks>Reading it is the caller's: <c>OsimFile.Read(LegModelFile.Open(), LegModelFile.Name)</c>. This assembly takes a compiled model.</remarks>
public static class LegModelFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "backline-leg.osim";

    /// <summary>The text of the file, from its beginning; the caller closes it.</summary>
    public static Stream Open() =>
        typeof(LegModelFile).Assembly.GetManifestResourceStream("models/" + Name)
        ?? throw new InvalidOperationException($"{Name} was not built into this assembly.");
}
