using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest of the taut ways past a torus.</summary>
/// <remarks>
/// There may be several, each shorter than all near it: over the tube or around the ring, at this side of the hole or at that. Short bands
/// drawn tight from several places show where (<see cref="TubeBand"/>); the shortest few are made exact (<see cref="TubeWay"/>).
/// The shortest counts, so the length does not jump where one way becomes shorter than another.
/// </remarks>
internal readonly ref struct TorusWays(Vec3 p, Vec3 q, bool isThrough, double tube, double ring)
{
    private const int MostBands = 9;
    private const int Kept = 3;

    // 1. Bands that are alike differ in length by less, and by less than this much of the tube's radius where they are compared.
    private const double AlikeLength = 3e-3;
    private const double AlikePlace = 0.6;

    // 1. A band that is longer than the shortest by more does not become the shortest way.
    private const double Hopeful = 0.01;

    // 1. What a band and the way that it shows may differ by.
    private const double BandError = 0.04;

    /// <summary>Gives the shortest; as a band shows it, and with a status, where none can be made exact.</summary>
    public void TakeShortest(ref SurfaceTouch touch)
    {
        TubeBand band = new(p, q, isThrough, tube, ring);
        Span<Vec3> bands = stackalloc Vec3[MostBands * TubeBand.Points];
        Span<double> lengths = stackalloc double[MostBands];
        for (int i = 0; i < band.Count; i++)
        {
            lengths[i] = band.Draw(i, bands.Slice(TubeBand.Points * i, TubeBand.Points));
        }

        lengths = lengths[..band.Count];
        TorusSurface surface = new(tube, ring);
        ShortestWay shortest = new(stackalloc TubeContact[TubeShooting.MostContacts], tube);
        Span<TubeContact> contacts = stackalloc TubeContact[TubeShooting.MostContacts];
        int first = Shortest(lengths);
        double longest = (1 + Hopeful) * lengths[first];
        for (int next = first, kept = 0; kept < Kept && lengths[next] < longest; next = Shortest(lengths), kept++)
        {
            ReadOnlySpan<Vec3> points = bands.Slice(TubeBand.Points * next, TubeBand.Points);
            TubeWay way = new(surface, p, q, tube, ring, contacts, band.FindContacts(points, in surface, contacts));
            if (way.Settle(isThrough) && way.Count > 0 && Math.Abs(way.Length - lengths[next]) < BandError * lengths[next])
            {
                shortest.Take(way.Length, contacts[..way.Count]);
            }

            Forget(bands, next, lengths);
        }

        touch.Status |= shortest.IsTied ? PathStatus.AtQuadrantLimit : PathStatus.Plain;
        if (shortest.Count > 0)
        {
            Report(in surface, shortest.Contacts, ref touch);
        }
        else
        {
            ReportBand(in surface, bands.Slice(TubeBand.Points * first, TubeBand.Points), ref touch);
        }
    }

    private static int Shortest(ReadOnlySpan<double> lengths)
    {
        int shortest = 0;
        for (int i = 1; i < lengths.Length; i++)
        {
            shortest = lengths[i] < lengths[shortest] ? i : shortest;
        }

        return shortest;
    }

    // Those that lie where a band does.
    private void Forget(ReadOnlySpan<Vec3> bands, int drawn, Span<double> lengths)
    {
        double longest = (1 + AlikeLength) * lengths[drawn];
        ReadOnlySpan<Vec3> own = bands.Slice(TubeBand.Points * drawn, TubeBand.Points);
        lengths[drawn] = double.PositiveInfinity;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] <= longest && AreAlike(own, bands.Slice(TubeBand.Points * i, TubeBand.Points)))
            {
                lengths[i] = double.PositiveInfinity;
            }
        }
    }

    private bool AreAlike(ReadOnlySpan<Vec3> one, ReadOnlySpan<Vec3> other)
    {
        for (int quarter = 1; quarter < 4; quarter++)
        {
            Vec3 at = one[quarter * one.Length / 4];
            double nearest = double.PositiveInfinity;
            foreach (Vec3 point in other)
            {
                nearest = Math.Min(nearest, (point - at).NormSquared);
            }

            if (nearest > AlikePlace * AlikePlace * tube * tube)
            {
                return false;
            }
        }

        return true;
    }

    private void Report(in TorusSurface surface, ReadOnlySpan<TubeContact> contacts, ref SurfaceTouch touch)
    {
        contacts[^1].Trace(in surface, out Vec3 last, out _);
        contacts[0].Trace(in surface, out Vec3 left, out _);
        touch.First = contacts[0].First;
        touch.Last = last;
        touch.IsTwice = contacts.Length > 1;
        touch.Leaves = left;
        touch.Returns = contacts[^1].First;
        double leap = touch.IsTwice ? Vec3.Distance(touch.Leaves, touch.Returns) + contacts[^1].Length : 0;
        touch.ArcLength = contacts[0].Length + leap;
        touch.ArcToLeave = contacts[0].Length;
        Finish(in surface, ref touch);
    }

    private void ReportBand(in TorusSurface surface, ReadOnlySpan<Vec3> band, ref SurfaceTouch touch)
    {
        touch.Status |= PathStatus.NotConverged;
        int first = 1;
        int last = band.Length - 2;
        while (first < last && GeodesicTorus.FromTube(band[first], ring) > TubeBand.Touching * tube)
        {
            first++;
        }

        while (last > first && GeodesicTorus.FromTube(band[last], ring) > TubeBand.Touching * tube)
        {
            last--;
        }

        double length = 0;
        for (int i = 1; i < band.Length; i++)
        {
            length += Vec3.Distance(band[i - 1], band[i]);
        }

        (touch.First, touch.Last) = (surface.Project(band[first]), surface.Project(band[last]));

        touch.ArcLength = Math.Max(0, length - Vec3.Distance(p, touch.First) - Vec3.Distance(touch.Last, q));
        Finish(in surface, ref touch);
    }

    private void Finish(in TorusSurface surface, ref SurfaceTouch touch)
    {
        touch.IsTouching = true;
        touch.FirstNormal = surface.Normal(touch.First);
        touch.LastNormal = surface.Normal(touch.Last);

        // Good enough to steer by where surfaces follow each other: as if the surface were flat.
        double whole = Vec3.Distance(p, touch.First) + touch.ArcLength + Vec3.Distance(touch.Last, q);
        touch.SidewaysAtP = 1 / whole;
        touch.SidewaysAtQ = 1 / whole;
    }
}
