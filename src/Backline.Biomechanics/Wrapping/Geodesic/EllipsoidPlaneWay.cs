using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>
/// The taut ways from p around an ellipsoid to q within planes that hold both, each on one side of the stretch between them: a
/// family of first guesses, one per angle about the stretch.
/// </summary>
/// <remarks>
/// Scaled to a unit sphere the section of a plane is a circle, and tangents stay tangents, so the way within a plane is tangent,
/// arc, tangent around a circle. Lengths are measured on the ellipsoid.
/// </remarks>
internal readonly struct EllipsoidPlaneWay
{
    private const int Chords = 16;

    private readonly Vec3 _half;
    private readonly Vec3 _p;         // scaled
    private readonly Vec3 _q;         // scaled
    private readonly Vec3 _along;     // unit vector from p to q, scaled
    private readonly Vec3 _middle;    // the stretch's point nearest to the centre, scaled
    private readonly Vec3 _side;      // unit vector across the stretch, the start of angles
    private readonly Vec3 _up;        // unit vector across both

    /// <summary>Looks at a stretch.</summary>
    /// <param name="p">m. Where it starts.</param>
    /// <param name="q">m. Where it ends.</param>
    /// <param name="half">m. The ellipsoid's half axes.</param>
    public EllipsoidPlaneWay(Vec3 p, Vec3 q, Vec3 half)
    {
        _half = half;
        _p = Unscaled(p, half);
        _q = Unscaled(q, half);
        Vec3 stretch = _q - _p;
        double length = stretch.Norm;
        _along = length > 0 ? stretch / length : Vec3.UnitX;
        double t = -Vec3.Dot(_p, _along);
        _middle = _p + (t * _along);
        _side = _along.AnyPerpendicular();
        _up = Vec3.Cross(_along, _side);
        IsEndInside = _p.NormSquared < 1 || _q.NormSquared < 1;
        IsCutThrough = _middle.NormSquared < 1 && t > 0 && t < length;
    }

    /// <summary>Whether p or q lies inside the ellipsoid.</summary>
    public bool IsEndInside { get; }

    /// <summary>Whether the stretch cuts through the ellipsoid.</summary>
    public bool IsCutThrough { get; }

    /// <summary>m. The length of the way at an angle.</summary>
    /// <param name="angle">rad. Of the side the way goes around, about the stretch.</param>
    public double Length(double angle)
    {
        SurfaceTouch touch = default;
        Lay(angle, ref touch);
        return Vec3.Distance(Vec3.Scale(_p, _half), touch.First) + touch.ArcLength + Vec3.Distance(touch.Last, Vec3.Scale(_q, _half));
    }

    /// <summary>The contact points and the arc of the way at an angle.</summary>
    /// <param name="angle">rad. Of the side the way goes around, about the stretch.</param>
    /// <param name="touch">Takes the contact points and the arc's length.</param>
    public void Lay(double angle, ref SurfaceTouch touch)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        Vec3 towards = (cosine * _side) + (sine * _up);
        Vec3 normal = Vec3.Cross(_along, towards);

        // The section's circle in the plane, its centre below the stretch on the towards side.
        double level = Vec3.Dot(_middle, normal);
        Vec3 centre = level * normal;
        double square = Math.Max(0, 1 - (level * level));

        // Clockwise over the top from p to q, as seen with 'towards' up and 'along' to the right.
        Vec3 first = TangentPoint(_p - centre, normal, square, -1);
        Vec3 last = TangentPoint(_q - centre, normal, square, 1);
        double turned = Math.Atan2(-Vec3.Dot(normal, Vec3.Cross(first, last)), Vec3.Dot(first, last));
        turned = turned < 0 ? turned + (2 * Math.PI) : turned;
        touch.ArcLength = ArcLength(centre, first, normal, turned);
        touch.First = Vec3.Scale(centre + first, _half);
        touch.Last = Vec3.Scale(centre + last, _half);
    }

    private static Vec3 Unscaled(Vec3 point, Vec3 half) => new(point.X / half.X, point.Y / half.Y, point.Z / half.Z);

    // From the circle's centre: r²/d along the point's direction and r sqrt(1 - r²/d²) to the given side about the normal.
    private static Vec3 TangentPoint(Vec3 point, Vec3 normal, double radiusSquare, double side)
    {
        double square = point.NormSquared;
        double across = side * Math.Sqrt(radiusSquare * Math.Max(0, square - radiusSquare)) / square;
        return (radiusSquare / square * point) + (across * Vec3.Cross(normal, point));
    }

    private double ArcLength(Vec3 centre, Vec3 first, Vec3 normal, double turned)
    {
        Vec3 across = -Vec3.Cross(normal, first);
        double length = 0;
        Vec3 before = Vec3.Scale(centre + first, _half);
        for (int i = 1; i <= Chords; i++)
        {
            (double sine, double cosine) = Math.SinCos(turned * i / Chords);
            Vec3 here = Vec3.Scale(centre + (cosine * first) + (sine * across), _half);
            length += Vec3.Distance(before, here);
            before = here;
        }

        return length;
    }
}
