using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The groove between two surfaces that cut each other: one or two closed curves, each told by an angle of a full turn.</summary>
/// <remarks>
/// <para>Each line of a cylinder along its axis meets the other surface at m(ψ) ± w √D(ψ), where ψ is the line's angle about the axis. If
/// every line does, ψ is the curve's angle and there are two curves. Otherwise lines with |ψ − π| ≤ Δ do, and ψ = π + Δ sin θ makes one
/// smooth curve of θ: D vanishes like cos² θ, so its root with the sign of cos θ has no corner where one sign takes over from the other.</para>
/// <para>Another cylinder of radius R, whose axis passes at a distance h: D = R² − (h + r cos ψ)². A sphere of radius R, whose middle is h
/// from the axis: D = R² − r² − h² − 2 h r cos ψ. Two spheres have a circle.</para>
/// </remarks>
internal readonly struct GrooveCurve
{
    // 1. Sine of the angle between two axes below which a groove is all but a line along them, on which nothing presses.
    private const double LeastSine = 0.02;

    private readonly Vec3 _middle;       // on the axis, in ground
    private readonly Vec3 _out;          // towards ψ = 0
    private readonly Vec3 _across;       // towards ψ = π / 2
    private readonly Vec3 _axis;
    private readonly double _radius;     // r
    private readonly double _other;      // R
    private readonly double _apart;      // h
    private readonly double _level;      // m(0)
    private readonly double _slant;      // m(π / 2) − m(0)
    private readonly double _stretch;    // w
    private readonly double _half;       // Δ, or 0 where all lines meet the other surface
    private readonly bool _isToCylinder;

    // Two spheres: a circle.
    private GrooveCurve(Vec3 middle, Vec3 axis, double radius)
    {
        _middle = middle;
        _axis = axis;
        _out = axis.AnyPerpendicular();
        _across = Vec3.Cross(axis, _out);
        _radius = radius;
        Count = 1;
    }

    // Two cylinders, the thinner of which tells the lines.
    private GrooveCurve(in RigidTransform thin, double radius, in RigidTransform wide, double other)
    {
        _axis = thin.Rotation.Z;
        _middle = thin.Translation;
        _radius = radius;
        _other = other;
        _isToCylinder = true;
        Vec3 common = Vec3.Cross(_axis, wide.Rotation.Z);
        double sine = common.Norm;
        Vec3 between = _middle - wide.Translation;
        _out = Vec3.Dot(common, between) < 0 ? -common / sine : common / sine;
        _across = Vec3.Cross(_axis, _out);
        _apart = Vec3.Dot(_out, between);
        _stretch = 1 / sine;
        double signed = Vec3.Dot(common, _out);
        _level = Vec3.Dot(Vec3.Cross(_out, wide.Rotation.Z), between) / signed;
        _slant = -radius * Vec3.Dot(_axis, wide.Rotation.Z) / signed;
        bool isAll = other >= _apart + radius;
        _half = isAll ? 0 : Math.Acos(Math.Clamp((_apart - other) / radius, -1, 1));
        Count = _apart >= other + radius ? 0 : isAll ? 2 : 1;
    }

    // A cylinder and a sphere.
    private GrooveCurve(in RigidTransform cylinder, double radius, Vec3 centre, double other)
    {
        _axis = cylinder.Rotation.Z;
        _middle = cylinder.Translation;
        _radius = radius;
        _other = other;
        Vec3 between = centre - _middle;
        _level = Vec3.Dot(between, _axis);
        Vec3 aside = between - (_level * _axis);
        _apart = aside.Norm;
        _out = _apart > 0 ? -aside / _apart : _axis.AnyPerpendicular();
        _across = Vec3.Cross(_axis, _out);
        _stretch = 1;
        bool isAll = other >= _apart + radius;
        _half = isAll ? 0 : Math.Acos(Math.Clamp(((radius * radius) + (_apart * _apart) - (other * other)) / (2 * _apart * radius), -1, 1));
        Count = isAll ? 2 : Math.Abs(_apart - radius) < other ? 1 : 0;
    }

    /// <summary>How many closed curves there are; 0 where the surfaces do not cut each other, or of which no groove is known.</summary>
    public int Count { get; }

    /// <summary>The groove between two surfaces.</summary>
    public static GrooveCurve Between(in SurfaceRecord one, in RigidTransform oneFrame, in SurfaceRecord other, in RigidTransform otherFrame)
    {
        double oneRadius = one.Dimensions.X;
        double otherRadius = other.Dimensions.X;
        switch (one.Shape, other.Shape)
        {
            case (WrapShape.Cylinder, WrapShape.Cylinder):
                bool isAlong = Vec3.Cross(oneFrame.Rotation.Z, otherFrame.Rotation.Z).Norm < LeastSine;
                return isAlong ? default
                    : oneRadius <= otherRadius ? new(in oneFrame, oneRadius, in otherFrame, otherRadius)
                    : new(in otherFrame, otherRadius, in oneFrame, oneRadius);
            case (WrapShape.Cylinder, WrapShape.Sphere):
                return new(in oneFrame, oneRadius, otherFrame.Translation, otherRadius);
            case (WrapShape.Sphere, WrapShape.Cylinder):
                return new(in otherFrame, otherRadius, oneFrame.Translation, oneRadius);
            case (WrapShape.Sphere, WrapShape.Sphere):
                return BetweenSpheres(oneFrame.Translation, oneRadius, otherFrame.Translation, otherRadius);
            default:
                return default;
        }
    }

    /// <summary>The point of a curve at an angle.</summary>
    public GroovePoint At(int curve, double angle)
    {
        double turned = angle;
        double rate = 1;
        double root = 0;
        double rootRate = 0;
        if (_half > 0)
        {
            (double sine, double cosine) = Math.SinCos(angle);
            double y = _half * sine;
            turned = Math.PI + y;
            rate = _half * cosine;
            double smooth = _half * Math.Sqrt(Steepness(turned) / 2 * Ratio(_half * (1 + sine) / 2) * Ratio(_half * (1 - sine) / 2));
            root = cosine * smooth;
            rootRate = SquareRate(turned) * _half / (2 * smooth);
        }
        else if (_other > 0)
        {
            root = Math.Sqrt(Math.Max(double.Epsilon, Square(turned)));
            rootRate = SquareRate(turned) / (2 * root);
            (root, rootRate) = curve == 0 ? (root, rootRate) : (-root, -rootRate);
        }

        (double turnSine, double turnCosine) = Math.SinCos(turned);
        Vec3 outward = (turnCosine * _out) + (turnSine * _across);
        Vec3 onward = (turnCosine * _across) - (turnSine * _out);
        double rise = _level + (_slant * turnSine) + (_stretch * root);
        double riseRate = (_slant * turnCosine * rate) + (_stretch * rootRate);
        Vec3 velocity = (_radius * rate * onward) + (riseRate * _axis);
        double speed = velocity.Norm;
        return new()
        {
            Angle = angle,
            Position = _middle + (_radius * outward) + (rise * _axis),
            Direction = velocity / speed,
            Speed = speed,
        };
    }

    private static GrooveCurve BetweenSpheres(Vec3 one, double oneRadius, Vec3 other, double otherRadius)
    {
        Vec3 between = other - one;
        double apart = between.Norm;
        double level = ((oneRadius * oneRadius) - (otherRadius * otherRadius) + (apart * apart)) / (2 * apart);
        double square = (oneRadius * oneRadius) - (level * level);
        return apart > 0 && square > 0 ? new(one + (level / apart * between), between / apart, Math.Sqrt(square)) : default;
    }

    // D(ψ), its rate, and D / (cos (ψ − π) − cos Δ).
    private double Square(double turned)
    {
        double distance = _apart + (_radius * Math.Cos(turned));
        return _isToCylinder
            ? (_other - distance) * (_other + distance)
            : (_other * _other) - (_radius * _radius) - (_apart * _apart) - (2 * _apart * _radius * Math.Cos(turned));
    }

    private double SquareRate(double turned)
    {
        (double sine, double cosine) = Math.SinCos(turned);
        return 2 * _radius * sine * (_isToCylinder ? _apart + (_radius * cosine) : _apart);
    }

    private double Steepness(double turned) =>
        _isToCylinder ? _radius * (_other + _apart + (_radius * Math.Cos(turned))) : 2 * _apart * _radius;

    // sin x / x.
    private static double Ratio(double x) => Math.Abs(x) < 1e-8 ? 1 : Math.Sin(x) / x;
}
