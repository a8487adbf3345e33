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
/// <param name="Truth">1. What it was.</param>
internal readonly record struct Sample(string Body, Measure Measure, double Raw, double Rate, Angle Trunk, double TrunkRate, double Truth)
{
    /// <summary>Degrees a second below which the person counts as at rest.</summary>
    private const double RestingRate = 10;

    public bool IsAtRest => Math.Abs(TrunkRate) < RestingRate;
}
