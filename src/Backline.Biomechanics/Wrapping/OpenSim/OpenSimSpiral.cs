using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The spiral by which OpenSim 4.6 joins two points of a cylinder around the z axis. For a path with several surfaces the
/// two points are first moved along their edges until the straight stretches run into the spiral within a tenth of a degree.
/// </summary>
/// <remarks>Source of the rules: OpenSim 4.6, Simulation/Wrap/WrapCylinder.cpp, _make_spiral_path and _adjust_tangent_point.</remarks>
internal static class OpenSimSpiral
{
    private const int MostAdjustments = 100;

    // rad. A tenth of a degree.
    private const double TangencyThreshold = 0.1 * Math.PI / 180;
    private static readonly double SinThreshold = Math.Sin(TangencyThreshold);

    // m. OpenSim draws the spiral in pieces of this length, and the first and last piece tell it the spiral's direction.
    private const double PieceLength = 0.002;

    /// <summary>Sets the contact's arc length, and moves its points where several surfaces share the path.</summary>
    public static void Lay(Vec3 p, Vec3 q, double radius, bool isLong, bool isOnlySurface, ref Contact contact)
    {
        double angle = Measure(radius, isLong, ref contact);
        if (isOnlySurface)
        {
            return;
        }

        for (int i = 0; i < MostAdjustments; i++)
        {
            int pieces = (int)(contact.ArcLength / PieceLength);
            if (pieces < 2 || !Adjust(p, q, isLong ? -angle : angle, 1.0 / pieces, ref contact))
            {
                return;
            }

            angle = Measure(radius, isLong, ref contact);
        }
    }

    // The angle turned through; quirk kept: on the long way it is a full turn less the signed short angle, which is more than
    // a full turn when that is negative.
    private static double Measure(double radius, bool isLong, ref Contact contact)
    {
        Vec3 u = contact.First;
        Vec3 v = contact.Last;
        double angle = Math.Atan2((u.X * v.Y) - (u.Y * v.X), (u.X * v.X) + (u.Y * v.Y));
        angle = isLong ? (2 * Math.PI) - angle : angle;
        double across = radius * angle;
        double along = v.Z - u.Z;
        contact.ArcLength = Math.Sqrt((across * across) + (along * along));
        return angle;
    }

    // Quirk kept: the last piece is laid from the first point as already moved, with the angle and rise of before.
    private static bool Adjust(Vec3 p, Vec3 q, double signedAngle, double piece, ref Contact contact)
    {
        double rise = contact.Last.Z - contact.First.Z;
        bool movedFirst = MoveToTangency(p, SpiralPoint(contact.First, signedAngle, rise, piece), ref contact.First);
        bool movedLast = MoveToTangency(q, SpiralPoint(contact.First, signedAngle, rise, 1 - piece), ref contact.Last);
        return movedFirst || movedLast;
    }

    private static Vec3 SpiralPoint(Vec3 first, double angle, double rise, double share)
    {
        (double sine, double cosine) = Math.SinCos(share * angle);
        return new((cosine * first.X) - (sine * first.Y), (sine * first.X) + (cosine * first.Y), first.Z + (share * rise));
    }

    // Moves a contact point along its edge, half as far again as the straight line from the end to the spiral's next point
    // asks for; false when the line is tangent already.
    private static bool MoveToTangency(Vec3 end, Vec3 next, ref Vec3 contact)
    {
        Vec3 straight = (contact - end).Direction();
        Vec3 spiral = (next - contact).Direction();
        if (IsAngleBelowThreshold(straight.Z, spiral.Z))
        {
            return false;
        }

        Vec3 line = next - end;
        double square = (line.X * line.X) + (line.Y * line.Y);
        double t = (((contact.X - end.X) * line.X) + ((contact.Y - end.Y) * line.Y)) / square;
        double z = end.Z + (t * line.Z);
        contact = new(contact.X, contact.Y, contact.Z + (1.5 * (z - contact.Z)));
        return true;
    }

    // |acos a - acos b| against the threshold, by the sine of the difference.
    private static bool IsAngleBelowThreshold(double a, double b)
    {
        double sineOfDifference = (Math.Sqrt(Math.Max(0, 1 - (a * a))) * b) - (Math.Sqrt(Math.Max(0, 1 - (b * b))) * a);
        bool isAcute = (a * b) + Math.Sqrt(Math.Max(0, (1 - (a * a)) * (1 - (b * b)))) > 0;
        return isAcute && Math.Abs(sineOfDifference) <= SinThreshold;
    }
}
