using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>A rigid segment: bone with its flesh.</summary>
public sealed record BodySpecification
{
    /// <summary>The body's name, unique among bodies; <c>ground</c> is taken.</summary>
    public required string Name { get; init; }

    /// <value>kg. The mass; 0 or more.</value>
    public double Mass { get; init; }

    /// <summary>m. The centre of mass in the body's frame.</summary>
    public Vec3 CentreOfMass { get; init; }

    /// <summary>kg m². Moments of inertia about the centre of mass: xx, yy, zz. Carried along; statics does not use them.</summary>
    public Vec3 InertiaMoments { get; init; }

    /// <summary>kg m². Products of inertia about the centre of mass: xy, xz, yz.</summary>
    public Vec3 InertiaProducts { get; init; }

    /// <summary>Where the body stands.</summary>
    public Place Place { get; init; } = new("/bodyset");
}
