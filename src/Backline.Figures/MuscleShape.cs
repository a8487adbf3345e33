namespace Backline.Figures;

/// <summary>A muscle, a band or the nerve, as it is drawn.</summary>
/// <param name="Name">Its name, for people who hear the picture and for scripts.</param>
/// <param name="Path">Its corners from origin to insertion; at least two.</param>
/// <param name="Width">m. Width of the belly; 0 for a band or nerve, which is drawn as a line of one colour.</param>
/// <param name="Tautness">1. Its relaxed tension over what people bear on average; 0 is slack.</param>
public sealed record MuscleShape(string Name, IReadOnlyList<FigurePoint> Path, double Width, double Tautness);
