using System.Text;

namespace Backline.Figures.Drawing;

/// <summary>A closed outline through given points: smooth, except where a corner is asked for.</summary>
/// <remarks>
/// Centripetal Catmull–Rom spline written as cubic Béziers. Centripetal spacing makes no loops and no cusps between unevenly
/// spaced points: Yuksel, Schaefer and Keyser (2011), Computer-Aided Design 43:747–755.
/// </remarks>
internal sealed class Outline
{
    private readonly List<(PlanePoint Point, bool IsCorner)> _points = [];

    public IEnumerable<PlanePoint> Points => _points.Select(entry => entry.Point);

    public Outline Through(params ReadOnlySpan<PlanePoint> points)
    {
        foreach (PlanePoint point in points)
        {
            _points.Add((point, false));
        }

        return this;
    }

    public Outline Corner(PlanePoint point)
    {
        _points.Add((point, true));
        return this;
    }

    /// <summary>The outline as SVG path data.</summary>
    public string ToPath()
    {
        var path = new StringBuilder();
        path.Append('M').Append(Svg.Point(_points[0].Point));
        for (int i = 0; i < _points.Count; i++)
        {
            AppendCurve(path, i);
        }

        return path.Append('Z').ToString();
    }

    private void AppendCurve(StringBuilder path, int i)
    {
        PlanePoint start = At(i);
        PlanePoint end = At(i + 1);
        PlanePoint before = IsCorner(i) ? start : At(i - 1);
        PlanePoint after = IsCorner(i + 1) ? end : At(i + 2);
        double span = Knot(start, end);
        if (span <= 0)
        {
            return;
        }

        PlanePoint first = start + ((span / 3) * Tangent(before, start, end));
        PlanePoint second = end - ((span / 3) * Tangent(start, end, after));
        path.Append('C').Append(Svg.Point(first)).Append(' ').Append(Svg.Point(second)).Append(' ').Append(Svg.Point(end));
    }

    // Derivative at the middle point with respect to the centripetal knots; one-sided where a neighbour coincides.
    private static PlanePoint Tangent(PlanePoint before, PlanePoint middle, PlanePoint after)
    {
        double left = Knot(before, middle);
        double right = Knot(middle, after);
        if (left <= 0)
        {
            return (after - middle) / right;
        }

        if (right <= 0)
        {
            return (middle - before) / left;
        }

        return ((middle - before) / left) - ((after - before) / (left + right)) + ((after - middle) / right);
    }

    private static double Knot(PlanePoint from, PlanePoint to) => Math.Sqrt((to - from).Length);

    private PlanePoint At(int i) => _points[Wrap(i)].Point;

    private bool IsCorner(int i) => _points[Wrap(i)].IsCorner;

    private int Wrap(int i) => ((i % _points.Count) + _points.Count) % _points.Count;
}
