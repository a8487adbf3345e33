using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// Where OpenSim 4.6 lets a stretch of a path touch an ellipsoid.
/// </summary>
/// <remarks>
/// <para>The path is kept in one plane: through both ends and a point of the surface that stands for where the stretch would
/// be pushed out (<see cref="EllipsoidApex"/>). Within the plane the tangent points are searched
/// (<see cref="EllipsoidTangent"/>) and joined by chords of a millimetre. All lengths are first scaled so that the half axes
/// average 1.</para>
/// <para>Source of the rules: OpenSim 4.6, Simulation/Wrap/WrapEllipsoid.cpp, wrapLine and its helpers (Apache-2.0).</para>
/// </remarks>
internal static class OpenSimEllipsoid
{
    // 1. Scaled: how far inside a point must be to count as inside.
    private const double InsideTolerance = 0.0001;

    // 1. Ends seen from the centre in one direction within this cosine cannot be wrapped.
    private const double CollinearTolerance = 0.0001;

    // m. Length of the chords along the surface.
    private const double ChordLength = 0.001;
    private const int MostChords = 499;

    /// <summary>What the rules say, and the contact where there is one.</summary>
    public static ContactAction Meet(in SurfaceRecord surface, AxialMethod method, Vec3 p, Vec3 q, out Contact contact)
    {
        contact = default;
        Vec3 size = surface.Dimensions;
        double scale = 3 / (size.X + size.Y + size.Z);
        Vec3 half = scale * size;
        p = scale * p;
        q = scale * q;
        double pOutside = Outside(p, half);
        double qOutside = Outside(q, half);
        if (pOutside < -InsideTolerance || qOutside < -InsideTolerance)
        {
            return ContactAction.Inside;
        }

        if (Math.Abs(Vec3.Dot(p.Direction(), q.Direction()) - 1) < CollinearTolerance || !Cut(p, q, half, out Vec3 enter, out Vec3 leave))
        {
            return ContactAction.None;
        }

        var apex = EllipsoidApex.Find(in surface, method, p, q, half, enter, leave);
        Vec3 normal = Vec3.Cross(p - q, p - apex.Apex).Direction();
        double level = Vec3.Dot(normal, apex.Apex);
        contact.First = EllipsoidTangent.Find(pOutside, apex.FirstStart, p, half, normal, level);
        contact.Last = EllipsoidTangent.Find(qOutside, apex.LastStart, q, half, normal, level);
        MeasureArc(in surface, p, q, half, normal, level, scale, ref contact);
        contact.First /= scale;
        contact.Last /= scale;
        return ContactAction.Mandatory;
    }

    // Below zero inside, zero on the surface.
    private static double Outside(Vec3 point, Vec3 half)
    {
        var unit = new Vec3(point.X / half.X, point.Y / half.Y, point.Z / half.Z);
        return unit.NormSquared - 1;
    }

    // Where the stretch enters and leaves the ellipsoid; false when it does not cut through between its ends.
    private static bool Cut(Vec3 p, Vec3 q, Vec3 half, out Vec3 enter, out Vec3 leave)
    {
        Vec3 back = p - q;
        var f = new Vec3(back.X / half.X, back.Y / half.Y, back.Z / half.Z);
        var g = new Vec3(q.X / half.X, q.Y / half.Y, q.Z / half.Z);
        double a = f.NormSquared;
        double b = 2 * Vec3.Dot(f, g);
        double discriminant = (b * b) - (4 * a * (g.NormSquared - 1));
        enter = default;
        leave = default;
        if (discriminant < 0)
        {
            return false;
        }

        double first = (-b + Math.Sqrt(discriminant)) / (2 * a);
        double second = (-b - Math.Sqrt(discriminant)) / (2 * a);
        enter = q + (first * back);
        leave = q + (second * back);
        return first > 0 && first < 1 && second > 0 && second < 1;
    }

    // The way along the plane's section; around the other side when the first try runs against the straight stretches.
    private static void MeasureArc(
        in SurfaceRecord surface, Vec3 p, Vec3 q, Vec3 half, Vec3 normal, double level, double scale, ref Contact contact)
    {
        double distance = Vec3.Distance(contact.First, contact.Last) / scale;
        if (distance < ChordLength)
        {
            contact.ArcLength = distance;
            return;
        }

        int chords = Math.Min(MostChords, (int)(distance / ChordLength));
        var section = EllipsoidSection.Make(contact.First, contact.Last, half, normal, level, chords);
        double length = section.Length(isFarSide: false);
        if (surface.QuadrantSign != 0 && chords > 1 && section.RunsBack(p, q))
        {
            length = section.Length(isFarSide: true);
        }

        contact.ArcLength = length / scale;
    }
}
