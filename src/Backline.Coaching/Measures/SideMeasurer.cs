using Backline.Coaching.Landmarks;
using Backline.Numerics;
using Backline.Practice;
using Backline.Practice.Measures;

namespace Backline.Coaching.Measures;

/// <summary>Follows one side of the person: raw values, how fast they change, and what standing taught.</summary>
internal sealed class SideMeasurer(Side side, double personHeight)
{
    // Shoulder to hip to knee to ankle, as a share of the person's height: 0.78–0.80 in upright frames of three rendered
    // bodies; from segment tables 0.288 + 0.245 + 0.246 (Drillis and Contini 1966).
    private const double ChainShareOfHeight = 0.79;

    private readonly StandingReference _standing = new(side);
    private readonly RateEstimator[] _rates = new RateEstimator[MeasureNames.All.Count];

    public SideValues Values { get; } = new();

    /// <summary>Raw trunk inclination, or nothing when it was not seen.</summary>
    public Angle? Trunk { get; private set; }

    /// <summary>deg. How far the shank leans forward, as far as the trunk is bowed; nothing when either was not seen.</summary>
    public double? LeanInBow => Trunk is { } trunk && Values[Measure.ShankInclination] is { } shank
        ? Math.Max(0, shank) * Math.Sin(Math.Clamp(trunk.Radians, 0, Math.PI / 2))
        : null;

    /// <summary>How fast a raw measure changes, in its unit a second.</summary>
    public double RateOf(Measure measure) => _rates[(int)measure].Rate;

    public void TakeSideView(BodyPoints points, int forward, TimeSpan time, double seconds)
    {
        Trunk = SideMeasures.Trunk(points, side, forward);
        if (Trunk is { } trunk && SideMeasures.IsChainSeen(points, side))
        {
            _standing.Learn(points, trunk, time);
        }

        SideMeasures.Take(points, side, forward, MillimetresPerPixel(), _standing.HeelLevel, Values);
        FollowRates(seconds);
    }

    public void TakeFrontView(BodyPoints points, TimeSpan time)
    {
        Trunk = null;
        if (SideMeasures.IsChainSeen(points, side))
        {
            _standing.Learn(points, Angle.Zero, time);
        }

        FrontMeasures.Take(points, side, MillimetresPerPixel(), personHeight, Values);
    }

    public void TakeNothing()
    {
        Trunk = null;
        Values.Clear();
        FollowRates(0);
    }

    private void FollowRates(double seconds)
    {
        for (int measure = 0; measure < _rates.Length; measure++)
        {
            _rates[measure].Next(Values[(Measure)measure], seconds);
        }
    }

    private double? MillimetresPerPixel() => _standing.Chain is { } chain && chain > 0 ? personHeight * 1000 * ChainShareOfHeight / chain : null;
}
