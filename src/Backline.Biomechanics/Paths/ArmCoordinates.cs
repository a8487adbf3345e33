using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;

namespace Backline.Biomechanics.Paths;

/// <summary>Finds the coordinates that may move a path: every one between two bodies it touches and those that slide its points, in place of any that follows its leader.</summary>
internal sealed class ArmCoordinates(SkeletonTree skeleton, SurfaceRecord[] surfaces)
{
    private readonly bool[] _takesPart = new bool[skeleton.Coordinates.Length];

    /// <summary>Adds them to a list, in their order.</summary>
    /// <param name="list">Gets them.</param>
    /// <param name="points">The path's points.</param>
    /// <param name="wraps">Its surfaces.</param>
    /// <param name="movings">What slides points, by <see cref="PointRecord.Index"/>.</param>
    /// <returns>Whether a coordinate that follows another moves the path.</returns>
    public bool AddTo(List<int> list, ReadOnlySpan<PointRecord> points, ReadOnlySpan<PathWrapRecord> wraps, ReadOnlySpan<MovingRecord> movings)
    {
        Array.Clear(_takesPart);
        // Where several surfaces share a path OpenSim's pulls do not balance and reach down to the ground.
        int root = wraps.Length > 1 ? 0 : points[0].Body;
        foreach (ref readonly PointRecord point in points)
        {
            TakeBetween(root, point.Body);
            if (point.Kind == PointKind.Moving)
            {
                Take(movings[point.Index].X.Coordinate);
                Take(movings[point.Index].Y.Coordinate);
                Take(movings[point.Index].Z.Coordinate);
            }
        }

        foreach (ref readonly PathWrapRecord wrap in wraps)
        {
            TakeBetween(root, surfaces[wrap.Surface].Body);
        }

        bool isCoupled = TakeLeaders();
        for (int coordinate = 0; coordinate < _takesPart.Length; coordinate++)
        {
            if (_takesPart[coordinate])
            {
                list.Add(coordinate);
            }
        }

        return isCoupled;
    }

    private void TakeBetween(int near, int far)
    {
        while (near != far)
        {
            ref readonly JointRecord joint = ref skeleton.Joints[Math.Max(near, far)];
            for (int i = joint.FirstCoordinate; i < joint.EndCoordinate; i++)
            {
                _takesPart[i] = true;
            }

            (near, far) = near > far ? (joint.Parent, far) : (near, joint.Parent);
        }
    }

    private void Take(int coordinate)
    {
        if (coordinate >= 0)
        {
            _takesPart[coordinate] = true;
        }
    }

    // Leaders stand first, so that a leader that itself follows is met after its follower. What a follower does is folded into its leader.
    private bool TakeLeaders()
    {
        bool isCoupled = false;
        for (int i = skeleton.Couplers.Length - 1; i >= 0; i--)
        {
            CouplerRecord coupler = skeleton.Couplers[i];
            if (_takesPart[coupler.Dependent])
            {
                isCoupled = true;
                Take(coupler.Independent);
                _takesPart[coupler.Dependent] = false;
            }
        }

        return isCoupled;
    }
}
