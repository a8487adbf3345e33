using System.Runtime.Intrinsics;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>Lays the paths of a posed model: their lengths, and the straight stretches along which they pull.</summary>
internal static class PathSolver
{
    /// <summary>Fills the workspace's lengths, lines and statuses for the frames it holds.</summary>
    public static void Update(PathTable paths, Workspace workspace, WrappingMethod method)
    {
        workspace.LineCount = 0;
        workspace.SlideCount = 0;
        for (int path = 0; path < paths.PathCount; path++)
        {
            workspace.FirstLine[path] = workspace.LineCount;
            workspace.Status[path] = PathStatus.Plain;
            if (paths.IsPlain[path])
            {
                LayPlain(paths, path, workspace);
            }
            else
            {
                LayNodes(paths, path, workspace, method);
                Measure(paths, path, workspace, method);
            }
        }

        workspace.FirstLine[paths.PathCount] = workspace.LineCount;
    }

    /// <summary>Fills the workspace's nodes with one path, wraps and all.</summary>
    public static void LayNodes(PathTable paths, int path, Workspace workspace, WrappingMethod method)
    {
        GatherActivePoints(paths, path, workspace);
        if (paths.FirstWrap[path] == paths.FirstWrap[path + 1])
        {
            return;
        }

        if (method == WrappingMethod.OpenSim)
        {
            OpenSimWrapping.Lay(paths, path, workspace);
        }
        else
        {
            GeodesicWrapping.Lay(paths, path, workspace);
        }
    }

    internal static void LayPlain(PathTable paths, int path, Workspace workspace)
    {
        double length = paths.FixedLength[path];
        if (VectorKinematics.IsSupported)
        {
            LayPlainWide(paths, path, length, workspace);
            return;
        }

        for (int i = paths.FirstCrossing[path]; i < paths.FirstCrossing[path + 1]; i++)
        {
            ref readonly CrossingRecord crossing = ref paths.Crossings[i];
            ref readonly PointRecord from = ref paths.Points[crossing.FromPoint];
            ref readonly PointRecord to = ref paths.Points[crossing.ToPoint];
            length += AddLine(
                workspace, workspace.BodyToGround[from.Body] * from.Location, from.Body, workspace.BodyToGround[to.Body] * to.Location, to.Body);
        }

        workspace.Length[path] = length;
    }

    // The same with three numbers at a time.
    private static void LayPlainWide(PathTable paths, int path, double length, Workspace workspace)
    {
        WideFrame[] frames = workspace.Frames;
        for (int i = paths.FirstCrossing[path]; i < paths.FirstCrossing[path + 1]; i++)
        {
            ref readonly CrossingRecord crossing = ref paths.Crossings[i];
            ref readonly PointRecord from = ref paths.Points[crossing.FromPoint];
            ref readonly PointRecord to = ref paths.Points[crossing.ToPoint];
            Vector256<double> start = frames[from.Body].At(from.Location);
            Vector256<double> end = frames[to.Body].At(to.Location);
            Vector256<double> difference = end - start;
            double stretch = Math.Sqrt(Vector256.Sum(difference * difference));
            length += stretch;

            // In this order: each store spoils the number behind it, which the next one sets.
            ref PathLine line = ref workspace.Lines[workspace.LineCount++];
            WideFrame.Store(start, ref line.From);
            WideFrame.Store(end, ref line.To);
            WideFrame.Store(stretch > 0 ? difference * (1 / stretch) : Vector256<double>.Zero, ref line.Direction);
            line.FromBody = from.Body;
            line.ToBody = to.Body;
            line.IsSkewed = false;
        }

        workspace.Length[path] = length;
    }

    // Notes a straight stretch between two bodies and gives its length.
    private static double AddLine(Workspace workspace, Vec3 from, int fromBody, Vec3 to, int toBody)
    {
        Vec3 difference = to - from;
        double length = difference.Norm;
        ref PathLine line = ref workspace.Lines[workspace.LineCount++];
        line.From = from;
        line.To = to;
        line.Direction = length > 0 ? (1 / length) * difference : Vec3.Zero;
        line.FromBody = fromBody;
        line.ToBody = toBody;
        line.IsSkewed = false;
        return length;
    }

    private static double AddLine(Workspace workspace, in PathNode from, in PathNode to, bool isMaybeSkewed)
    {
        double length = AddLine(workspace, from.Position, from.Body, to.Position, to.Body);
        ref PathLine line = ref workspace.Lines[workspace.LineCount - 1];
        if (isMaybeSkewed)
        {
            line.IsSkewed = from.Grip != from.Position || to.Grip != to.Position;
            line.From = from.Grip;
            line.To = to.Grip;
        }

        return length;
    }

    private static void GatherActivePoints(PathTable paths, int path, Workspace workspace)
    {
        int first = paths.FirstPoint[path];
        workspace.NodeCount = 0;
        for (int i = first; i < paths.FirstPoint[path + 1]; i++)
        {
            ref readonly PointRecord point = ref paths.Points[i];
            if (point.Kind == PointKind.Conditional && !TakesPart(paths, path, point.Index, workspace))
            {
                continue;
            }

            ref PathNode node = ref workspace.Nodes[workspace.NodeCount++];
            if (point.Kind == PointKind.Moving)
            {
                node.Position = workspace.BodyToGround[point.Body] * paths.Movings[point.Index].Location(workspace.Q);
                node.Grip = node.Position;
            }
            else
            {
                Place(in point, ref node, workspace);
            }

            node.ArcLength = 0;
            node.Body = point.Body;
            node.Point = i - first;
            node.Wrap = -1;
        }
    }

    private static void Place(in PointRecord point, ref PathNode node, Workspace workspace)
    {
        if (VectorKinematics.IsSupported)
        {
            // In this order: each store spoils the number behind it, which is set next.
            Vector256<double> position = workspace.Frames[point.Body].At(point.Location);
            WideFrame.Store(position, ref node.Position);
            WideFrame.Store(position, ref node.Grip);
        }
        else
        {
            node.Position = workspace.BodyToGround[point.Body] * point.Location;
            node.Grip = node.Position;
        }
    }

    private static bool TakesPart(PathTable paths, int path, int condition, Workspace workspace)
    {
        ConditionRecord record = paths.Conditions[condition];
        double value = workspace.Q[record.Coordinate];
        if (record.IsAtSwitch(value))
        {
            workspace.Status[path] |= PathStatus.AtSwitch;
        }

        return record.Holds(value);
    }

    internal static void Measure(PathTable paths, int path, Workspace workspace, WrappingMethod method)
    {
        double length = 0;
        bool isMaybeSkewed = method == WrappingMethod.OpenSim && paths.FirstWrap[path + 1] - paths.FirstWrap[path] > 1;
        bool hasMoving = paths.HasMovingPoint[path];
        int first = paths.FirstPoint[path];
        for (int i = 1; i < workspace.NodeCount; i++)
        {
            ref readonly PathNode from = ref workspace.Nodes[i - 1];
            ref readonly PathNode to = ref workspace.Nodes[i];
            if (to.Wrap >= 0 && to.Wrap == from.Wrap)
            {
                length += to.ArcLength;
                continue;
            }

            // OpenSim lets tension work only where a path goes from one body to another, so a point that slides towards
            // its neighbour on the same body does no work; a true -dL/dq counts it.
            if (from.Body != to.Body)
            {
                length += AddLine(workspace, in from, in to, isMaybeSkewed);
                if (hasMoving)
                {
                    SlidingPoints.AddTerms(paths, path, in from, in to, workspace, method);
                }
            }
            else
            {
                double still = to.Point == from.Point + 1 && from.Point >= 0 ? paths.StillLength[first + from.Point] : -1;
                length += still >= 0 ? still : Vec3.Distance(from.Position, to.Position);
                if (hasMoving && method == WrappingMethod.Geodesic)
                {
                    SlidingPoints.AddTerms(paths, path, in from, in to, workspace, method);
                }
            }
        }

        workspace.Length[path] = length;
    }
}
