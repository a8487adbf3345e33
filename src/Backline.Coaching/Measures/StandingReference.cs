using Backline.Coaching.Landmarks;
using Backline.Numerics;
using Backline.Practice;

namespace Backline.Coaching.Measures;

/// <summary>What is learnt of the person while they stand upright: how large they are in the picture and where a heel that is down lies.</summary>
/// <remarks>
/// <para>Scale: the person's chain from shoulder to ankle against their height. It is the median of the last five
/// seconds upright, for the chain seems 7 % shorter in the bow; before half a second upright has been seen, of whatever
/// was seen.</para>
/// <para>Heel level: the lower quartile of the last five upright seconds, so that heels lifted for a while do not become
/// the floor. It is kept through the bow, forgotten when the foot steps elsewhere, and unknown until half a second
/// upright has been seen. A quarter of the ankle is mixed in: it rises with the heel, and errs apart from it.</para>
/// </remarks>
internal sealed class StandingReference
{
    private const int FewestSamples = 5;
    private const int MostSamples = 50;
    private const double UprightTrunk = 20;

    // Share of the chain by which an ankle has moved when the person took a step.
    private const double Step = 0.08;

    private readonly RollingQuantile _chainUpright = new(0.5, MostSamples);
    private readonly RollingQuantile _chainAny = new(0.5, MostSamples);
    private readonly RollingQuantile _heelLevel = new(0.25, MostSamples);
    private readonly RollingQuantile _ankleAcross = new(0.5, MostSamples);
    private readonly Side _side;

    public StandingReference(Side side) => _side = side;

    /// <value>px. Length of the chain, or <see langword="null"/> before anything was seen.</value>
    public double? Chain =>
        _chainUpright.Count >= FewestSamples ? _chainUpright.Value : _chainAny.Count > 0 ? _chainAny.Value : null;

    /// <value>px, y up. Level of a heel that is down, or <see langword="null"/> before it is known.</value>
    public double? HeelLevel => _heelLevel.Count >= FewestSamples ? _heelLevel.Value : null;

    // Tried 0–1: a quarter parts heels that are up from heels that are down best (23 mm and more against 13 and less).
    private const double AnkleShare = 0.25;

    /// <summary>px, y up. The level of heel and ankle together.</summary>
    public static double LevelOf(BodyPoints points, Side side) =>
        ((1 - AnkleShare) * points[Joint.Heel, side].Y) + (AnkleShare * points[Joint.Ankle, side].Y);

    public void Learn(BodyPoints points, Angle trunk, TimeSpan time)
    {
        double chain = points.ChainLength(_side);
        if (_chainUpright.Count < FewestSamples)
        {
            _chainAny.Add(chain, time);
        }

        double across = points[Joint.Ankle, _side].X;
        if (_ankleAcross.Count > 0 && Math.Abs(across - _ankleAcross.Value) > Step * chain)
        {
            _ankleAcross.Clear();
            _heelLevel.Clear();
        }

        if (Math.Abs(trunk.Degrees) > UprightTrunk)
        {
            return;
        }

        _chainUpright.Add(chain, time);
        _ankleAcross.Add(across, time);
        if (SideMeasures.IsSeen(points, _side, Joint.Heel))
        {
            _heelLevel.Add(LevelOf(points, _side), time);
        }
    }
}
