using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The spiral by which OpenSim 4.6 joins two points of a cylinder around the z axis. For a path with several surfaces the
/// two points are first moved along their edges until the straight stretches run into the spiral within a tenth of a degree.
/// </summary>
/// <remarks>
/// <para>Moving along an edge changes only z, so seen along the axis nothing moves: the angle turned through, the horizontal
/// lengths of the straight stretches and of the spiral's pieces stay, and all that is compared are slopes of z.</para>
/// <para>Source of the rules: OpenSim 4.6, Simulation/Wrap/WrapCylinder.cpp, _make_spiral_path and _adjust_tangent_point.</para>
/// </remarks>
internal static class OpenSimSpiral
{
    private const int MostAdjustments = 100;

    // A tenth of a degree.
    private static readonly double TangentThreshold = Math.Tan(0.1 * Math.PI / 180);

    // m. OpenSim draws the spiral in pieces of this length, and the first and last piece tell it the spiral's direction.
    private const double PieceLength = 0.002;

    /// <summary>Sets the contact's arc length, and moves its points where several surfaces share the path.</summary>
    public static void Lay(Vec3 p, Vec3 q, double radius, bool isLong, bool isOnlySurface, ref Contact contact)
    {
        double angle = Angle(contact.First, contact.Last, isLong);
        double across = radius * angle;
        if (!isOnlySurface)
        {
            Adjust(p, q, isLong ? -angle : angle, across, ref contact);
        }

        double rise = contact.Last.Z - contact.First.Z;
        contact.ArcLength = Math.Sqrt((across * across) + (rise * rise));
    }

    // Quirk kept: on the long way it is a full turn less the signed short angle, which is more than a full turn when that is
    // negative.
    private static double Angle(Vec3 u, Vec3 v, bool isLong)
    {
        double angle = Math.Atan2((u.X * v.Y) - (u.Y * v.X), (u.X * v.X) + (u.Y * v.Y));
        return isLong ? (2 * Math.PI) - angle : angle;
    }

    private static void Adjust(Vec3 p, Vec3 q, double signedAngle, double across, ref Contact contact)
    {
        double first = contact.First.Z;
        double last = contact.Last.Z;
        Edge firstEdge = default;
        Edge lastEdge = default;
        double least = 0;
        double beyond = 0;
        double share = 0;
        for (int i = 0; i < MostAdjustments; i++)
        {
            double rise = last - first;
            double square = (across * across) + (rise * rise);
            if (!(square >= least && square < beyond))
            {
                int pieces = (int)(Math.Sqrt(square) / PieceLength);
                if (pieces < 2)
                {
                    break;
                }

                // As long as the spiral's length stays within these bounds it is cut into as many pieces.
                least = pieces * PieceLength * (pieces * PieceLength);
                beyond = (pieces + 1) * PieceLength * ((pieces + 1) * PieceLength);
                share = 1.0 / pieces;
                (double sine, double cosine) = Math.SinCos(signedAngle * share);
                firstEdge = Edge.Of(contact.First, p, sine, cosine);
                lastEdge = Edge.Of(contact.Last, q, -sine, cosine);
            }

            // Quirk kept: the last piece is laid from the first point as already moved, with the rise of before.
            double step = rise * share;
            bool movedFirst = firstEdge.MoveToTangency(first + step, ref first);
            bool movedLast = lastEdge.MoveToTangency(first + (rise - step), ref last);
            if (!movedFirst && !movedLast)
            {
                break;
            }
        }

        contact.First = new(contact.First.X, contact.First.Y, first);
        contact.Last = new(contact.Last.X, contact.Last.Y, last);
    }

    /// <summary>A contact's edge seen along the axis: where on the line from the end to the spiral's next point it lies nearest.</summary>
    private readonly struct Edge
    {
        // OpenSim moves a contact half as far again as the line asks for.
        private const double Overshoot = 1.5;

        private readonly double _endZ;       // of the straight stretch's far end, m
        private readonly double _straight;   // horizontal length from the end to the contact, m
        private readonly double _piece;      // horizontal length of the spiral's piece, m
        private readonly double _pull;       // of the spiral's next point on the moved contact
        private readonly double _rest;       // of the end on the moved contact, m

        private Edge(double endZ, double straight, double piece, double share)
        {
            _endZ = endZ;
            _straight = straight;
            _piece = piece;

            // z - 1.5 (z - (end + share (next - end))) = -0.5 z + 1.5 share next + 1.5 (1 - share) end
            _pull = Overshoot * share;
            _rest = Overshoot * (1 - share) * endZ;
        }

        // The spiral's next point is the contact turned about the axis.
        public static Edge Of(Vec3 contact, Vec3 end, double sine, double cosine)
        {
            double nextX = (cosine * contact.X) - (sine * contact.Y);
            double nextY = (sine * contact.X) + (cosine * contact.Y);
            double toX = contact.X - end.X;
            double toY = contact.Y - end.Y;
            double lineX = nextX - end.X;
            double lineY = nextY - end.Y;
            return new(
                end.Z,
                Math.Sqrt((toX * toX) + (toY * toY)),
                Math.Sqrt(((nextX - contact.X) * (nextX - contact.X)) + ((nextY - contact.Y) * (nextY - contact.Y))),
                ((toX * lineX) + (toY * lineY)) / ((lineX * lineX) + (lineY * lineY)));
        }

        // False when the straight stretch runs into the spiral already.
        public bool MoveToTangency(double nextZ, ref double contactZ)
        {
            double straight = (contactZ - _endZ) * _piece;
            double spiral = (nextZ - contactZ) * _straight;
            double cosine = (_straight * _piece) + ((contactZ - _endZ) * (nextZ - contactZ));
            if (cosine > 0 && Math.Abs(straight - spiral) <= TangentThreshold * cosine)
            {
                return false;
            }

            contactZ = (_pull * nextZ) + (_rest - ((Overshoot - 1) * contactZ));
            return true;
        }
    }
}
