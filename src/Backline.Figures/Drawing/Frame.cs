namespace Backline.Figures.Drawing;

/// <summary>A body part's own axes in the picture.</summary>
/// <param name="Origin">Where its zero is.</param>
/// <param name="Along">Its first axis, of length one.</param>
/// <param name="Across">Its second axis, of length one.</param>
/// <param name="Scale">m. Length of one unit.</param>
internal readonly record struct Frame(PlanePoint Origin, PlanePoint Along, PlanePoint Across, double Scale)
{
    /// <summary>The picture's point for one given in the part's own units.</summary>
    /// <param name="along">1. Along the first axis.</param>
    /// <param name="across">1. Along the second axis.</param>
    public PlanePoint At(double along, double across) => Origin + (Scale * ((along * Along) + (across * Across)));
}
