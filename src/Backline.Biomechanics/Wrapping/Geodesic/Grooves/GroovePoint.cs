using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A point of a groove between two surfaces.</summary>
internal struct GroovePoint
{
    /// <summary>rad. Where along the groove, as <see cref="GrooveCurve"/> counts.</summary>
    public double Angle;

    /// <summary>m. In ground.</summary>
    public Vec3 Position;

    /// <summary>Unit vector along the groove, the way its angle grows; in ground.</summary>
    public Vec3 Direction;

    /// <summary>m. Per radian of its angle.</summary>
    public double Speed;
}
