using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The bend of a way at a point where two surfaces' ways meet, and how it changes as the point is moved.</summary>
/// <remarks>
/// The bend is the difference of the two directions: the gradient of the whole length. As its end is moved across it, a way's
/// direction swings by 1 / distance to the contact in the plane of the contact's normal, and sideways by the spread of
/// neighbouring geodesics; a straight way swings by 1 / length either way.
/// </remarks>
internal struct MeetingBend
{
    // 1/m. Meeting points are not moved by more than a metre for a right angle.
    private const double LeastStiffness = 1;

    /// <summary>The difference of the arriving and the leaving direction.</summary>
    public Vec3 Bend;

    private Vec3 _direction;
    private Vec3 _stiffnessX;
    private Vec3 _stiffnessY;
    private Vec3 _stiffnessZ;

    /// <summary>Adds the way on one side.</summary>
    /// <param name="stretch">The straight stretch that arrives, or that leaves.</param>
    /// <param name="isTouching">Whether its other end is a contact.</param>
    /// <param name="normal">The surface's normal there.</param>
    /// <param name="sideways">1/m. How fast it swings sideways.</param>
    /// <param name="sign">1 for the arriving stretch, −1 for the leaving one.</param>
    public void AddSide(Vec3 stretch, bool isTouching, Vec3 normal, double sideways, double sign)
    {
        double length = stretch.Norm;
        if (!(length > 0))
        {
            return;
        }

        double swing = 1 / length;
        Vec3 direction = swing * stretch;
        Bend += sign * direction;
        _direction += direction;
        if (isTouching)
        {
            // The normal is across the stretch already: the stretch is tangent.
            AddStiffness(normal, swing);
            AddStiffness(Vec3.Cross(direction, normal), sideways);
        }
        else
        {
            _stiffnessX += swing * (Vec3.UnitX - (direction.X * direction));
            _stiffnessY += swing * (Vec3.UnitY - (direction.Y * direction));
            _stiffnessZ += swing * (Vec3.UnitZ - (direction.Z * direction));
        }
    }

    /// <summary>The shift, across the way, that straightens it if it changes evenly; moving along it changes nothing.</summary>
    public readonly Vec3 NewtonStep()
    {
        Vec3 along = _direction.Direction();
        Vec3 e1 = along.AnyPerpendicular();
        Vec3 e2 = Vec3.Cross(along, e1);
        Vec3 s1 = Stiffness(e1);
        double k11 = Vec3.Dot(e1, s1);
        double k12 = Vec3.Dot(e2, s1);
        double k22 = Vec3.Dot(e2, Stiffness(e2));
        double b1 = Vec3.Dot(e1, Bend);
        double b2 = Vec3.Dot(e2, Bend);
        double determinant = (k11 * k22) - (k12 * k12);
        return determinant > 0
            ? ((((k12 * b2) - (k22 * b1)) / determinant) * e1) + ((((k12 * b1) - (k11 * b2)) / determinant) * e2)
            : DownhillStep();
    }

    /// <summary>A shift, across the way, along which the way becomes shorter at first.</summary>
    public readonly Vec3 DownhillStep()
    {
        Vec3 along = _direction.Direction();
        Vec3 across = Bend - (Vec3.Dot(Bend, along) * along);
        double size = Bend.NormSquared;
        double stiffness = size > 0 ? Vec3.Dot(Bend, Stiffness(Bend)) / size : 0;
        return -(1 / Math.Max(Math.Abs(stiffness), LeastStiffness)) * across;
    }

    private readonly Vec3 Stiffness(Vec3 shift) => (shift.X * _stiffnessX) + (shift.Y * _stiffnessY) + (shift.Z * _stiffnessZ);

    private void AddStiffness(Vec3 direction, double size)
    {
        Vec3 scaled = size * direction;
        _stiffnessX += scaled.X * direction;
        _stiffnessY += scaled.Y * direction;
        _stiffnessZ += scaled.Z * direction;
    }
}
