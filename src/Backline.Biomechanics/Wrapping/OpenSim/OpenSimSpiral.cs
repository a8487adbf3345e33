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
        SpiralEdges edges = default;
        double least = 0;
        double beyond = 0;
        for (int moves = 0; moves < MostAdjustments; moves++)
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
                edges = new(in contact, p, q, signedAngle, 1.0 / pieces);

                // Then all is looked at afresh, for the pieces may have become more or fewer.
                int made = edges.MoveBoth(ref first, ref last, least - (across * across), beyond - (across * across), MostAdjustments - moves);
                if (made > 0)
                {
                    moves += made - 1;
                    continue;
                }
            }

            // Quirk kept: the last piece is laid from the first point as already moved, with the rise of before.
            double step = edges.Share * rise;
            bool movesFirst = !edges.First.IsTangent(first, first + step);
            double newFirst = movesFirst ? edges.MovedFirst(first, last) : first;
            double beforeLast = newFirst + (rise - step);
            if (!edges.Last.IsTangent(last, beforeLast))
            {
                last = movesFirst ? edges.MovedLast(first, last) : edges.Last.Moved(last, beforeLast);
            }
            else if (!movesFirst)
            {
                break;
            }

            first = newFirst;
        }

        contact.First = new(contact.First.X, contact.First.Y, first);
        contact.Last = new(contact.Last.X, contact.Last.Y, last);
    }
}
