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
            else if (paths.IsSolo[path])
            {
                SoloPathSolver.Lay(paths, path, workspace, method);
            }
            else
            {
                LayNodes(paths, path, workspace, method);
                Measure(paths, path, workspace, method);
            }

            // A posture that is no number, or one beyond what numbers hold, has no path.
            if (!double.IsFinite(workspace.Length[path]))
            {
                workspace.Status[path] |= PathStatus.NotConverged;
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
        for (int i = paths.FirstCrossing[path]; i < paths.FirstCrossing[path + 1]; i++)
        {
            ref readonly CrossingRecord crossing = ref paths.Crossings[i];
            length += PathLines.Add(in paths.Points[crossing.FromPoint], in paths.Points[crossing.ToPoint], workspace);
        }

        workspace.Length[path] = length;
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
                length += PathLines.Add(in from, in to, isMaybeSkewed, workspace);
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
