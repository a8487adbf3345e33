using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Lays bands from which the shortest is drawn tight.</summary>
/// <remarks>
/// One along the way that was found; one for every choice of ways round the surfaces that could be shorter, through what each comes to on
/// its own; and some bent to all sides about the surfaces.
/// </remarks>
internal readonly ref struct BandStarts
{
    private const int Bends = 6;

    // 1. Of the surfaces' reach, how far bands are bent.
    private const double Bulge = 0.8;

    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private readonly Vec3 _along;
    private readonly double _found;

    private BandStarts(in TautSurfaces surfaces, double found)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        _along = (surfaces.End - surfaces.Start).Direction();
        _found = found;
    }

    /// <summary>Fills the room with bands.</summary>
    public static void Fill(in TautSurfaces surfaces, in TautBest best)
    {
        surfaces.Room.Band.StartCount = 0;
        BandStarts starts = new(in surfaces, best.Length);
        starts.Lay(best.Corners(in surfaces, surfaces.Room.Band.Corners));
        starts.LayThroughRings();
        starts.LayChoices(0);
        starts.LayBent();
    }

    // Every choice whose surfaces on their own do not make it longer already.
    private void LayChoices(int slot)
    {
        if (slot == _surfaces.Count)
        {
            LayChosen();
            return;
        }

        for (int choice = 0; choice < _room.Choices[slot]; choice++)
        {
            if (_room.AloneLength[(TautRoom.MostChoices * slot) + choice] < _found)
            {
                _room.Choice[slot] = choice;
                LayChoices(slot + 1);
            }
        }
    }

    // Through what each surface comes to on its own, in the order in which they lie along the stretch.
    private void LayChosen()
    {
        int count = 1;
        _room.Band.Corners[0] = _surfaces.Start;
        double reached = double.NegativeInfinity;
        for (int turn = 0; turn < _surfaces.Count; turn++)
        {
            int next = -1;
            double nextLevel = double.PositiveInfinity;
            for (int slot = 0; slot < _surfaces.Count; slot++)
            {
                int guess = (TautRoom.MostChoices * slot) + _room.Choice[slot];
                double level = Vec3.Dot(_along, _room.GuessFirst[guess] + _room.GuessLast[guess]);
                if (_room.IsGuessed[guess] && level > reached && level < nextLevel)
                {
                    (next, nextLevel) = (slot, level);
                }
            }

            if (next < 0 || count + 4 > BandRoom.MostCorners)
            {
                break;
            }

            reached = nextLevel;
            count = AddGuess(next, count);
        }

        _room.Band.Corners[count++] = _surfaces.End;
        Lay(count);
    }

    private int AddGuess(int slot, int count)
    {
        int guess = (TautRoom.MostChoices * slot) + _room.Choice[slot];
        Vec3 first = _room.GuessFirst[guess];
        Vec3 last = _room.GuessLast[guess];
        double arc = _room.AloneLength[guess] - Vec3.Distance(_surfaces.Start, first) - Vec3.Distance(last, _surfaces.End);
        ref readonly RigidTransform frame = ref _surfaces.Frame(slot);
        _room.Band.Corners[count++] = first;
        if (Vec3.Distance(first, last) > 0)
        {
            _room.Band.Corners[count++] = frame * SurfaceCut.MiddleOfArc(in _surfaces.Surface(slot), frame.Back(first), frame.Back(last), arc);
            _room.Band.Corners[count++] = last;
        }

        return count;
    }

    // Through the middle of a ring, and beside it to four sides.
    private void LayThroughRings()
    {
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            ref readonly SurfaceRecord surface = ref _surfaces.Surface(slot);
            for (int place = 0; place < 5 && surface.Shape == WrapShape.Torus; place++)
            {
                double aside = 0.7 * (surface.Dimensions.Y - surface.Dimensions.X);
                Vec3 within = place switch { 0 => Vec3.Zero, 1 => Vec3.UnitX, 2 => -Vec3.UnitX, 3 => Vec3.UnitY, _ => -Vec3.UnitY };
                _room.Band.Corners[0] = _surfaces.Start;
                _room.Band.Corners[1] = _surfaces.Frame(slot) * (aside * within);
                _room.Band.Corners[2] = _surfaces.End;
                Lay(3);
            }
        }
    }

    private void LayBent()
    {
        Vec3 middle = Vec3.Zero;
        double reach = 0;
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            ref SurfaceTouch alone = ref _room.Alone[slot];
            Vec3 place = alone.IsTouching
                ? 0.5 * (_surfaces.Frame(slot) * alone.First + (_surfaces.Frame(slot) * alone.Last))
                : _surfaces.Frame(slot).Translation;
            middle += 1.0 / _surfaces.Count * place;
            reach = Math.Max(reach, TautDoubts.Reach(in _surfaces, slot));
        }

        double share = Math.Clamp(Vec3.Dot(middle - _surfaces.Start, _along), 0.2 * Whole, 0.8 * Whole);
        Vec3 side = _along.AnyPerpendicular();
        Vec3 across = Vec3.Cross(_along, side);
        for (int bend = 0; bend < Bends; bend++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * bend / Bends);
            Vec3 aside = Bulge * reach * ((cosine * side) + (sine * across));
            _room.Band.Corners[0] = _surfaces.Start;
            _room.Band.Corners[1] = _surfaces.Start + (share * _along) + aside;
            _room.Band.Corners[2] = _surfaces.End;
            Lay(3);
        }
    }

    private double Whole => Vec3.Distance(_surfaces.Start, _surfaces.End);

    // Even points along the room's first corners; kept when no piece goes where none may.
    private void Lay(int corners)
    {
        BandRoom band = _room.Band;
        if (band.StartCount == BandRoom.MostStarts)
        {
            return;
        }

        Span<Vec3> chain = band.Starts.AsSpan(band.StartCount * (BandRoom.Coarse + 1), BandRoom.Coarse + 1);
        ReadOnlySpan<Vec3> line = band.Corners.AsSpan(0, corners);
        double piece = BandChain.ChordLength(line) / BandRoom.Coarse;
        int corner = 1;
        Vec3 here = line[0];
        chain[0] = here;
        for (int i = 1; i < BandRoom.Coarse; i++)
        {
            double left = piece;
            double ahead = Vec3.Distance(here, line[corner]);
            while (ahead < left && corner < corners - 1)
            {
                left -= ahead;
                here = line[corner++];
                ahead = Vec3.Distance(here, line[corner]);
            }

            here += ahead > 0 ? Math.Min(1, left / ahead) * (line[corner] - here) : Vec3.Zero;
            chain[i] = BandSurfaces.PushOut(in _surfaces, here);
        }

        chain[BandRoom.Coarse] = line[^1];
        for (int i = 1; i <= BandRoom.Coarse; i++)
        {
            if (BandSurfaces.IsBarred(in _surfaces, chain[i - 1], chain[i]))
            {
                return;
            }
        }

        band.StartCount++;
    }
}
