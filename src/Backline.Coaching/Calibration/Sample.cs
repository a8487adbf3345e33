using Backline.Numerics;
using Backline.Practice.Measures;

namespace Backline.Coaching.Calibration;

/// <summary>One raw value of a measure beside its truth, in the measure's edge unit.</summary>
/// <param name="Body">The rendered body.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Raw">1. What the landmarks gave.</param>
/// <param name="Rate">1/s. How fast that changed, a second.</param>
/// <param name="Trunk">Raw trunk inclination.</param>
/// <param name="TrunkRate">deg/s. How fast that changed.</param>
/// <param name="Lean">deg. How far the shank leant forward, as far as the trunk was bowed; 0 when that was not seen.</param>
/// <param name="Truth">1. What it was.</param>
internal readonly record struct Sample(string Body, Measure Measure, double Raw, double Rate, Angle Trunk, double TrunkRate, double Lean, double Truth)
{
    /// <summary>Degrees a second below which the person counts as at rest.</summary>
    private const double RestingRate = 10;

    // Degrees. Soft knees before the bow stay below 4, knees pushed forward in the bow above 10.
    private const double LeaningFrom = 5;

    public bool IsAtRest => Math.Abs(TrunkRate) < RestingRate;

    /// <summary>Whether the heel is seen in a posture its correction does not know: its level was learnt standing.</summary>
    public bool IsOutOfReach => Measure == Measure.HeelHeight && Lean >= LeaningFrom;
}
