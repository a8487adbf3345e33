using Backline.Biomechanics.Paths;

namespace Backline.Stretching.Loads;

/// <summary>What a posture does to one muscle.</summary>
/// <param name="Length">m. Of the whole path, tendon included.</param>
/// <param name="LengthChange">m. Longer than in upright standing.</param>
/// <param name="BeyondSlack">m. Longer than where it begins to pull when relaxed; below zero while it is slack.</param>
/// <param name="NormFibreLength">1. Relaxed fibre in optimal fibre lengths; of no meaning while slack.</param>
/// <param name="PassiveForce">N. Its pull when relaxed.</param>
/// <param name="PassiveShare">1. That pull in maximal isometric forces: relaxed tension per cross-section, but for a constant.</param>
/// <param name="Activation">1. How hard it works, 0 to 1.</param>
/// <param name="ActiveForce">N. What working adds to its pull.</param>
/// <param name="PathStatus">What is to be known about its path, and so about all the rest.</param>
public readonly record struct MuscleLoad(
    double Length, double LengthChange, double BeyondSlack, double NormFibreLength, double PassiveForce, double PassiveShare, double Activation, double ActiveForce, PathStatus PathStatus)
{
    /// <summary>Whether it carries nothing when relaxed.</summary>
    public bool IsSlack => BeyondSlack <= 0;
}
