using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Finds the taut ways from one end of a stretch into a groove along one of its surfaces.</summary>
/// <remarks>
/// <para>From the end around the surface to a point of the groove leads one shortest way on each side. How far it misses the groove's
/// direction there is known in closed form, and it runs into the groove where that vanishes: on a sphere, where the groove's direction lies
/// in the plane of end, centre and point, d · (p × g) = 0; on a cylinder, where its even climb is that of the groove,
/// (g − p)z dφ = (t + r w) dz, with t the tangent seen along the axis and w the angle turned.</para>
/// <para>Looked for between neighbours of <see cref="GrooveRoom.Samples"/> points of the curve whose misses have different signs.</para>
/// </remarks>
internal readonly ref struct GrooveEnds
{
    private const int MostRounds = 80;

    // rad. Ways that turn about a cylinder by more than three quarters of a turn count as not having reached it yet.
    private const double MostTurn = 1.5 * Math.PI;

    // m. A way that leaves the surface this little before it met it is one that only grazes it.
    private const double Rounding = 1e-11;

    private readonly ref readonly GrooveCurve _groove;
    private readonly int _curve;
    private readonly ref readonly RigidTransform _frame;
    private readonly Vec3 _end;           // in the surface's frame
    private readonly double _radius;
    private readonly bool _isCylinder;
    private readonly double _side;        // about a cylinder's axis, 1 with the right hand
    private readonly Vec3 _contact;       // on a cylinder, at the height of the end
    private readonly double _tangent;     // m, from the end to it

    private GrooveEnds(in GrooveCurve groove, int curve, in TautSurfaces surfaces, int slot, Vec3 end, double side)
    {
        _groove = ref groove;
        _curve = curve;
        _frame = ref surfaces.Frame(slot);
        _end = _frame.Back(end);
        _radius = surfaces.Surface(slot).Dimensions.X;
        _isCylinder = surfaces.Surface(slot).Shape == WrapShape.Cylinder;
        _side = side;
        if (_isCylinder)
        {
            double square = (_end.X * _end.X) + (_end.Y * _end.Y);
            GeodesicCylinder.TangentPoint(_end, square, _radius, side, out double x, out double y, out _tangent);
            _contact = new(x, y, _end.Z);
        }
    }

    /// <summary>Adds the ways along one surface to those found.</summary>
    /// <param name="groove">The groove.</param>
    /// <param name="curve">Which of its curves.</param>
    /// <param name="samples">Points all along it.</param>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="slot">The surface.</param>
    /// <param name="end">m. The end, in ground.</param>
    /// <param name="found">Takes the ways.</param>
    /// <param name="count">How many there are already.</param>
    /// <returns>How many there are then.</returns>
    public static int Add(
        in GrooveCurve groove, int curve, ReadOnlySpan<GroovePoint> samples, in TautSurfaces surfaces, int slot, Vec3 end, Span<GrooveEnd> found, int count)
    {
        GrooveEnds right = new(in groove, curve, in surfaces, slot, end, 1);
        count = right.Search(samples, slot, found, count);
        return right._isCylinder ? new GrooveEnds(in groove, curve, in surfaces, slot, end, -1).Search(samples, slot, found, count) : count;
    }

    private int Search(ReadOnlySpan<GroovePoint> samples, int slot, Span<GrooveEnd> found, int count)
    {
        double before = Miss(in samples[^1], out double turnBefore);
        for (int i = 0; i < samples.Length; i++)
        {
            double miss = Miss(in samples[i], out double turn);
            if (before < 0 != miss < 0 && Math.Abs(turn - turnBefore) < Math.PI && count < found.Length)
            {
                double low = i == 0 ? samples[^1].Angle - (2 * Math.PI) : samples[i - 1].Angle;
                GroovePoint joins = _groove.At(_curve, Root(low, before, samples[i].Angle, miss));
                count += Report(in joins, slot, ref found[count]) ? 1 : 0;
            }

            (before, turnBefore) = (miss, turn);
        }

        return count;
    }

    // The angle at which the miss vanishes: false position with halved weights (Illinois), or halving where that stalls.
    private double Root(double low, double lowMiss, double high, double highMiss)
    {
        int side = 0;
        for (int round = 0; round < MostRounds; round++)
        {
            double middle = round % 8 == 7 ? (low + high) / 2 : ((low * highMiss) - (high * lowMiss)) / (highMiss - lowMiss);
            if (!(middle > low && middle < high))
            {
                break;
            }

            GroovePoint point = _groove.At(_curve, middle);
            double miss = Miss(in point, out _);
            if (miss == 0)
            {
                return middle;
            }

            if (miss < 0 == lowMiss < 0)
            {
                (low, lowMiss) = (middle, miss);
                highMiss = side == -1 ? highMiss / 2 : highMiss;
                side = -1;
            }
            else
            {
                (high, highMiss) = (middle, miss);
                lowMiss = side == 1 ? lowMiss / 2 : lowMiss;
                side = 1;
            }
        }

        return Math.Abs(lowMiss) < Math.Abs(highMiss) ? low : high;
    }

    private double Miss(in GroovePoint point, out double turn)
    {
        Vec3 at = _frame.Back(point.Position);
        Vec3 along = _frame.Rotation.Back(point.Direction);
        turn = 0;
        if (!_isCylinder)
        {
            return Vec3.Dot(along, Vec3.Cross(_end, at));
        }

        turn = Turn(at);
        double around = ((at.X * along.Y) - (at.Y * along.X)) / _radius;
        return ((at.Z - _end.Z) * _side * around) - ((_tangent + (_radius * turn)) * along.Z);
    }

    // rad. From where the way meets the cylinder to a point of it.
    private double Turn(Vec3 at)
    {
        double angle = Math.Atan2(_side * ((_contact.X * at.Y) - (_contact.Y * at.X)), (_contact.X * at.X) + (_contact.Y * at.Y));
        return angle < MostTurn - (2 * Math.PI) ? angle + (2 * Math.PI) : angle;
    }

    private bool Report(in GroovePoint joins, int slot, ref GrooveEnd found)
    {
        found.Joins = joins;
        found.Slot = slot;
        found.Side = _side;
        Vec3 at = _frame.Back(joins.Position);
        Vec3 along = _frame.Rotation.Back(joins.Direction);
        return _isCylinder ? ReportCylinder(at, along, ref found) : ReportSphere(at, along, ref found);
    }

    private bool ReportCylinder(Vec3 at, Vec3 along, ref GrooveEnd found)
    {
        double turn = Turn(at);
        double across = _tangent + (_radius * turn);
        double climb = (at.Z - _end.Z) / across;
        double stretch = Math.Sqrt(1 + (climb * climb));
        found.Sense = _side * ((at.X * along.Y) - (at.Y * along.X)) > 0 ? 1 : -1;
        found.ArcLength = Math.Max(0, _radius * turn * stretch);
        found.Length = across * stretch;
        found.Contact = _frame * new Vec3(_contact.X, _contact.Y, _end.Z + (climb * _tangent));
        return _radius * turn > -Rounding;
    }

    private bool ReportSphere(Vec3 at, Vec3 along, ref GrooveEnd found)
    {
        Vec3 axis = Vec3.Cross(_end, at).Direction();
        double square = _end.NormSquared;
        double tangent = Math.Sqrt(Math.Max(0, square - (_radius * _radius)));
        Vec3 contact = GeodesicSphere.TangentPoint(_end, square, tangent, axis, _radius);
        double turn = Math.Atan2(Vec3.Dot(axis, Vec3.Cross(contact, at)), Vec3.Dot(contact, at));
        found.Sense = Vec3.Dot(Vec3.Cross(axis, at), along) > 0 ? 1 : -1;
        found.ArcLength = Math.Max(0, _radius * turn);
        found.Length = tangent + (_radius * turn);
        found.Contact = _frame * contact;
        return _radius * turn > -Rounding;
    }
}
