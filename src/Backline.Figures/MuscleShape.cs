namespace Backline.Figures;

/// <summary>A muscle, a band or the nerve, as it is drawn.</summary>
/// <param name="Name">Its name, for people who hear the picture and for scripts.</param>
/// <param name="Path">Its corners from origin to insertion; at least two.</param>
/// <param name="Width">m. Width of the belly; 0 for a band or nerve, which is drawn as a line of one colour.</param>
/// <param name="Strain">1. How far its relaxed fibres are stretched past where they begin to pull, in optimal fibre lengths; 0 and less is slack.</param>
public sealed record MuscleShape(string Name, IReadOnlyList<FigurePoint> Path, double Width, double Strain);
