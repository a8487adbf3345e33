using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>
/// How everything outboard of a joint moves, in ground, per unit rate of one coordinate: a turning rate and the velocity of
/// the point that passes through the ground's origin.
/// </summary>
internal struct MobilityColumn
{
    /// <summary>rad per unit of the coordinate.</summary>
    public Vec3 Angular;

    /// <summary>m per unit of the coordinate.</summary>
    public Vec3 Linear;

    /// <summary>The rate of work of a force of unit size along a line, given as its direction and its moment about the origin.</summary>
    public readonly double Work(Vec3 direction, Vec3 moment) => Vec3.Dot(Angular, moment) + Vec3.Dot(Linear, direction);

    /// <summary>The velocity of a point per unit rate of the coordinate.</summary>
    public readonly Vec3 Velocity(Vec3 pointInGround) => Linear + Vec3.Cross(Angular, pointInGround);
}
