namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>A curve of Bézier corners joined end to end, straight beyond both ends: the exact form of Millard's curves.</summary>
internal sealed class CornerCurve(BezierCorner[] corners, double startValue, double startSlope, double endValue, double endSlope)
{
    /// <summary>The corners, in order.</summary>
    public IReadOnlyList<BezierCorner> Corners => corners;

    public double Start => corners[0].Start;

    public double End => corners[^1].End;

    public double StartValue => startValue;

    public double StartSlope => startSlope;

    public double EndValue => endValue;

    public double EndSlope => endSlope;

    /// <summary>The value and slope, by inverting the corner's x(u).</summary>
    public double Value(double x, out double slope)
    {
        if (x <= Start || x >= End)
        {
            slope = x <= Start ? startSlope : endSlope;
            return x <= Start ? startValue + (startSlope * (x - Start)) : endValue + (endSlope * (x - End));
        }

        BezierCorner corner = Array.FindLast(corners, candidate => candidate.Start <= x);
        (double value, slope, _) = corner.At(corner.ParameterAt(x));
        return value;
    }
}
