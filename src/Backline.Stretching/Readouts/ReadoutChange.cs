using Backline.Numerics;

namespace Backline.Stretching.Readouts;

/// <summary>What one change of a posture would do.</summary>
/// <param name="Kind">The change.</param>
/// <param name="By">By how much: of the knee, the foot's pitch or the bow.</param>
/// <param name="Before">The shares as it was.</param>
/// <param name="After">The shares with the change.</param>
public sealed record ReadoutChange(ReadoutChangeKind Kind, Angle By, CentralShares Before, CentralShares After)
{
    internal const double StraightKnee = 5;    // deg, straight but unlocked
    internal const double LeastKneeChange = 5; // deg, less is within what a camera tells apart
    internal const double BowChange = 20;      // deg
}

/// <summary>Which change.</summary>
public enum ReadoutChangeKind
{
    /// <summary>Knees straight but unlocked.</summary>
    KneesStraighter,

    /// <summary>A lower roll.</summary>
    RollLower,

    /// <summary>A smaller bow.</summary>
    LessBow,
}
