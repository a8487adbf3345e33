using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Which stretch of a path a surface takes by OpenSim's rules: the first that cuts through it, else the one it lengthens least.</summary>
internal static class StretchChoice
{
    /// <summary>The node before the stretch that the surface takes, or −1.</summary>
    /// <param name="paths">All paths.</param>
    /// <param name="wrap">The surface's wrap.</param>
    /// <param name="order">The turns of the wraps.</param>
    /// <param name="turn">Whose turn it is.</param>
    /// <param name="start">The first node of its range.</param>
    /// <param name="end">The last.</param>
    /// <param name="workspace">Holds the nodes.</param>
    /// <param name="status">Told where a path point lies inside the surface.</param>
    /// <param name="best">The contact.</param>
    public static int Find(
        PathTable paths, in PathWrapRecord wrap, ReadOnlySpan<int> order, int turn, int start, int end, Workspace workspace, ref PathStatus status, out Contact best)
    {
        ref readonly SurfaceRecord surface = ref paths.Surfaces[wrap.Surface];
        Places places = new(in workspace.SurfaceToGround[order[turn]]);
        bool isOnly = order.Length == 1;
        int bestStretch = -1;
        double leastChange = double.PositiveInfinity;
        best = default;
        for (int i = start; i < end; i++)
        {
            ref readonly PathNode from = ref workspace.Nodes[i];
            ref readonly PathNode to = ref workspace.Nodes[i + 1];
            if (from.Wrap >= 0 && from.Wrap == to.Wrap)
            {
                continue;
            }

            places.Step(i, in from, in to);
            ContactAction action = isOnly
                ? Meet(in surface, in wrap, places.P, places.Q, true, out Contact contact)
                : MeetAgain(in surface, in wrap, places.P, places.Q, ref workspace.Meets[order[turn]], out contact);
            workspace.WrapAction[turn] = action;
            if (action == ContactAction.Inside && from.Wrap < 0 && to.Wrap < 0)
            {
                status |= PathStatus.PointInside;
            }

            if (action == ContactAction.Mandatory)
            {
                best = contact;
                return i;
            }

            double change = action == ContactAction.Possible ? places.LengthChange(in from, in to, isOnly, in contact) : double.PositiveInfinity;
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

        ContactAction action = Meet(in surface, in wrap, p, q, false, out contact);
        if (action >= ContactAction.Possible)
        {
            memory = new() { P = p, Q = q, Contact = contact, Action = action };
        }

        return action;
    }

    /// <summary>How a surface meets a stretch, in the surface's frame.</summary>
    public static ContactAction Meet(in SurfaceRecord surface, in PathWrapRecord wrap, Vec3 p, Vec3 q, bool isOnly, out Contact contact) =>
        surface.Shape == WrapShape.Cylinder
            ? OpenSimCylinder.Meet(in surface, p, q, isOnly, out contact)
            : OpenSimEllipsoid.Meet(in surface, wrap.Method, p, q, out contact);

    private static double LengthChange(Vec3 p, Vec3 q, in Contact contact) =>
        Vec3.Distance(p, contact.First) + contact.ArcLength + Vec3.Distance(q, contact.Last) - Vec3.Distance(p, q);

    // The ends of a stretch in the surface's frame; one stretch's end is often the next one's start.
    private ref struct Places(ref readonly RigidTransform surfaceToGround)
    {
        private readonly ref readonly RigidTransform _surfaceToGround = ref surfaceToGround;
        private int _known = -1;   // the node of which Q is the place

        public Vec3 P;
        public Vec3 Q;

        public void Step(int node, in PathNode from, in PathNode to)
        {
            P = _known == node ? Q : _surfaceToGround.Back(from.Grip);
            Q = _surfaceToGround.Back(to.Grip);
            _known = node + 1;
        }

        // The length counts where contact points were first put, which with one surface is where they are.
        public readonly double LengthChange(in PathNode from, in PathNode to, bool isOnly, in Contact contact) => isOnly
            ? StretchChoice.LengthChange(P, Q, in contact)
            : StretchChoice.LengthChange(_surfaceToGround.Back(from.Position), _surfaceToGround.Back(to.Position), in contact);
    }
}
