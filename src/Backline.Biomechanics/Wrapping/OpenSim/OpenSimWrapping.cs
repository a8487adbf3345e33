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
            if (round == 0)
            {
                SwapFirstTwo(order, workspace);
            }
        }
    }

    private static void PlaceSurface(in SurfaceRecord surface, int number, Workspace workspace)
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

            int stretch = FindBestStretch(paths, in wrap, order, i, start, end, workspace, out Contact contact);
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

    // The node before the stretch that the surface takes, or -1.
    private static int FindBestStretch(
        PathTable paths, in PathWrapRecord wrap, ReadOnlySpan<int> order, int turn, int start, int end, Workspace workspace, out Contact best)
    {
        ref readonly SurfaceRecord surface = ref paths.Surfaces[wrap.Surface];
        ref readonly RigidTransform surfaceToGround = ref workspace.SurfaceToGround[order[turn]];
        bool isOnly = order.Length == 1;
        int bestStretch = -1;
        double leastChange = double.PositiveInfinity;
        best = default;
        ReadOnlySpan<FixedMeet> fixedMeets = paths.FixedMeets.AsSpan(wrap.FirstFixedMeet);
        int known = -1;   // the node of which q is the place in the surface's frame
        Vec3 q = default;
        for (int i = start; i < end; i++)
        {
            ref readonly PathNode from = ref workspace.Nodes[i];
            ref readonly PathNode to = ref workspace.Nodes[i + 1];
            if (from.Wrap >= 0 && from.Wrap == to.Wrap)
            {
                continue;
            }

            ContactAction action;
            Contact contact;
            double change = double.PositiveInfinity;
            if (from.Point >= 0 && to.Point == from.Point + 1 && fixedMeets[from.Point - wrap.FirstPoint].IsFixed)
            {
                ref readonly FixedMeet meet = ref fixedMeets[from.Point - wrap.FirstPoint];
                (action, contact, change) = (meet.Action, meet.Contact, meet.Change);
            }
            else
            {
                Vec3 p = known == i ? q : surfaceToGround.Back(from.Grip);
                q = surfaceToGround.Back(to.Grip);
                known = i + 1;
                action = isOnly
                    ? Meet(in surface, in wrap, p, q, true, leastChange, out contact)
                    : MeetAgain(in surface, in wrap, p, q, ref workspace.Meets[order[turn]], out contact);
                if (action == ContactAction.Possible)
                {
                    change = isOnly
                        ? LengthChange(p, q, in contact)
                        : LengthChange(surfaceToGround.Back(from.Position), surfaceToGround.Back(to.Position), in contact);
                }
            }

            workspace.WrapAction[turn] = action;
            if (action == ContactAction.Mandatory)
            {
                best = contact;
                return i;
            }

            if (change < leastChange)
            {
                leastChange = change;
                best = contact;
                bestStretch = i;
            }
        }

        return bestStretch;
    }

    // A later round often asks what an earlier one did, where the other surfaces are not touched.
    private static ContactAction MeetAgain(in SurfaceRecord surface, in PathWrapRecord wrap, Vec3 p, Vec3 q, ref MeetMemory memory, out Contact contact)
    {
        if (memory.IsOf(p, q))
        {
            contact = memory.Contact;
            return memory.Action;
        }

        ContactAction action = Meet(in surface, in wrap, p, q, false, double.PositiveInfinity, out contact);
        if (action >= ContactAction.Possible)
        {
            memory = new() { P = p, Q = q, Contact = contact, Action = action };
        }

        return action;
    }

    /// <summary>What the rules say of one stretch and one surface.</summary>
    internal static ContactAction Meet(
        in SurfaceRecord surface, in PathWrapRecord wrap, Vec3 p, Vec3 q, bool isOnly, double mostChange, out Contact contact) =>
        surface.Shape == WrapShape.Cylinder
            ? OpenSimCylinder.Meet(in surface, p, q, isOnly, mostChange, out contact)
            : OpenSimEllipsoid.Meet(in surface, wrap.Method, p, q, out contact);

    /// <summary>m. How much longer a stretch is around a contact than straight.</summary>
    internal static double LengthChange(Vec3 p, Vec3 q, in Contact contact) =>
        Vec3.Distance(p, contact.First) + contact.ArcLength + Vec3.Distance(q, contact.Last) - Vec3.Distance(p, q);

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

    // After the first round: a first surface that was missed and a second that held a point inside change places.
    private static void SwapFirstTwo(Span<int> order, Workspace workspace)
    {
        if (workspace.WrapAction[0] == ContactAction.None && workspace.WrapAction[1] == ContactAction.Inside)
        {
            order[0] = 1;
            order[1] = 0;
            RemoveContact(0, workspace);
        }
    }
}
