using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The taut way from p around a smooth surface to q, found by shooting: a contact point, a direction and a length are changed
/// until both straight stretches run into the geodesic between them without a bend.
/// </summary>
/// <remarks>
/// <para>A geodesic bends only with the surface: x' = t, t' = −κ(x, t) n(x), here in 96 Runge–Kutta steps of fourth order.
/// The four unknowns are two shifts of the first contact point along and across the path, a turn of its direction, and the
/// length; the four bends are those of either stretch against the surface's normal and sideways (Scholz et al. 2016,
/// doi:10.1007/s11044-015-9451-1, section 3). Newton's method with difference quotients, halved until the bends fall.</para>
/// <para>Ends at bends of 1e-11; usually 5 rounds.</para>
/// </remarks>
internal ref struct GeodesicShooting<TSurface>
    where TSurface : struct, ISmoothSurface
{
    private const int Steps = 96;
    private const int Unknowns = 4;
    private const int MostRounds = 40;
    private const int MostHalvings = 25;
    private const double BendTolerance = 1e-11;
    private const double LooseTolerance = 1e-7;
    private const double Nudge = 1e-6;

    private readonly TSurface _surface;
    private readonly Vec3 _p;
    private readonly Vec3 _q;
    private readonly double _size;

    private GeodesicShooting(TSurface surface, Vec3 p, Vec3 q, double size)
    {
        _surface = surface;
        _p = p;
        _q = q;
        _size = size;
    }

    /// <summary>Finds the way near a guess; <see langword="false"/> when the search ends before it is exact.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="p">Where the way starts.</param>
    /// <param name="q">Where it ends.</param>
    /// <param name="size">m. A length of the order of the surface's.</param>
    /// <param name="touch">The guess of both contact points and the way between them; on return the result.</param>
    public static bool Solve(TSurface surface, Vec3 p, Vec3 q, double size, ref SurfaceTouch touch)
    {
        GeodesicShooting<TSurface> search = new(surface, p, q, size);
        Shot shot = search.FirstShot(in touch);
        bool isFound = search.Search(ref shot);
        search.Report(in shot, ref touch);
        return isFound;
    }

    private readonly Shot FirstShot(in SurfaceTouch guess)
    {
        Vec3 contact = _surface.Project(guess.First);
        return new(contact, Tangent(contact, contact - _p), guess.ArcLength);
    }

    private readonly Vec3 Tangent(Vec3 contact, Vec3 direction)
    {
        Vec3 normal = _surface.Normal(contact);
        return (direction - (Vec3.Dot(direction, normal) * normal)).Direction();
    }

    private readonly bool Search(ref Shot shot)
    {
        Span<double> bends = stackalloc double[Unknowns];
        Span<double> tried = stackalloc double[Unknowns];
        Span<double> matrix = stackalloc double[Unknowns * Unknowns];
        Bends(in shot, bends);
        for (int round = 0; round < MostRounds && Size(bends) > BendTolerance; round++)
        {
            FillMatrix(in shot, bends, tried, matrix);
            Span<double> step = [-bends[0], -bends[1], -bends[2], -bends[3]];
            if (!LinearSystem.Solve(matrix, step) || !Improve(ref shot, step, bends, tried))
            {
                break;
            }
        }

        return Size(bends) <= LooseTolerance;
    }

    private readonly void FillMatrix(in Shot shot, ReadOnlySpan<double> bends, Span<double> tried, Span<double> matrix)
    {
        for (int column = 0; column < Unknowns; column++)
        {
            double nudge = column == 2 ? Nudge : Nudge * _size;
            Span<double> change = [0, 0, 0, 0];
            change[column] = nudge;
            Shot moved = Moved(in shot, change, 1);
            Bends(in moved, tried);
            for (int row = 0; row < Unknowns; row++)
            {
                matrix[(row * Unknowns) + column] = (tried[row] - bends[row]) / nudge;
            }
        }
    }

    private readonly bool Improve(ref Shot shot, ReadOnlySpan<double> step, Span<double> bends, Span<double> tried)
    {
        double share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            Shot moved = Moved(in shot, step, share);
            Bends(in moved, tried);
            if (Size(tried) < Size(bends))
            {
                shot = moved;
                tried.CopyTo(bends);
                return true;
            }
        }

        return false;
    }

    // Along the path, across it, a turn, and a longer or shorter way.
    private readonly Shot Moved(in Shot shot, ReadOnlySpan<double> step, double share)
    {
        Vec3 across = Vec3.Cross(_surface.Normal(shot.Contact), shot.Direction);
        Vec3 contact = _surface.Project(shot.Contact + (share * ((step[0] * shot.Direction) + (step[1] * across))));
        (double sine, double cosine) = Math.SinCos(share * step[2]);
        return new(contact, Tangent(contact, (cosine * shot.Direction) + (sine * across)), shot.Length + (share * step[3]));
    }

    private readonly void Bends(in Shot shot, Span<double> bends)
    {
        Trace(in shot, out Vec3 last, out Vec3 leaving);
        Vec3 arriving = (shot.Contact - _p).Direction();
        Vec3 firstNormal = _surface.Normal(shot.Contact);
        Vec3 lastNormal = _surface.Normal(last);
        Vec3 onward = (_q - last).Direction();
        bends[0] = Vec3.Dot(arriving, firstNormal);
        bends[1] = Vec3.Dot(arriving, Vec3.Cross(firstNormal, shot.Direction));
        bends[2] = Vec3.Dot(onward, lastNormal);
        bends[3] = Vec3.Dot(onward, Vec3.Cross(lastNormal, leaving));
    }

    private readonly void Trace(in Shot shot, out Vec3 point, out Vec3 direction)
    {
        point = shot.Contact;
        direction = shot.Direction;
        double h = shot.Length / Steps;
        for (int i = 0; i < Steps; i++)
        {
            Vec3 k1 = Bending(point, direction);
            Vec3 k2 = Bending(point + (h / 2 * direction), direction + (h / 2 * k1));
            Vec3 k3 = Bending(point + (h / 2 * direction) + (h * h / 4 * k1), direction + (h / 2 * k2));
            Vec3 k4 = Bending(point + (h * direction) + (h * h / 2 * k2), direction + (h * k3));
            point += (h * direction) + (h * h / 6 * (k1 + k2 + k3));
            direction += h / 6 * (k1 + (2 * k2) + (2 * k3) + k4);
        }
    }

    private readonly Vec3 Bending(Vec3 point, Vec3 direction) => -_surface.Curvature(point, direction) * _surface.Normal(point);

    private readonly void Report(in Shot shot, ref SurfaceTouch touch)
    {
        Trace(in shot, out Vec3 last, out _);
        touch.First = shot.Contact;
        touch.Last = last;
        touch.ArcLength = shot.Length;
        touch.FirstNormal = _surface.Normal(shot.Contact);
        touch.LastNormal = _surface.Normal(last);

        // Good enough to steer by where surfaces follow each other: as if the surface were flat.
        double whole = Vec3.Distance(_p, shot.Contact) + shot.Length + Vec3.Distance(last, _q);
        touch.SidewaysAtP = 1 / whole;
        touch.SidewaysAtQ = 1 / whole;
    }

    private static double Size(ReadOnlySpan<double> bends) =>
        Math.Sqrt((bends[0] * bends[0]) + (bends[1] * bends[1]) + (bends[2] * bends[2]) + (bends[3] * bends[3]));

    private readonly record struct Shot(Vec3 Contact, Vec3 Direction, double Length);
}
