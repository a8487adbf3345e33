namespace Backline.Biomechanics;

/// <summary>Between which sizes a model's figures lie: wide enough for any animal, and so near that no square, product or ratio of them overflows.</summary>
/// <remarks>What lies beyond is a slip of the pen. Computed with, it would give infinities, or answers of three hundred digits that look like results.</remarks>
internal static class SizeBounds
{
    /// <summary>m. A sarcomere, which the shortest fibre has at least one of, is two thousand times as long.</summary>
    public const double ShortestLength = 1e-9;

    /// <summary>m. Ten times farther off a number's last digit is more than a nanometre, and far beyond squares overflow; no body reaches there.</summary>
    public const double LongestLength = 1e6;

    /// <summary>N. One myosin head pulls with a few of these: what a file gives a muscle that is meant to do nothing is still above it.</summary>
    public const double SmallestForce = 1e-12;

    /// <summary>N. A million times what the muscles of the largest dinosaurs pulled with, by any estimate.</summary>
    public const double LargestForce = 1e12;

    /// <summary>kg. All bodies together, where they weigh anything: a thousandth of the smallest animals that have legs. One alone may weigh less, as those between two joints do.</summary>
    public const double SmallestMass = 1e-12;

    /// <summary>kg. Five thousand blue whales.</summary>
    public const double LargestMass = 1e9;

    /// <summary>N/m, N or Nm a radian. A nanometre more gives the largest force's millionth part: stiffer than any stop need be.</summary>
    public const double LargestStiffness = 1e15;

    /// <summary>m/s². A hundred thousand times the Earth's, as in a fast centrifuge.</summary>
    public const double LargestGravity = 1e6;

    /// <summary>rad or m. Where a coordinate may stand at first: as far as a point may lie.</summary>
    public const double LargestCoordinate = 1e6;

    /// <summary>any. A curve's coefficients and points, which are in radians, metres and the like; a polynomial that fits a joint has some of a few thousand.</summary>
    public const double LargestCoefficient = 1e12;

    /// <summary>1/s. Optimal fibre lengths; the slowest muscles known shorten by a hundredth of theirs.</summary>
    public const double SlowestFibre = 1e-6;

    /// <summary>1/s. Optimal fibre lengths; the fastest muscles known shorten by some thirty of theirs.</summary>
    public const double FastestFibre = 1e6;

    /// <summary>1. The strain at the largest force; a tendon of this one is as good as rigid.</summary>
    public const double SmallestStrain = 1e-6;

    /// <summary>1. The strain at the largest force; a thousand times its length is none that anything stretches to.</summary>
    public const double LargestStrain = 1e3;

    /// <summary>1. Shape factors of curves are 0.2 to 6 in every model known.</summary>
    public const double SmallestShape = 1e-3;

    /// <summary>1. Its exponential is still a number, with room for the forces it multiplies.</summary>
    public const double LargestShape = 100;
}
