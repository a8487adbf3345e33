using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// Where OpenSim 4.6 lets a stretch of a path touch a cylinder around the z axis.
/// </summary>
/// <remarks>
/// <para>In five steps: does the stretch meet the cylinder; which of the four tangent points seen from above; the plane
/// through both ends and the cylinder's nearest edge, along which the two points slide; are both beyond the cylinder's ends;
/// and, for a path with several surfaces, a search along the edge for tangency within a tenth of a degree.</para>
/// <para>Source of the rules: OpenSim 4.6, Simulation/Wrap/WrapCylinder.cpp, wrapLine and its helpers (Apache-2.0). Here the
/// axis is z and the axis' point the origin, as they always are there, which leaves plane geometry. Quirks that change
/// numbers are kept and marked.</para>
/// </remarks>
internal static class OpenSimCylinder
{
    // 1. Below this a squared sine is taken as zero: the stretch runs along the axis.
    private const double ParallelTolerance = 2e-13;

    // 1. OpenSim's tolerance of a line meeting a plane.
    private const double PlaneTolerance = 1e-5;

    // m. OpenSim takes a vector shorter than this as zero.
    private const double SmallestLength = 2.220446049250313e-16;

    // m. How far a contact point may slide along its edge.
    private const double Reach = 10;

    /// <summary>What the rules say, and the contact where there is one.</summary>
    public static ContactAction Meet(in SurfaceRecord surface, Vec3 p, Vec3 q, bool isOnlySurface, out Contact contact)
    {
        contact = default;
        double radius = surface.Dimensions.X;
        double pSquare = SquareFromAxis(p);
        double qSquare = SquareFromAxis(q);
        if (pSquare < radius * radius || qSquare < radius * radius)
        {
            return ContactAction.Inside;
        }

        ContactAction action = Classify(in surface, p, q);
        if (action == ContactAction.None)
        {
            return action;
        }

        ContactChoice choice = surface.QuadrantSign == 0
            ? ContactChoice.Nearest(p, pSquare, q, qSquare, radius)
            : ContactChoice.OnHalf(Tangents.Find(p, pSquare, q, qSquare, radius), p, q, surface.QuadrantAxis, surface.QuadrantSign);
        contact.First = choice.First;
        contact.Last = choice.Last;
        Slide(p, Math.Sqrt(pSquare), q, Math.Sqrt(qSquare), ref contact);
        if (IsBeyondEnd(in surface, contact.First) && IsBeyondEnd(in surface, contact.Last))
        {
            return ContactAction.None;
        }

        OpenSimSpiral.Lay(p, q, radius, choice.IsLong, isOnlySurface, ref contact);
        return action;
    }

    private static double SquareFromAxis(Vec3 point) => (point.X * point.X) + (point.Y * point.Y);

    private static ContactAction Classify(in SurfaceRecord surface, Vec3 p, Vec3 q)
    {
        if (surface.QuadrantSign == 0)
        {
            return CutsThrough(in surface, p, q, out _, out _) ? ContactAction.Mandatory : ContactAction.None;
        }

        int sign = surface.QuadrantSign;
        int fromSign = Sign(p[surface.QuadrantAxis]);
        int toSign = Sign(q[surface.QuadrantAxis]);
        if (fromSign != sign && toSign != sign)
        {
            return ContactAction.Possible;
        }

        if (CutsThrough(in surface, p, q, out double along, out double square))
        {
            return ContactAction.Mandatory;
        }

        return fromSign != toSign && NearestSign(p, q, along, square, surface.QuadrantAxis) != sign ? ContactAction.Possible : ContactAction.None;
    }

    /// <summary>OpenSim's sign: 1 for zero, −1 for what is not a number.</summary>
    internal static int Sign(double value) => value >= 0 ? 1 : -1;

    // Whether the line through both ends comes nearer to the axis than the radius between the two ends. It is nearest at the
    // share along / square of the stretch; square is not a number where there is no such place.
    private static bool CutsThrough(in SurfaceRecord surface, Vec3 p, Vec3 q, out double along, out double square)
    {
        Vec3 stretch = q - p;
        square = SquareFromAxis(stretch);
        along = -((p.X * stretch.X) + (p.Y * stretch.Y));
        if (!(square > ParallelTolerance * stretch.NormSquared) || surface.Dimensions.Z < SmallestLength)
        {
            square = double.NaN;
            return false;
        }

        double offset = (p.X * stretch.Y) - (p.Y * stretch.X);
        double radius = surface.Dimensions.X;
        return offset * offset < radius * radius * square && along > 0 && along < square;
    }

    // On which side of the limit the stretch's line is nearest to the axis.
    private static int NearestSign(Vec3 p, Vec3 q, double along, double square, int axis) =>
        Sign(p[axis] + (along / square * (q[axis] - p[axis])));

    // Slides both contact points along their edges into the plane through p, q and an edge: at the level at which the two ends'
    // distances from the axis divide the stretch, the point of the cylinder nearest to the stretch (or, where no tangent point lies
    // on the touchable half and the like, furthest from it; or, for a level stretch, the axis itself). All these lie on the line from
    // the axis through the dividing point, so the plane is the same: it holds that line's direction, which is p times q's distance
    // plus q times p's distance. Its normal is the product of that and the stretch; the normal's length does not matter for where
    // the plane cuts the edges.
    private static void Slide(Vec3 p, double pFromAxis, Vec3 q, double qFromAxis, ref Contact contact)
    {
        Vec3 stretch = q - p;
        double towardsX = (qFromAxis * p.X) + (pFromAxis * q.X);
        double towardsY = (qFromAxis * p.Y) + (pFromAxis * q.Y);
        Vec3 normal = new(towardsY * stretch.Z, -towardsX * stretch.Z, (towardsX * stretch.Y) - (towardsY * stretch.X));

        // The plane must not stand upright along the edges.
        double steepness = 2 * Reach * normal.Z;
        if (steepness * steepness < PlaneTolerance * PlaneTolerance * normal.NormSquared)
        {
            return;
        }

        double slopeX = normal.X / normal.Z;
        double slopeY = normal.Y / normal.Z;
        double first = p.Z + (slopeX * (p.X - contact.First.X)) + (slopeY * (p.Y - contact.First.Y));
        double last = q.Z + (slopeX * (q.X - contact.Last.X)) + (slopeY * (q.Y - contact.Last.Y));

        // A slid point must lie nearer to the other end's level than its own end does. Quirk kept: it is held against the axis along the
        // direction to q's foot there, which is none where q lies level with the origin; both points then count as level with p, so that
        // the first stays and the last slides, however far.
        bool hasDirection = Math.Abs(q.Z) >= SmallestLength;
        double rise = Math.Abs(q.Z - p.Z);
        if (IsWithinReach(contact.First, first) && Math.Abs((hasDirection ? first : p.Z) - q.Z) < rise)
        {
            contact.First = new(contact.First.X, contact.First.Y, first);
        }

        if (IsWithinReach(contact.Last, last) && Math.Abs((hasDirection ? last : p.Z) - p.Z) < rise)
        {
            contact.Last = new(contact.Last.X, contact.Last.Y, last);
        }
    }

    private static bool IsWithinReach(Vec3 point, double z) => Math.Abs(z - point.Z) <= Reach * (1 + (2 * PlaneTolerance));

    private static bool IsBeyondEnd(in SurfaceRecord surface, Vec3 point) => Math.Abs(point.Z) > surface.Dimensions.Z / 2;
}
