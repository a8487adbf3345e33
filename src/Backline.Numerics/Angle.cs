namespace Backline.Numerics;

/// <summary>
/// An angle. The one quantity of Backline that is met in two units, and so the one with a type: code inside
/// computes in radians, people and files speak degrees.
/// </summary>
/// <remarks>The default value is zero. Ordering is that of the plain number; nothing wraps at a full turn.</remarks>
public readonly record struct Angle : IComparable<Angle>
{
    private Angle(double radians) => Radians = radians;

    /// <summary>No angle at all.</summary>
    public static Angle Zero => default;

    /// <value>rad. The angle as computed with.</value>
    public double Radians { get; }

    /// <value>deg. The angle as shown.</value>
    public double Degrees => Radians * (180.0 / Math.PI);

    /// <summary>Makes an angle from radians.</summary>
    /// <param name="radians">rad. Any number.</param>
    public static Angle FromRadians(double radians) => new(radians);

    /// <summary>Makes an angle from degrees.</summary>
    /// <param name="degrees">deg. Any number.</param>
    public static Angle FromDegrees(double degrees) => new(degrees * (Math.PI / 180.0));

    /// <summary>The sum of two angles.</summary>
    public static Angle operator +(Angle left, Angle right) => new(left.Radians + right.Radians);

    /// <summary>The difference of two angles.</summary>
    public static Angle operator -(Angle left, Angle right) => new(left.Radians - right.Radians);

    /// <summary>The angle turned the other way.</summary>
    public static Angle operator -(Angle angle) => new(-angle.Radians);

    /// <summary>Whether the left angle is the smaller.</summary>
    public static bool operator <(Angle left, Angle right) => left.Radians < right.Radians;

    /// <summary>Whether the left angle is the larger.</summary>
    public static bool operator >(Angle left, Angle right) => left.Radians > right.Radians;

    /// <summary>Whether the left angle is not the larger.</summary>
    public static bool operator <=(Angle left, Angle right) => left.Radians <= right.Radians;

    /// <summary>Whether the left angle is not the smaller.</summary>
    public static bool operator >=(Angle left, Angle right) => left.Radians >= right.Radians;

    /// <inheritdoc/>
    public int CompareTo(Angle other) => Radians.CompareTo(other.Radians);

    /// <summary>The angle in degrees, for debuggers and messages.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Degrees:0.###}°");
}
