using Backline.Numerics;

namespace Backline.Biomechanics.Skeleton;

/// <summary>The bodies and joints of a model, packed for computing. Bodies are numbered level by level from the ground, which is 0.</summary>
internal sealed class SkeletonTree
{
    // Set by the compiler; never written again.
    public required string[] BodyNames { get; init; }              // ground first                                     (bodyCount)
    public required JointRecord[] Joints { get; init; }            // by carried body; entry 0 is not used             (bodyCount)
    public required AxisRecord[] Axes { get; init; }               // turns then shifts of each joint                  (axisCount)
    public required double[] Mass { get; init; }                   // kg                                               (bodyCount)
    public required Vec3[] CentreOfMass { get; init; }             // in its body, m                                   (bodyCount)
    public required CoordinateSpecification[] Coordinates { get; init; }  // in the order of the joints as given       (coordinateCount)
    public required bool[] IsRotation { get; init; }               // the coordinate is an angle                       (coordinateCount)
    public required int[] CarriedBody { get; init; }               // body that the coordinate's joint carries         (coordinateCount)
    public required CouplerRecord[] Couplers { get; init; }        // leaders first                                    (couplerCount)

    /// <summary>The ground included.</summary>
    public int BodyCount => BodyNames.Length;

    public int CoordinateCount => Coordinates.Length;

    /// <summary>Whether a body is another one or hangs on it.</summary>
    public bool IsCarriedBy(int body, int carrier)
    {
        while (body > carrier)
        {
            body = Joints[body].Parent;
        }

        return body == carrier;
    }
}
