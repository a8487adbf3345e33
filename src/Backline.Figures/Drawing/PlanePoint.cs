namespace Backline.Figures.Drawing;

/// <summary>A point or a direction in the picture's plane, x forward and y up.</summary>
/// <param name="X">m. Forward.</param>
/// <param name="Y">m. Up.</param>
internal readonly record struct PlanePoint(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>The same direction with length one.</summary>
    public PlanePoint Unit => this / Length;

    /// <summary>A quarter turn anticlockwise.</summary>
    public PlanePoint Turned => new(-Y, X);

    public static PlanePoint operator +(PlanePoint left, PlanePoint right) => new(left.X + right.X, left.Y + right.Y);

    public static PlanePoint operator -(PlanePoint left, PlanePoint right) => new(left.X - right.X, left.Y - right.Y);

    public static PlanePoint operator *(double scale, PlanePoint point) => new(scale * point.X, scale * point.Y);

    public static PlanePoint operator /(PlanePoint point, double scale) => new(point.X / scale, point.Y / scale);

    /// <summary>Upwards, leaning forward by an angle.</summary>
    /// <param name="inclination">rad. Against the vertical, + forward.</param>
    public static PlanePoint Leaning(double inclination) => new(Math.Sin(inclination), Math.Cos(inclination));

    /// <summary>Forwards, rising by an angle.</summary>
    /// <param name="pitch">rad. Against the horizontal, + up.</param>
    public static PlanePoint Rising(double pitch) => new(Math.Cos(pitch), Math.Sin(pitch));

    /// <summary>Half-way between two directions.</summary>
    /// <param name="one">A direction of length one.</param>
    /// <param name="other">Another, not its opposite.</param>
    public static PlanePoint Between(PlanePoint one, PlanePoint other) => (one + other).Unit;
}
