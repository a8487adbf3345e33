using Backline.Practice;

namespace Backline.Coaching.Measures;

/// <summary>What one camera frame tells about the person: for each side each measure's reading, or nothing.</summary>
/// <param name="Time">Since the recording or the session began.</param>
/// <param name="IsPersonSeen">Whether anybody was found in the picture.</param>
/// <param name="View">From where the person is seen.</param>
/// <param name="Left">Readings of the person's left.</param>
/// <param name="Right">Readings of the person's right.</param>
public sealed record MeasuredFrame(TimeSpan Time, bool IsPersonSeen, View View, Readings Left, Readings Right)
{
    /// <value>The side that faces the camera in a side view, else <see langword="null"/>.</value>
    public Side? NearSide => View switch
    {
        View.SideLeft => Side.Left,
        View.SideRight => Side.Right,
        _ => null,
    };

    /// <value>Readings of the side that faces the camera; empty when no side does.</value>
    public Readings Near => NearSide switch
    {
        Side.Left => Left,
        Side.Right => Right,
        _ => Readings.None,
    };

    /// <summary>A frame in which nobody was found.</summary>
    /// <param name="time">Since the recording or the session began.</param>
    public static MeasuredFrame Nobody(TimeSpan time) => new(time, false, View.Unknown, Readings.None, Readings.None);
}
