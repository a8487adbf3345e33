using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>How a point slides, packed for computing.</summary>
internal sealed class MovingRecord(RigidTransform frameToBody, MovingAxis x, MovingAxis y, MovingAxis z)
{
    /// <summary>From the frame of the three functions to the body.</summary>
    public RigidTransform FrameToBody { get; } = frameToBody;

    public MovingAxis X { get; } = x;

    public MovingAxis Y { get; } = y;

    public MovingAxis Z { get; } = z;

    /// <summary>Where the point lies in its body; beyond a coordinate's range it stays where it is at the end.</summary>
    public Vec3 Location(double[] q) => FrameToBody * new Vec3(X.Value(q), Y.Value(q), Z.Value(q));
}
