namespace Backline.Biomechanics;

/// <summary>Where a part of a specification stands, so that what is wrong with it can be found.</summary>
/// <param name="Path">The part's path, such as <c>/forceset/soleus_r/GeometryPath</c>.</param>
/// <param name="Line">The line in the file it was read from; <see langword="null"/> when it was made in code.</param>
public sealed record Place(string Path, int? Line = null)
{
    /// <summary>A part inside this one.</summary>
    /// <param name="name">The part's name.</param>
    public Place Inside(string name) => this with { Path = $"{Path}/{name}" };

    /// <summary>The place as a message shows it.</summary>
    public override string ToString() => Line is { } line ? $"line {line}: {Path}" : Path;
}
