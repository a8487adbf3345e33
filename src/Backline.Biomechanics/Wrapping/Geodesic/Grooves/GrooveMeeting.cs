using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A place beside a groove where two ways around its surfaces may meet.</summary>
internal struct GrooveMeeting
{
    /// <summary>The surface that is met first.</summary>
    public int Near;

    /// <summary>The other.</summary>
    public int Far;

    /// <summary>On which side the first one is passed, of meaning for a cylinder: 1 with its axis' right hand.</summary>
    public double NearSide;

    /// <summary>On which side the other one is passed.</summary>
    public double FarSide;

    /// <summary>m. In ground, out of both surfaces.</summary>
    public Vec3 Place;

    /// <summary>m. How far the meeting point may be moved at a time; more could lead through a surface to its far side.</summary>
    public double LongestStep;
}
