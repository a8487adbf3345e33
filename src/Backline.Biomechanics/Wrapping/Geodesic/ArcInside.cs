using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Whether a way along one surface runs into another one that cuts it.</summary>
/// <remarks>
/// A point of the way is no nearer to the other surface than its neighbours' distances allow, so a piece whose two ends are together
/// further away than the piece is long is clear; others are halved, down to a 64th of the way.
/// </remarks>
internal readonly ref struct ArcInside
{
    private const int Halvings = 6;

    // m. A contact that is this little inside may be so by rounding.
    private const double Rounding = 1e-9;

    // m. Beside a groove, a way that leaves it is out of the other surface by the square of the distance.
    private const double Sliver = 1e-14;

    // 1. A way of at most half a turn is at most this much longer than its chord.
    private const double LongestOfChord = Math.PI / 2;

    private readonly ref readonly SurfaceRecord _own;
    private readonly ref readonly SurfaceRecord _other;
    private readonly ref readonly RigidTransform _ownToGround;
    private readonly ref readonly RigidTransform _otherToGround;

    private ArcInside(in TautSurfaces surfaces, int other, int own)
    {
        _own = ref surfaces.Surface(own);
        _other = ref surfaces.Surface(other);
        _ownToGround = ref surfaces.Frame(own);
        _otherToGround = ref surfaces.Frame(other);
    }

    /// <summary>Whether the way along a surface runs inside another one.</summary>
    public static bool Is(in TautSurfaces surfaces, int other, int own, in SurfaceTouch touch)
    {
        ArcInside search = new(in surfaces, other, own);
        if (!touch.IsTwice)
        {
            return search.IsInside(touch.First, touch.Last, touch.ArcLength);
        }

        double leap = Vec3.Distance(touch.Leaves, touch.Returns);
        return search.IsInside(touch.First, touch.Leaves, touch.ArcToLeave)
            || search.IsInside(touch.Returns, touch.Last, touch.ArcLength - touch.ArcToLeave - leap)
            || search.IsCut(touch.Leaves, touch.Returns);
    }

    private bool IsInside(Vec3 from, Vec3 to, double length)
    {
        double first = Clearance(from);
        double last = Clearance(to);
        if (first < -Rounding || last < -Rounding)
        {
            return true;
        }

        if (first + last > length)
        {
            return false;
        }

        // A whole way may be more than half a turn; its halves are not.
        Vec3 middle = SurfaceCut.MiddleOfArc(in _own, from, to, length);
        double clearance = Clearance(middle);
        return clearance < -Sliver
            || IsInside(from, first, middle, clearance, Halvings)
            || IsInside(middle, clearance, to, last, Halvings);
    }

    private bool IsCut(Vec3 from, Vec3 to) =>
        SurfaceCut.Is(in _other, _otherToGround.Back(_ownToGround * from), _otherToGround.Back(_ownToGround * to));

    private bool IsInside(Vec3 from, double fromClearance, Vec3 to, double toClearance, int halvings)
    {
        if (halvings == 0 || fromClearance + toClearance > LongestOfChord * Vec3.Distance(from, to))
        {
            return false;
        }

        Vec3 middle = SurfaceCut.MiddleOfArc(in _own, from, to, 0);
        double clearance = Clearance(middle);
        return clearance < -Sliver
            || IsInside(from, fromClearance, middle, clearance, halvings - 1)
            || IsInside(middle, clearance, to, toClearance, halvings - 1);
    }

    private double Clearance(Vec3 pointOnOwn) => SurfaceCut.Clearance(in _other, _otherToGround.Back(_ownToGround * pointOnOwn));
}
