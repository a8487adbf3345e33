using Backline.Biomechanics.Paths;
using Backline.Biomechanics.Skeleton;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// Lays a path around its surfaces by the rules of OpenSim 4.6, so that published results can be reproduced.
/// </summary>
/// <remarks>
/// <para>Each surface in turn takes one stretch of the path as the other surfaces have left it: the first stretch that cuts
/// through it, else the one that it lengthens least. With two or more surfaces the round is repeated, up to eight times,
/// until the length stands still within half a millimetre.</para>
/// <para>Quirk kept: the lengths and directions of straight stretches are taken from where a contact point was first put in
/// ground; later rounds move the point on its surface, and where tension takes hold, but not that. OpenSim caches a point's
/// place in ground (Simulation/Model/Point.cpp, getLocationInGround) and its rounds do not clear it.</para>
/// <para>Source of the rules: OpenSim 4.6, Simulation/Model/GeometryPath.cpp, applyWrapObjects (Apache-2.0). The contact
/// points are a heuristic, not a shortest path; see docs/science/paths.md for what follows from that.</para>
/// </remarks>
internal static class OpenSimWrapping
{
    private const int MostRounds = 8;

    // m. A round that changes the length by less is the last.
    private const double LengthTolerance = 0.0005;

    /// <summary>Adds the contact points of one path to the workspace's nodes, which hold its active points.</summary>
    public static void Lay(PathTable paths, int path, Workspace workspace)
    {
        int first = paths.FirstWrap[path];
        int count = paths.FirstWrap[path + 1] - first;
        Span<int> order = workspace.WrapOrder.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
            workspace.IsWrapPlaced[i] = false;
            workspace.Meets[i].Action = ContactAction.None;
            ref readonly SurfaceRecord surface = ref paths.Surfaces[paths.Wraps[first + i].Surface];
            PlaceSurface(in surface, i, workspace);
        }

        if (count == 1)
        {
            LayRound(paths, path, order, workspace);
            return;
        }

        double lastLength = double.PositiveInfinity;
        for (int round = 0; round < MostRounds; round++)
        {
            if (!LayRound(paths, path, order, workspace))
            {
                return;
            }

            double length = Length(workspace);
            if (Math.Abs(length - lastLength) < LengthTolerance)
            {
                return;
            }

            lastLength = length;
            if (round == 0 && !SwapFirstTwo(order, workspace) && !IsAnyPlacedAfterFirst(order, workspace))
            {
                return;
            }
        }
    }

    /// <summary>Finds where a surface of the path being laid lies in ground.</summary>
    public static void PlaceSurface(in SurfaceRecord surface, int number, Workspace workspace)
    {
        if (VectorKinematics.IsSupported)
        {
            workspace.Frames[surface.Body].StoreProductBefore(in surface.SurfaceToBody, ref workspace.SurfaceToGround[number]);
        }
        else
        {
            workspace.SurfaceToGround[number] = workspace.BodyToGround[surface.Body] * surface.SurfaceToBody;
        }
    }

    // One round over the surfaces; false when no point of a surface's range takes part, which ends the laying as in OpenSim.
    private static bool LayRound(PathTable paths, int path, ReadOnlySpan<int> order, Workspace workspace)
    {
        for (int i = 0; i < order.Length; i++)
        {
            workspace.WrapAction[i] = ContactAction.None;
            RemoveContact(order[i], workspace);
            ref readonly PathWrapRecord wrap = ref paths.Wraps[paths.FirstWrap[path] + order[i]];
            if (!paths.Surfaces[wrap.Surface].IsActive)
            {
                continue;
            }

            if (!FindRange(in wrap, workspace, out int start, out int end))
            {
                return false;
            }

            int stretch = StretchChoice.Find(paths, in wrap, order, i, start, end, workspace, ref workspace.Status[path], out Contact contact);
            if (stretch >= 0)
            {
                InsertContact(paths, in wrap, order[i], stretch, in contact, workspace);
            }
        }

        return true;
    }

    // Nodes of the first and last active point within the wrap's range.
    private static bool FindRange(in PathWrapRecord wrap, Workspace workspace, out int start, out int end)
    {
        start = -1;
        end = -1;
        for (int i = 0; i < workspace.NodeCount; i++)
        {
            int point = workspace.Nodes[i].Point;
            if (point >= wrap.FirstPoint && point <= wrap.LastPoint)
            {
                start = start < 0 ? i : start;
                end = i;
            }
        }

        return start >= 0;
    }

    private static void RemoveContact(int wrapNumber, Workspace workspace)
    {
        for (int i = 0; i < workspace.NodeCount; i++)
        {
            if (workspace.Nodes[i].Wrap == wrapNumber)
            {
                Array.Copy(workspace.Nodes, i + 2, workspace.Nodes, i, workspace.NodeCount - i - 2);
                workspace.NodeCount -= 2;
                return;
            }
        }
    }

    private static void InsertContact(
        PathTable paths, in PathWrapRecord wrap, int wrapNumber, int stretch, in Contact contact, Workspace workspace)
    {
        ref readonly SurfaceRecord surface = ref paths.Surfaces[wrap.Surface];
        ref readonly RigidTransform surfaceToGround = ref workspace.SurfaceToGround[wrapNumber];
        Array.Copy(workspace.Nodes, stretch + 1, workspace.Nodes, stretch + 3, workspace.NodeCount - stretch - 1);
        workspace.NodeCount += 2;
        Vec3 first = surfaceToGround * contact.First;
        Vec3 last = surfaceToGround * contact.Last;
        if (!workspace.IsWrapPlaced[wrapNumber])
        {
            workspace.IsWrapPlaced[wrapNumber] = true;
            workspace.FirstPlaces[2 * wrapNumber] = first;
            workspace.FirstPlaces[(2 * wrapNumber) + 1] = last;
        }

        Set(ref workspace.Nodes[stretch + 1], workspace.FirstPlaces[2 * wrapNumber], first, surface.Body, wrapNumber, 0);
        Set(ref workspace.Nodes[stretch + 2], workspace.FirstPlaces[(2 * wrapNumber) + 1], last, surface.Body, wrapNumber, contact.ArcLength);
    }

    private static void Set(ref PathNode node, Vec3 position, Vec3 grip, int body, int wrap, double arcLength)
    {
        node.Position = position;
        node.Grip = grip;
        node.ArcLength = arcLength;
        node.Body = body;
        node.Point = -1;
        node.Wrap = wrap;
    }

    private static double Length(Workspace workspace)
    {
        double length = 0;
        for (int i = 1; i < workspace.NodeCount; i++)
        {
            ref readonly PathNode from = ref workspace.Nodes[i - 1];
            ref readonly PathNode to = ref workspace.Nodes[i];
            length += to.Wrap >= 0 && to.Wrap == from.Wrap ? to.ArcLength : Vec3.Distance(from.Position, to.Position);
        }

        return length;
    }

    // When no other surface is touched, a second round asks the first what the first round asked, and so on.
    private static bool IsAnyPlacedAfterFirst(ReadOnlySpan<int> order, Workspace workspace)
    {
        foreach (int wrap in order[1..])
        {
            if (workspace.IsWrapPlaced[wrap])
            {
                return true;
            }
        }

        return false;
    }

    // After the first round: a first surface that was missed and a second that held a point inside change places.
    private static bool SwapFirstTwo(Span<int> order, Workspace workspace)
    {
        if (workspace.WrapAction[0] != ContactAction.None || workspace.WrapAction[1] != ContactAction.Inside)
        {
            return false;
        }

        order[0] = 1;
        order[1] = 0;
        RemoveContact(0, workspace);
        return true;
    }
}
