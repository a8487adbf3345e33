using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Makes a taut way that is sound of a guess: it cuts the torus nowhere and presses on it wherever it touches it.</summary>
/// <remarks>
/// After each shooting a contact of no length is left out; one that comes where a straight stretch cuts the tube; one is split where the
/// tube is hollow under it, for there the way leaves it; two that overlap become one.
/// </remarks>
internal ref struct TubeWay
{
    private const int MostRounds = 8;

    // m. A straight stretch may cut the tube by this by rounding.
    private const double Rounding = 1e-10;

    // 1. Of the tube's radius: a way that lies in a hollow this short is as long as one that leaves it, to 1e-12 of the radius.
    private const double ShortHollow = 0.05;

    // 1. Half the stretch that leaves the tube over half the hollow, where the curvature changes evenly.
    private const double LeapOverHollow = 1.7320508075688772;

    private readonly TorusSurface _surface;
    private readonly Vec3 _p;
    private readonly Vec3 _q;
    private readonly double _tube;
    private readonly double _ring;
    private readonly Span<TubeContact> _contacts;
    private bool _isMerged;

    public TubeWay(TorusSurface surface, Vec3 p, Vec3 q, double tube, double ring, Span<TubeContact> contacts, int count)
    {
        (_surface, _p, _q, _tube, _ring, Count) = (surface, p, q, tube, ring, count);
        _contacts = contacts;
    }

    /// <summary>How many contacts it has.</summary>
    public int Count { get; private set; }

    /// <summary>m. How long it is.</summary>
    public double Length { get; private set; }

    /// <summary>Settles it; <see langword="false"/> when it does not become sound.</summary>
    public bool Settle(bool isThrough)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            bool isStraight = Count == 0 || new TubeShooting(_surface, _p, _q, _tube).Solve(_contacts[..Count]);
            if (LeaveOut() || (Count > 1 && !_isMerged && (!isStraight || IsOverlapping()) && Merge()))
            {
                continue;
            }

            if (!isStraight)
            {
                return false;
            }

            if (FindCut(isThrough, out bool isOutside) is not { } change)
            {
                Length = Measure();
                return !isOutside;
            }

            if (!change)
            {
                return false;
            }
        }

        return false;
    }

    private bool LeaveOut()
    {
        for (int i = 0; i < Count; i++)
        {
            if (_contacts[i].Length < 0)
            {
                _contacts[(i + 1)..Count].CopyTo(_contacts[i..]);
                Count--;
                return true;
            }
        }

        return false;
    }

    private readonly bool IsOverlapping()
    {
        _contacts[0].Trace(in _surface, out Vec3 last, out Vec3 leaving);
        return Vec3.Dot(_contacts[1].First - last, leaving) < 0;
    }

    private bool Merge()
    {
        _contacts[0].Trace(in _surface, out Vec3 last, out Vec3 leaving);
        double gap = Vec3.Dot(_contacts[1].First - last, leaving);
        double length = Math.Max(0, _contacts[0].Length + gap + _contacts[1].Length);
        _contacts[0] = _contacts[0] with { Length = length };
        Count = 1;
        _isMerged = true;
        return true;
    }

    // Null when nothing is to be mended; else whether it could be tried.
    private bool? FindCut(bool isThrough, out bool isOutside)
    {
        isOutside = false;
        Vec3 from = _p;
        for (int i = 0; i <= Count; i++)
        {
            Vec3 to = i < Count ? _contacts[i].First : _q;
            isOutside |= isThrough && GeodesicTorus.PassesOutside(from, to, _ring);
            Vec3 near = from + (GeodesicTorus.Nearest(from, to, _ring) * (to - from));
            double depth = _tube - GeodesicTorus.FromTube(near, _ring);
            if (depth > Rounding)
            {
                return Insert(i, from, to, near, depth);
            }

            if (i < Count)
            {
                (double low, double high) = _contacts[i].FindHollow(in _surface);
                if (high - low > 2 * ShortHollow * _tube)
                {
                    return Split(i, low, high);
                }

                _contacts[i].Trace(in _surface, out from, out _);
                isOutside |= isThrough && _contacts[i].PassesOutside(in _surface, _ring);
            }
        }

        return null;
    }

    private bool Insert(int at, Vec3 from, Vec3 to, Vec3 near, double depth)
    {
        if (Count == TubeShooting.MostContacts)
        {
            return false;
        }

        double before = Math.Max(Vec3.Distance(from, near), depth);
        double after = Math.Max(Vec3.Distance(near, to), depth);
        Vec3 first = _surface.Project(near);
        _contacts[at..Count].CopyTo(_contacts[(at + 1)..]);
        _contacts[at] = new(first, _surface.Along(first, to - from), Math.Min(_tube, _tube * ((depth / before) + (depth / after))));
        Count++;
        return true;
    }

    private bool Split(int at, double low, double high)
    {
        if (Count == TubeShooting.MostContacts)
        {
            return false;
        }

        TubeContact whole = _contacts[at];
        double middle = 0.5 * (low + high);
        double half = LeapOverHollow * 0.5 * (high - low);
        double leaves = Math.Max(0, middle - half);
        double meets = Math.Min(whole.Length, middle + half);
        (whole with { Length = meets }).Trace(in _surface, out Vec3 met, out Vec3 direction);
        _contacts[at] = whole with { Length = leaves };
        _contacts[at + 1] = new(_surface.Project(met), _surface.Along(met, direction), whole.Length - meets);
        Count++;
        return true;
    }

    private readonly double Measure()
    {
        double length = 0;
        Vec3 from = _p;
        for (int i = 0; i < Count; i++)
        {
            length += Vec3.Distance(from, _contacts[i].First) + _contacts[i].Length;
            _contacts[i].Trace(in _surface, out from, out _);
        }

        return length + Vec3.Distance(from, _q);
    }
}
