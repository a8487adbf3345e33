namespace Backline.Cli.Models;

/// <summary>How the two wrapping methods differ for one muscle over many postures.</summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="LargestMm">mm. The largest difference, the geodesic length less OpenSim's, where no status stands.</param>
/// <param name="ShareBeyond">Share of the postures without a status in which they differ by more than the limit.</param>
/// <param name="ShareWithStatus">Share of all postures in which the shortest path carries a status; these are not compared.</param>
/// <param name="Posture">Where the difference is largest: in radians and metres, in the order of the model's coordinates.</param>
internal sealed record WrappingDifference(int Muscle, double LargestMm, double ShareBeyond, double ShareWithStatus, double[] Posture);
