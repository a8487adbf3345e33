using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>The work tension does on points that slide on their bodies.</summary>
internal static class SlidingPoints
{
    /// <summary>Notes what the ends of a straight stretch add to moment arms by sliding.</summary>
    public static void AddTerms(
        PathTable paths, int path, in PathNode from, in PathNode to, Workspace workspace, WrappingMethod method)
    {
        if (IsMoving(paths, path, in from) || IsMoving(paths, path, in to))
        {
            Vec3 pull = (to.Position - from.Position).Direction();
            AddEnd(paths, path, in from, pull, workspace, method);
            AddEnd(paths, path, in to, -pull, workspace, method);
        }
    }

    private static bool IsMoving(PathTable paths, int path, in PathNode node) =>
        node.Point >= 0 && paths.Points[paths.FirstPoint[path] + node.Point].Kind == PointKind.Moving;

    private static void AddEnd(PathTable paths, int path, in PathNode node, Vec3 pull, Workspace workspace, WrappingMethod method)
    {
        if (!IsMoving(paths, path, in node))
        {
            return;
        }

        MovingRecord moving = paths.Movings[paths.Points[paths.FirstPoint[path] + node.Point].Index];
        Vec3 pullInFrame = moving.FrameToBody.Rotation.Back(workspace.BodyToGround[node.Body].Rotation.Back(pull));
        if (method == WrappingMethod.OpenSim)
        {
            AddAsOpenSim(path, moving, pullInFrame, workspace);
            return;
        }

        Add(path, moving.X.Coordinate, moving.X.Rate(workspace.Q) * pullInFrame.X, workspace);
        Add(path, moving.Y.Coordinate, moving.Y.Rate(workspace.Q) * pullInFrame.Y, workspace);
        Add(path, moving.Z.Coordinate, moving.Z.Rate(workspace.Q) * pullInFrame.Z, workspace);
    }

    // OpenSim 4.6, GeometryPath::produceForces: all three components count towards the coordinate of x, and rates go on
    // beyond the coordinate's range although the point does not.
    private static void AddAsOpenSim(int path, MovingRecord moving, Vec3 pullInFrame, Workspace workspace)
    {
        double[] q = workspace.Q;
        var rate = new Vec3(moving.X.UnclampedRate(q), moving.Y.UnclampedRate(q), moving.Z.UnclampedRate(q));
        Add(path, moving.X.Coordinate, Vec3.Dot(rate, pullInFrame), workspace);
    }

    private static void Add(int path, int coordinate, double momentArm, Workspace workspace)
    {
        if (coordinate >= 0 && momentArm != 0)
        {
            workspace.Slides[workspace.SlideCount++] = new(path, coordinate, momentArm);
        }
    }
}
