namespace Backline.Biomechanics.Muscles.Curves;

/// <summary>
/// A quintic Bézier curve that rounds the corner between two lines: it leaves the first point along the first line and
/// arrives at the second along the second, with no curvature at either end.
/// </summary>
/// <remarks>
/// Millard, Uchida, Seth, Delp (2013), J Biomech Eng 135:021005, appendix A. The inner control points lie in pairs on the two
/// lines, a share (the curviness) of the way to where they meet. Control points in x ascend, so x(u) can be inverted.
/// </remarks>
internal readonly struct BezierCorner
{
    private readonly double _x0, _xa, _xb, _x1;
    private readonly double _y0, _ya, _yb, _y1;

    private BezierCorner(double x0, double xa, double xb, double x1, double y0, double ya, double yb, double y1)
    {
        (_x0, _xa, _xb, _x1) = (x0, xa, xb, x1);
        (_y0, _ya, _yb, _y1) = (y0, ya, yb, y1);
    }

    /// <summary>Where the corner begins.</summary>
    public double Start => _x0;

    /// <summary>Where the corner ends.</summary>
    public double End => _x1;

    /// <summary>The corner between a line through (x0, y0) of slope s0 and one through (x1, y1) of slope s1; <see langword="null"/> when the lines meet outside.</summary>
    public static BezierCorner? Between(double x0, double y0, double s0, double x1, double y1, double s1, double curviness)
    {
        // Millard's curviness of 0 to 1 becomes a share of 0.1 to 0.9 of the way to the meeting point.
        double share = 0.1 + (0.8 * curviness);
        bool areParallel = Math.Abs(s0 - s1) <= Math.Sqrt(double.BitIncrement(1) - 1);
        double meetX = areParallel ? (x0 + x1) / 2 : (y1 - y0 - (x1 * s1) + (x0 * s0)) / (s0 - s1);
        double meetY = ((meetX - x1) * s1) + y1;
        double chord = Square(x1 - x0) + Square(y1 - y0);
        bool isCorner = chord > Square(meetX - x0) + Square(meetY - y0) && chord > Square(meetX - x1) + Square(meetY - y1);
        bool ascends = x1 > x0 && meetX >= x0 && meetX <= x1;
        return isCorner && ascends
            ? new(x0, x0 + (share * (meetX - x0)), x1 + (share * (meetX - x1)), x1, y0, y0 + (share * (meetY - y0)), y1 + (share * (meetY - y1)), y1)
            : null;
    }

    /// <summary>The curve's parameter where it passes a given x between its ends.</summary>
    /// <remarks>Newton on the monotone x(u), kept inside a shrinking bracket; to rounding.</remarks>
    public double ParameterAt(double x)
    {
        double low = 0;
        double high = 1;
        double u = Math.Clamp((x - _x0) / (_x1 - _x0), 0, 1);
        for (int i = 0; i < 60; i++)
        {
            double error = Blend(_x0, _xa, _xb, _x1, u) - x;
            if (error > 0)
            {
                high = u;
            }
            else
            {
                low = u;
            }

            double next = u - (error / BlendSlope(_x0, _xa, _xb, _x1, u));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - u) <= 1e-16)
            {
                return next;
            }

            u = next;
        }

        return u;
    }

    /// <summary>Value, slope and curvature of y(x) at a parameter.</summary>
    public (double Value, double Slope, double Bend) At(double u)
    {
        double dx = BlendSlope(_x0, _xa, _xb, _x1, u);
        double dy = BlendSlope(_y0, _ya, _yb, _y1, u);
        double slope = dy / dx;
        double bend = (BlendBend(_y0, _ya, _yb, _y1, u) - (slope * BlendBend(_x0, _xa, _xb, _x1, u))) / (dx * dx);
        return (Blend(_y0, _ya, _yb, _y1, u), slope, bend);
    }

    private static double Square(double value) => value * value;

    // Bernstein form with control points 0, a, a, b, b, 1.
    private static double Blend(double p0, double pa, double pb, double p1, double u)
    {
        double v = 1 - u;
        double v2 = v * v;
        double u2 = u * u;
        return (v2 * v2 * v * p0) + (5 * v2 * v * u * pa * (v + (2 * u))) + (5 * u2 * u * v * pb * ((2 * v) + u)) + (u2 * u2 * u * p1);
    }

    private static double BlendSlope(double p0, double pa, double pb, double p1, double u)
    {
        double v = 1 - u;
        double v2 = v * v;
        double u2 = u * u;
        return 5 * ((v2 * v2 * (pa - p0)) + (6 * v2 * u2 * (pb - pa)) + (u2 * u2 * (p1 - pb)));
    }

    private static double BlendBend(double p0, double pa, double pb, double p1, double u)
    {
        double v = 1 - u;
        return 20 * ((-v * v * v * (pa - p0)) + (3 * v * u * (v - u) * (pb - pa)) + (u * u * u * (p1 - pb)));
    }
}
