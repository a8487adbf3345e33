using Backline.Practice;

namespace Backline.Coaching.Landmarks;

/// <summary>Smooths the joints' places, each coordinate by its own One-Euro filter.</summary>
internal sealed class LandmarkSmoother
{
    // Tried on the ten side-view clips: 0.3–4 Hz and gains 0–40 (docs/science/camera.md has the table). A resting foot
    // wants a low cut-off; a gain below 20 makes the bow's angles lag by degrees, one above 40 smooths nothing.
    private const double RestCutoff = 1;
    private const double SpeedGain = 30;

    private readonly OneEuroFilter[] _filters = new OneEuroFilter[BodyPoints.JointCount * BodyPoints.SideCount * 2];

    public LandmarkSmoother() => Array.Fill(_filters, new OneEuroFilter(RestCutoff, SpeedGain));

    /// <summary>Replaces each point by its smoothed place.</summary>
    /// <param name="points">The frame's points.</param>
    /// <param name="seconds">s. Since the frame before.</param>
    public void Smooth(BodyPoints points, double seconds)
    {
        double unit = Math.Max(1, Math.Max(points.ChainLength(Side.Left), points.ChainLength(Side.Right)));
        int filter = 0;
        for (Joint joint = 0; joint <= Joint.Toe; joint++)
        {
            for (Side side = Side.Left; side <= Side.Right; side++)
            {
                double x = _filters[filter++].Next(points[joint, side].X, seconds, unit);
                double y = _filters[filter++].Next(points[joint, side].Y, seconds, unit);
                points[joint, side] = new(x, y);
            }
        }
    }

    public void Reset()
    {
        foreach (ref OneEuroFilter filter in _filters.AsSpan())
        {
            filter.Reset();
        }
    }
}
