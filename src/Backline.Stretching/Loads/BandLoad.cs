using Backline.Biomechanics.Paths;

namespace Backline.Stretching.Loads;

/// <summary>What a posture does to a ligament, a fascia or the nerve's bed.</summary>
/// <param name="Length">m. Of its path.</param>
/// <param name="LengthChange">m. Longer than in upright standing.</param>
/// <param name="Force">N. Its pull; 0 for the nerve's bed, which the model lets carry nothing.</param>
/// <param name="PathStatus">What is to be known about its path, and so about all the rest.</param>
public readonly record struct BandLoad(double Length, double LengthChange, double Force, PathStatus PathStatus);
