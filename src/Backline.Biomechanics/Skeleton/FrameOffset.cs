using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>How a frame lies in a body: shifted, then turned about its own x, y and z.</summary>
/// <param name="Translation">m. Where its origin lies.</param>
/// <param name="Orientation">rad. Body-fixed x, y, z angles.</param>
public readonly record struct FrameOffset(Vec3 Translation, Vec3 Orientation)
{
    /// <summary>The same as the transform from the frame to the body.</summary>
    public RigidTransform ToTransform() => new(Rotation.FromBodyFixedXyz(Orientation), Translation);

    /// <summary>The offset that makes a given transform.</summary>
    /// <param name="transform">From the frame to the body.</param>
    public static FrameOffset From(RigidTransform transform) => new(transform.Translation, transform.Rotation.ToBodyFixedXyz());
}
