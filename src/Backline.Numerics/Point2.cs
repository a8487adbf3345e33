namespace Backline.Numerics;

/// <summary>A point or an arrow in a plane; the unit is its owner's.</summary>
/// <param name="X">1. Across.</param>
/// <param name="Y">1. Up, unless its owner says otherwise.</param>
public readonly record struct Point2(double X, double Y)
{
    /// <value>1. Distance from the origin.</value>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <value>Whether both coordinates are numbers that can be computed with.</value>
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);

    /// <summary>The arrow's end when it starts at the point.</summary>
    public static Point2 operator +(Point2 left, Point2 right) => new(left.X + right.X, left.Y + right.Y);

    /// <summary>The arrow from the right point to the left.</summary>
    public static Point2 operator -(Point2 left, Point2 right) => new(left.X - right.X, left.Y - right.Y);

    /// <summary>The arrow lengthened.</summary>
    public static Point2 operator *(Point2 point, double factor) => new(point.X * factor, point.Y * factor);

    /// <summary>The distance between two points.</summary>
    /// <param name="one">One point.</param>
    /// <param name="other">The other.</param>
    /// <returns>1. In the points' unit.</returns>
    public static double Distance(Point2 one, Point2 other) => (one - other).Length;

    /// <summary>How far the line from one point up to another leans towards +X.</summary>
    /// <param name="from">The lower point.</param>
    /// <param name="to">The upper point.</param>
    /// <returns>The angle against the vertical, −180° to 180°; zero when the points coincide.</returns>
    public static Angle Lean(Point2 from, Point2 to) => Angle.FromRadians(Math.Atan2(to.X - from.X, to.Y - from.Y));

    /// <summary>How far the line from one point to another rises above the horizontal.</summary>
    /// <param name="from">Where the line starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>The angle against +X, −180° to 180°; zero when the points coincide.</returns>
    public static Angle Rise(Point2 from, Point2 to) => Angle.FromRadians(Math.Atan2(to.Y - from.Y, to.X - from.X));
}
