using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest ways between two points that lie in a groove between two surfaces for a while.</summary>
/// <remarks>
/// <para>Such a way runs straight to one of the surfaces, along it, into the groove without a bend, along the groove, and out of it likewise.
/// The two parts outside the groove do not touch each other, so each end has its own few ways in (<see cref="GrooveEnds"/>), and every
/// start is paired with every end that leads on the same way along the groove.</para>
/// <para>The length is stationary where the way joins and leaves. Where it would join behind the place where it leaves, the way bridges
/// the groove and belongs to the classes of <see cref="TautSearch"/>; where both places are one the two agree.</para>
/// </remarks>
internal readonly ref struct GrooveSearch
{
    // m. A way that would leave the groove this little before it joins it: shorter than the true one by the third power of this.
    private const double Overlap = 1e-5;

    // rad. Of the groove, the most that a bridge over it may leave out.
    private const double MostBridged = 1.5;

    // 1. How far a way's press may be below 0, of the greater one.
    private const double PressRounding = 1e-6;

    private readonly TautSurfaces _surfaces;
    private readonly GrooveRoom _room;
    private readonly int _one;
    private readonly int _other;
    private readonly GrooveCurve _groove;

    private GrooveSearch(in TautSurfaces surfaces, int one, int other)
    {
        _surfaces = surfaces;
        _room = surfaces.Room.Grooves;
        _one = one;
        _other = other;
        _groove = GrooveCurve.Between(in surfaces.Surface(one), in surfaces.Frame(one), in surfaces.Surface(other), in surfaces.Frame(other));
    }

    /// <summary>Fills the room with the shortest way in a groove for each choice of sides.</summary>
    public static void Find(in TautSurfaces surfaces)
    {
        Array.Clear(surfaces.Room.Grooves.IsFound);
        surfaces.Room.Grooves.BridgeCount = 0;
        for (int one = 0; one < surfaces.Count; one++)
        {
            for (int other = one + 1; other < surfaces.Count; other++)
            {
                if (!surfaces.IsHalved(one) && !surfaces.IsHalved(other))
                {
                    new GrooveSearch(in surfaces, one, other).Find();
                }
            }
        }
    }

    private void Find()
    {
        for (int curve = 0; curve < _groove.Count; curve++)
        {
            for (int i = 0; i < GrooveRoom.SampleCount; i++)
            {
                _room.Samples[i] = _groove.At(curve, 2 * Math.PI * i / GrooveRoom.SampleCount);
            }

            int starts = FindEnds(curve, _surfaces.Start, _room.Starts);
            int ends = starts == 0 ? 0 : FindEnds(curve, _surfaces.End, _room.Ends);
            for (int start = 0; start < starts; start++)
            {
                for (int end = 0; end < ends; end++)
                {
                    if (_room.Starts[start].Sense != _room.Ends[end].Sense)
                    {
                        Try(curve, in _room.Starts[start], in _room.Ends[end]);
                    }
                }
            }
        }
    }

    private int FindEnds(int curve, Vec3 end, Span<GrooveEnd> found)
    {
        int count = GrooveEnds.Add(in _groove, curve, _room.Samples, in _surfaces, _one, end, found, 0);
        count = GrooveEnds.Add(in _groove, curve, _room.Samples, in _surfaces, _other, end, found, count);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (IsPressed(in found[i].Joins))
            {
                found[kept++] = found[i];
            }
        }

        return kept;
    }

    private bool IsPressed(in GroovePoint point)
    {
        GroovePress press = GroovePress.At(in _surfaces, _one, _other, in point);
        return Math.Min(press.OnOne, press.OnOther) >= -PressRounding * Math.Max(press.OnOne, press.OnOther);
    }

    private void Try(int curve, in GrooveEnd start, in GrooveEnd end)
    {
        double turn = start.Sense * (end.Joins.Angle - start.Joins.Angle);
        turn -= 2 * Math.PI * Math.Floor(turn / (2 * Math.PI));
        turn = ((2 * Math.PI) - turn) * start.Joins.Speed < Overlap ? turn - (2 * Math.PI) : turn;
        if (turn - (2 * Math.PI) > -MostBridged && start.Slot != end.Slot)
        {
            NoteBridge(curve, in start, in end, (2 * Math.PI) - turn);
        }

        GrooveWay way = new()
        {
            Start = start,
            End = end,
            Groove = _groove,
            Curve = curve,
            Beside = start.Slot == _one ? _other : _one,
            Turn = start.Sense * turn,
        };
        if (!IsPressedAlong(in way))
        {
            return;
        }

        way.Run = start.Sense * GrooveRun.Length(in _groove, curve, start.Joins.Angle, way.Turn);
        way.Length = start.Length + way.Run + end.Length;
        GrooveTrace.Fill(in _surfaces, in way, _room.Trace);
        int sides = TautSides.Of(in _surfaces, _room.Trace);
        if ((!_room.IsFound[sides] || way.Length < _room.Best[sides].Length) && GrooveClearance.Is(in _surfaces, in way, _room.Trace))
        {
            _room.IsFound[sides] = true;
            _room.Best[sides] = way;
        }
    }

    // Half way along the piece left out, where tangents of the groove at both its ends would cross.
    private void NoteBridge(int curve, in GrooveEnd start, in GrooveEnd end, double bridged)
    {
        if (_room.BridgeCount == _room.Bridges.Length)
        {
            return;
        }

        GroovePoint middle = _groove.At(curve, start.Joins.Angle - (start.Sense * bridged / 2));
        GroovePress press = GroovePress.At(in _surfaces, _one, _other, in middle);
        double length = bridged * middle.Speed;
        double height = length * length / 8;
        _room.Bridges[_room.BridgeCount++] = new()
        {
            Near = start.Slot,
            Far = end.Slot,
            NearSide = start.Side,
            FarSide = -end.Side,
            Place = middle.Position + (height * ((press.OnOne * press.OneNormal) + (press.OnOther * press.OtherNormal))),
            LongestStep = length / 4,
        };
    }

    private bool IsPressedAlong(in GrooveWay way)
    {
        for (int piece = 1; piece < GrooveRoom.RunPieces; piece++)
        {
            GroovePoint point = way.At((double)piece / GrooveRoom.RunPieces);
            if (!IsPressed(in point))
            {
                return false;
            }
        }

        return true;
    }
}
