using System.Runtime.CompilerServices;
using Backline.Biomechanics.Skeleton;
using Backline.Biomechanics.Wrapping;
using Backline.Numerics;

namespace Backline.Biomechanics.Paths;

/// <summary>
/// Lays a path through fixed points around one surface, which most wrapped muscles are: the same as the general way, without
/// its list of corners.
/// </summary>
/// <remarks>
/// Everything is measured in the surface's frame, where points of the surface's own body lie still; only what pulls between two
/// bodies is taken to ground. A test holds it against the general way.
/// </remarks>
internal static class SoloPathSolver
{
    /// <summary>Fills the workspace's length, lines and status of one path.</summary>
    public static void Lay(PathTable paths, int path, Workspace workspace, WrappingMethod method)
    {
        ref readonly PathWrapRecord wrap = ref paths.Wraps[paths.FirstWrap[path]];
        ref readonly SurfaceRecord surface = ref paths.Surfaces[wrap.Surface];
        OpenSimWrapping.PlaceSurface(in surface, 0, workspace);
        workspace.Length[path] = method == WrappingMethod.OpenSim
            ? LayByRules(paths, path, in wrap, in surface, workspace)
            : LayTaut(paths, path, in wrap, in surface, workspace);
    }

    // The first stretch that cuts through the surface takes it, else the one that it lengthens least.
    private static double LayByRules(PathTable paths, int path, in PathWrapRecord wrap, in SurfaceRecord surface, Workspace workspace)
    {
        int first = paths.FirstPoint[path];
        int last = first + wrap.LastPoint;
        int taken = -1;
        double leastChange = double.PositiveInfinity;
        Around best = default;
        Vec3 q = PlaceOf(paths, first + wrap.FirstPoint, in surface, workspace);
        for (int point = first + wrap.FirstPoint; point < last; point++)
        {
            Vec3 p = q;
            q = PlaceOf(paths, point + 1, in surface, workspace);
            ContactAction action = StretchChoice.Meet(in surface, in wrap, p, q, true, out Contact contact);
            if (action < ContactAction.Possible)
            {
                workspace.Status[path] |= action == ContactAction.Inside ? PathStatus.PointInside : PathStatus.Plain;
                continue;
            }

            Around around = new(p, contact.First, contact.Last, q, contact.ArcLength);
            double change = action == ContactAction.Mandatory ? double.NegativeInfinity : around.Length - Vec3.Distance(p, q);
            if (change < leastChange)
            {
                leastChange = change;
                best = around;
                taken = point;
            }

            if (action == ContactAction.Mandatory)
            {
                break;
            }
        }

        double length = 0;
        for (int point = first; point < paths.FirstPoint[path + 1] - 1; point++)
        {
            length += point == taken ? Add(paths, point, in surface, in best, workspace) : AddStraight(paths, point, workspace);
        }

        return length;
    }

    // Every stretch on its own, the shortest way.
    private static double LayTaut(PathTable paths, int path, in PathWrapRecord wrap, in SurfaceRecord surface, Workspace workspace)
    {
        int first = paths.FirstPoint[path];
        double length = 0;
        ref SurfaceTouch touch = ref workspace.Taut.Touches[0];
        for (int point = first; point < paths.FirstPoint[path + 1] - 1; point++)
        {
            int from = point - first;
            if (from < wrap.FirstPoint || from >= wrap.LastPoint || !wrap.Takes(from, from + 1))
            {
                length += AddStraight(paths, point, workspace);
                continue;
            }

            Vec3 p = PlaceOf(paths, point, in surface, workspace);
            Vec3 q = PlaceOf(paths, point + 1, in surface, workspace);
            GeodesicWrapping.Touch(in surface, p, q, RoundWay.Allowed, ref touch);
            workspace.Status[path] |= touch.Status;
            length += touch.IsTouching
                ? Add(paths, point, in surface, new Around(p, touch.First, touch.Last, q, touch.ArcLength), workspace)
                : AddStraight(paths, point, workspace);
        }

        return length;
    }

    // m. In the surface's frame.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vec3 PlaceOf(PathTable paths, int point, in SurfaceRecord surface, Workspace workspace)
    {
        ref readonly PointRecord record = ref paths.Points[point];
        return record.Body == surface.Body ? paths.PointOnSurface[point] : workspace.SurfaceToGround[0].Back(InGround(in record, workspace));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vec3 InGround(in PointRecord point, Workspace workspace) => VectorKinematics.IsSupported
        ? WideFrame.Narrow(workspace.Frames[point.Body].At(point.Location))
        : workspace.BodyToGround[point.Body] * point.Location;

    private static double AddStraight(PathTable paths, int point, Workspace workspace)
    {
        double still = paths.StillLength[point];
        return still >= 0 ? still : PathLines.Add(in paths.Points[point], in paths.Points[point + 1], workspace);
    }

    // What stays on the surface's own body pulls on nothing.
    private static double Add(PathTable paths, int point, in SurfaceRecord surface, in Around around, Workspace workspace)
    {
        ref readonly PointRecord from = ref paths.Points[point];
        ref readonly PointRecord to = ref paths.Points[point + 1];
        ref readonly RigidTransform surfaceToGround = ref workspace.SurfaceToGround[0];
        if (from.Body != surface.Body)
        {
            PathLines.Add(InGround(in from, workspace), from.Body, surfaceToGround * around.First, surface.Body, workspace);
        }

        if (to.Body != surface.Body)
        {
            PathLines.Add(surfaceToGround * around.Last, surface.Body, InGround(in to, workspace), to.Body, workspace);
        }

        return around.Length;
    }

    // A stretch from P to Q that touches the surface between First and Last, in the surface's frame.
    private readonly struct Around(Vec3 p, Vec3 first, Vec3 last, Vec3 q, double arcLength)
    {
        public readonly Vec3 First = first;
        public readonly Vec3 Last = last;
        public readonly double Length = Vec3.Distance(p, first) + arcLength + Vec3.Distance(last, q);
    }
}
