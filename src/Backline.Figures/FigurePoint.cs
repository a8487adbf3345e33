namespace Backline.Figures;

/// <summary>A place in a picture seen from the right side.</summary>
/// <param name="X">m. Forward of where the heel bears.</param>
/// <param name="Y">m. Above the floor.</param>
public readonly record struct FigurePoint(double X, double Y);
