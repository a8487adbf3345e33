using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The curve in which a plane cuts an ellipsoid, between two of its points, as a chain of chords at equal angles.</summary>
/// <remarks>Source of the rules: OpenSim 4.6, Simulation/Wrap/WrapEllipsoid.cpp, CalcDistanceOnEllipsoid.</remarks>
internal readonly struct EllipsoidSection
{
    private readonly Vec3 _first;
    private readonly Vec3 _last;
    private readonly Vec3 _half;
    private readonly Vec3 _centre;    // the point of the plane from which the angles are taken
    private readonly Vec3 _towards;   // unit vector from it to the first point
    private readonly Vec3 _across;    // unit vector in the plane, perpendicular to that
    private readonly double _angle;   // between the two points, rad
    private readonly int _chords;

    private EllipsoidSection(Vec3 first, Vec3 last, Vec3 half, Vec3 centre, int chords)
    {
        _first = first;
        _last = last;
        _half = half;
        _centre = centre;
        _chords = chords;
        _towards = (first - centre).Direction();
        Vec3 other = (last - centre).Direction();
        _angle = Math.Acos(Vec3.Dot(_towards, other));
        _across = Vec3.Cross(Vec3.Cross(_towards, other).Direction(), _towards);
    }

    /// <summary>The section between two points of the surface by the plane of a given normal and level.</summary>
    public static EllipsoidSection Make(Vec3 first, Vec3 last, Vec3 half, Vec3 normal, double level, int chords)
    {
        // The plane's point on the coordinate axis that stands most upright on it.
        double x = Math.Abs(normal.X);
        double y = Math.Abs(normal.Y);
        double z = Math.Abs(normal.Z);
        Vec3 axis = x >= y && x >= z ? Vec3.UnitX : y >= z ? Vec3.UnitY : Vec3.UnitZ;
        Vec3 centre = level / Vec3.Dot(normal, axis) * axis;
        return new(first, last, half, centre, chords);
    }

    /// <summary>The sum of the chords.</summary>
    public double Length(bool isFarSide)
    {
        double length = 0;
        Vec3 before = _first;
        for (int i = 1; i <= _chords; i++)
        {
            Vec3 here = Point(i, isFarSide);
            length += Vec3.Distance(before, here);
            before = here;
        }

        return length;
    }

    /// <summary>Whether the chain starts or ends against the pull of the straight stretches.</summary>
    public bool RunsBack(Vec3 p, Vec3 q) =>
        Vec3.Dot(p - _first, Point(1, false) - _first) > 0 || Vec3.Dot(q - _last, Point(_chords - 1, false) - _last) > 0;

    private Vec3 Point(int i, bool isFarSide)
    {
        if (i == 0 || i == _chords)
        {
            return i == 0 ? _first : _last;
        }

        double step = isFarSide ? -((2 * Math.PI) - _angle) / _chords : _angle / _chords;
        (double sine, double cosine) = Math.SinCos(i * step);
        Vec3 ray = (cosine * _towards) + (sine * _across);
        var f = new Vec3(ray.X / _half.X, ray.Y / _half.Y, ray.Z / _half.Z);
        var g = new Vec3(_centre.X / _half.X, _centre.Y / _half.Y, _centre.Z / _half.Z);
        double a = f.NormSquared;
        double b = 2 * Vec3.Dot(f, g);
        double distance = (-b + Math.Sqrt((b * b) - (4 * a * (g.NormSquared - 1)))) / (2 * a);
        return _centre + (distance * ray);
    }
}
