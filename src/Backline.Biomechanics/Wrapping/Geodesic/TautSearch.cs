using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way between two points around several surfaces.</summary>
/// <remarks>
/// <para>Each way belongs to a class: the order in which it meets the surfaces, and the side on which it passes each. Within a
/// class the taut way (<see cref="TautChain"/>) changes evenly with the posture; the shortest over all classes therefore has no
/// jump, only a change of slope where two classes are equally long.</para>
/// <para>What spares work: a way that is taut around one surface and clear of all others is the shortest of all, for leaving
/// surfaces away makes no way longer. A class whose surfaces, each on its own, already make a longer way than one found is not
/// tried. An order is not tried that a plane between two surfaces rules out (<see cref="SurfaceSeparation"/>). The space around
/// endless cylinders curves nowhere like a ball, so among cylinders there is one taut way on given sides and hence one order.</para>
/// <para>A sphere or ellipsoid of which one half may be touched is in the way of a stretch only where a way around it keeps to that
/// half.</para>
/// </remarks>
internal ref struct TautSearch
{
    // Of the places beside a groove from which a class is tried.
    private const int MostPlaces = 8;
    private const int FewPlaces = 3;

    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private TautBest _best;
    private double _bound;
    private bool _isLong;
    private bool _isHalved;
    private bool _isBesideGrooves;
    private int _soundSides;
    private double _leastTurnedDown;
    private PathStatus _limit;

    private TautSearch(in TautSurfaces surfaces)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        _best = new();
        _leastTurnedDown = double.PositiveInfinity;
        _isLong = true;
    }

    /// <summary>Lays the stretch after a node around the wraps in the workspace's order.</summary>
    public static void Lay(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        while (true)
        {
            TautSearch search = new(new TautSurfaces(paths, path, node, count, workspace));
            int leftOut = search.Find();
            workspace.Status[path] |= search._limit;
            if (leftOut < 0)
            {
                search._best.Insert(in search._surfaces, path, node);
                return;
            }

            // Once more without the surface in which an end lies, or that is at its limit.
            Array.Copy(workspace.WrapOrder, leftOut + 1, workspace.WrapOrder, leftOut, count - leftOut - 1);
            count--;
        }
    }

    // The slot of a surface to leave out, or -1 when the way is found.
    private int Find()
    {
        bool isStraight = true;
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            if (!TautGuess.LookAlone(in _surfaces, slot))
            {
                _limit |= PathStatus.PointInside;
                return slot;
            }

            isStraight &= !_room.Alone[slot].IsTouching;
            _limit |= _surfaces.IsHalved(slot) ? _room.Alone[slot].Status & PathStatus.AtQuadrantLimit : PathStatus.Plain;
        }

        if (isStraight || TakeAlone())
        {
            return -1;
        }

        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            TautGuess.Note(in _surfaces, slot);
            _isLong &= _surfaces.Surface(slot).Shape == WrapShape.Cylinder;
            _isHalved |= _surfaces.IsHalved(slot);
        }

        TautOrder.Find(in _surfaces);
        TautDoubts.Clear(_room);
        Choose(0, 0);
        if (_best.IsBeatenBy(_leastTurnedDown) && TautDoubts.IsAnyCrosswise(in _surfaces))
        {
            LookAtGrooves();
        }

        if (_best.IsSound)
        {
            _limit |= TautDoubts.Left(_room, _best.Length);
            return -1;
        }

        // A ball that is both in the way and out of reach by turns is at the limit of its half.
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            if (_surfaces.IsHalved(slot))
            {
                _limit |= PathStatus.AtQuadrantLimit;
                return slot;
            }
        }

        _limit |= PathStatus.NotConverged;
        return -1;
    }

    // Ways turned down may have wanted to lie in a groove, or to bridge one.
    private void LookAtGrooves()
    {
        GrooveSearch.Find(in _surfaces);
        _soundSides |= _best.IsSound ? 1 << _best.Sides(in _surfaces) : 0;

        _isBesideGrooves = true;
        Choose(0, 0);
        for (int sides = 0; sides < TautSides.Count; sides++)
        {
            _best.OfferGroove(_room, sides);

            // Around more than two that cut each other, one on the same sides need not be the one turned down.
            if (_surfaces.Count == 2 && ((_soundSides & (1 << sides)) != 0 || _room.Grooves.IsFound[sides]))
            {
                TautDoubts.Settle(_room, sides);
            }
        }
    }

    // Leaving surfaces away makes no way longer: a way around one that is clear of the others is the shortest.
    private bool TakeAlone()
    {
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            ref SurfaceTouch alone = ref _room.Alone[slot];
            if (alone.IsTouching && TautClearance.IsClearAlone(in _surfaces, slot, in alone, ref _limit))
            {
                _best.KeepAlone(_room, slot, in alone);
                return true;
            }
        }

        return false;
    }

    // Every choice of ways round, and every order, that may be shorter than the best so far.
    private void Choose(int slot, double bound)
    {
        if (slot == _surfaces.Count)
        {
            _bound = bound;
            Arrange(0, 0);
            return;
        }

        // Beside a groove two ways need no guess where they touch a ball.
        bool isGuessed = !_isBesideGrooves || _surfaces.Count > 2 || _surfaces.IsTwoSided(slot);
        int choices = isGuessed ? _room.Choices[slot] : 1;
        for (int choice = 0; choice < choices; choice++)
        {
            double longer = Math.Max(bound, _room.AloneLength[(TautRoom.MostChoices * slot) + choice]);
            if (_best.IsBeatenBy(longer))
            {
                _room.Choice[slot] = choice;
                Choose(slot + 1, longer);
            }
        }
    }

    // True when no other order need be tried with these ways round.
    private bool Arrange(int turn, int placed)
    {
        if (turn == _surfaces.Count)
        {
            return (_isBesideGrooves ? TryBesideGrooves() : Try(-1, out _)) && _isLong;
        }

        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            if ((placed & (1 << slot)) != 0 || TautOrder.MustWait(in _surfaces, slot, placed))
            {
                continue;
            }

            _room.Order[turn] = slot;
            if (Arrange(turn + 1, placed | (1 << slot)))
            {
                return true;
            }
        }

        return false;
    }

    // True when the way is sound: it has come to rest and cuts no surface.
    private bool TryBesideGrooves()
    {
        int most = _surfaces.Count > 2 ? FewPlaces : MostPlaces;
        for (int place = 0; place < most; place++)
        {
            // Around cylinders alone a class has one taut way.
            if (Try(place, out bool isPlaced) && _isLong)
            {
                return true;
            }

            if (!isPlaced)
            {
                break;
            }
        }

        return false;
    }

    private bool Try(int place, out bool isPlaced)
    {
        bool isSettled = TautChain.Settle(in _surfaces, _isLong, place, out isPlaced, out int count);
        TautFault fault = isSettled ? TautClearance.FindFault(in _surfaces, count, ref _limit) : TautFault.Bent;
        bool isSound = fault == TautFault.None;
        _limit |= !isSettled && _isHalved ? PathStatus.AtQuadrantLimit : PathStatus.Plain;
        double length = TautClearance.Length(in _surfaces, count);
        _best.Offer(_room, count, length, isSound);
        _leastTurnedDown = isSound ? _leastTurnedDown : Math.Min(_leastTurnedDown, _bound);
        if (isSound)
        {
            _soundSides |= 1 << TautSides.Chosen(in _surfaces);
            _soundSides |= _isBesideGrooves ? 1 << TautSides.OfTouched(in _surfaces, count) : 0;
        }

        if (!_isBesideGrooves)
        {
            TautDoubts.Note(in _surfaces, count, fault, length, _bound);
        }

        return isSound;
    }
}
