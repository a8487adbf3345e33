using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A band of a few points that is drawn tight around a torus, to see where a taut way may touch it.</summary>
/// <remarks>
/// <para>Mirrored at the ring's plane, a way between two ends on one side of it is no longer and stays on that side; one that leads through
/// the hole crosses the plane once. So bands start on the side of their ends, over the tube, by way of several places: in the hole, over
/// it, and beside the ring.</para>
/// <para>Pieces near the torus are alike; those that lead to far ends are long. Each point moves to where its two pieces would pull it, and
/// out of the tube.</para>
/// </remarks>
internal readonly ref struct TubeBand(Vec3 p, Vec3 q, bool isThrough, double tube, double ring)
{
    /// <summary>Points of a band, both ends among them.</summary>
    public const int Points = 36;

    /// <summary>1. A point that is no further from the middle of the tube touches it, of its radius.</summary>
    public const double Touching = 1 + 1e-9;

    // 1. Of the torus' reach: where a band's long pieces end.
    private const double Near = 1.15;

    private const double Beyond = 1.75;
    private const int Rounds = 45;
    private const int Places = 9;
    private const int PlacesBeside = 6;

    /// <summary>How many places bands start by way of.</summary>
    public int Count => isThrough ? Places : PlacesBeside;

    /// <summary>m. Draws the band tight that starts by way of a place, and gives its length; infinite where it slips out of the ring.</summary>
    public double Draw(int place, Span<Vec3> band)
    {
        Start(Via(place), band, out double longFirst, out double longLast);
        for (int round = 0; round < Rounds; round++)
        {
            double beyond = round > Rounds - 5 ? 1 : Beyond;
            for (int i = 1; i < Points - 1; i++)
            {
                // Weights of one over the lengths of both pieces, so that all stretch alike.
                double before = i == 1 ? 1 / longFirst : 1;
                double after = i == Points - 2 ? 1 / longLast : 1;
                Vec3 middle = (1 / (before + after)) * ((before * band[i - 1]) + (after * band[i + 1]));
                band[i] = Out(band[i] + (beyond * (middle - band[i])));
            }
        }

        double length = 0;
        for (int i = 1; i < Points; i++)
        {
            length += Vec3.Distance(band[i - 1], band[i]);
            if (isThrough && GeodesicTorus.PassesOutside(band[i - 1], band[i], ring))
            {
                return double.PositiveInfinity;
            }
        }

        return length;
    }

    /// <summary>Gives the contacts of a band, and how many there are: the first few.</summary>
    public int FindContacts(ReadOnlySpan<Vec3> band, in TorusSurface surface, Span<TubeContact> contacts)
    {
        int count = 0;
        int first = 1;
        while (first < Points - 1 && count < contacts.Length)
        {
            if (!Touches(band[first]))
            {
                first++;
                continue;
            }

            int last = first;
            double length = 0;
            while (last + 1 < Points - 1 && Touches(band[last + 1]))
            {
                length += Vec3.Distance(band[last], band[last + 1]);
                last++;
            }

            contacts[count++] = new(band[first], surface.Along(band[first], band[first + 1] - band[first - 1]), length);
            first = last + 1;
        }

        return count;
    }

    private bool Touches(Vec3 point) => GeodesicTorus.FromTube(point, ring) < Touching * tube;

    private Vec3 Via(int place)
    {
        if (!isThrough)
        {
            // Straight; over the ring's middle and half way to its sides; past its sides.
            Vec3 along = new(q.X - p.X, q.Y - p.Y, 0);
            Vec3 across = along.NormSquared > 0 ? new Vec3(-along.Y, along.X, 0).Direction() : Vec3.UnitX;
            double aside = place switch { 1 => 0.6 * ring, 2 => -0.6 * ring, 3 => ring + (1.1 * tube), 4 => -ring - (1.1 * tube), _ => 0 };
            return place == 5 ? 0.5 * (p + q) : (aside * across) + new Vec3(0, 0, Side(0) * tube);
        }

        if (place == Places - 1)
        {
            return Vec3.Zero;
        }

        (double sine, double cosine) = Math.SinCos(2 * Math.PI * place / (Places - 1));
        return 0.8 * (ring - tube) * new Vec3(cosine, sine, 0);
    }

    // Which side of the plane a share of the band starts on, -1 or 1.
    private double Side(int half) => (isThrough ? half == 0 ? p.Z : q.Z : p.Z + q.Z) < 0 ? -1 : 1;

    private void Start(Vec3 via, Span<Vec3> band, out double longFirst, out double longLast)
    {
        double first = Vec3.Distance(p, via);
        double last = Vec3.Distance(via, q);
        double from = Enters(p, via);
        double to = Enters(q, via);
        double piece = (first + last - from - to) / (Points - 3);
        (from, to) = (Math.Max(from, piece), Math.Max(to, piece));
        piece = (first + last - from - to) / (Points - 3);
        (longFirst, longLast) = (from / piece, to / piece);
        band[0] = p;
        band[Points - 1] = q;
        for (int i = 1; i < Points - 1; i++)
        {
            double along = from + (piece * (i - 1));
            Vec3 at = along < first ? p + (along / first * (via - p)) : via + ((along - first) / last * (q - via));
            band[i] = Over(at, Side(along < first ? 0 : 1));
        }
    }

    // m. From a far end along the line to a place, to where the torus is near.
    private double Enters(Vec3 end, Vec3 via)
    {
        double reach = Near * (ring + tube);
        double whole = Vec3.Distance(end, via);
        return Math.Max(0, Math.Min(end.Norm - reach, 0.9 * whole));
    }

    private Vec3 Over(Vec3 point, double side)
    {
        double outward = GeodesicTorus.FromAxis(point) - ring;
        double height = Math.Sqrt(Math.Max(0, (tube * tube) - (outward * outward)));
        return new(point.X, point.Y, side * point.Z < height && Math.Abs(point.Z) < height ? side * height : point.Z);
    }

    private Vec3 Out(Vec3 point)
    {
        double fromAxis = GeodesicTorus.FromAxis(point);
        double outward = fromAxis - ring;
        double square = (outward * outward) + (point.Z * point.Z);
        if (square >= tube * tube || square == 0)
        {
            return point;
        }

        double factor = tube / Math.Sqrt(square);
        double flat = (ring + (factor * outward)) / fromAxis;
        return new(flat * point.X, flat * point.Y, factor * point.Z);
    }
}
