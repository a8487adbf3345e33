namespace Backline.OpenSim.Tests;

/// <summary>What sweeps of a model with the geodesic method found.</summary>
/// <param name="Compared">Pairs of a moment arm and a slope that were compared.</param>
/// <param name="WithStatus">Pairs left out because the path carries a status there.</param>
/// <param name="WorstSlopeError">m. The largest |moment arm + dL/dq|.</param>
/// <param name="WorstAt">Where it is.</param>
/// <param name="Jumps">Jumps of a length that remain at a step of 1e-7, where no status stands.</param>
internal sealed record GeodesicFindings(int Compared, int WithStatus, double WorstSlopeError, string WorstAt, IReadOnlyList<string> Jumps);
