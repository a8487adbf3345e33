using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way between two points around several surfaces.</summary>
/// <remarks>
/// <para>A way that is taut around one surface and clear of all others is the shortest of all, for leaving surfaces away makes no way
/// longer. Else every class of ways is tried that may hold the shortest (<see cref="TautClasses"/>), then ways that lie in a groove between
/// two surfaces (<see cref="GrooveSearch"/>). Where none of these need be the shortest, a band is drawn tight
/// (<see cref="BandWitness"/>).</para>
/// <para>A sphere or ellipsoid of which one half may be touched is in the way of a stretch only where a way around it keeps to that
/// half.</para>
/// </remarks>
internal ref struct TautSearch
{
    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private TautClasses _classes;
    private PathStatus _limit;

    private TautSearch(in TautSurfaces surfaces)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        _classes = new(in surfaces);
    }

    /// <summary>Lays the stretch after a node around the wraps in the workspace's order.</summary>
    public static void Lay(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        while (true)
        {
            TautSearch search = new(new TautSurfaces(paths, path, node, count, workspace));
            int leftOut = search.Find();
            workspace.Status[path] |= search._limit | search._classes.Limit;
            if (leftOut < 0)
            {
                search._classes.Best.Insert(in search._surfaces, path, node);
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

        _classes.Find();
        bool isInGrooves = _classes.IsAnyTurnedDown && TautDoubts.IsAnyCrosswise(in _surfaces);
        if (isInGrooves)
        {
            LookAtGrooves();
        }

        if (_classes.Best.IsSound)
        {
            _limit |= TautDoubts.Left(_room, _classes.Best.Length);
            _limit |= BandWitness.IsCalled(in _surfaces, isInGrooves) ? BandWitness.Look(in _surfaces, in _classes.Best) : PathStatus.Plain;
            _limit |= BandWitness.IsBlind(in _surfaces, in _classes) ? PathStatus.SurfacesCross : PathStatus.Plain;
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

    // Leaving surfaces away makes no way longer: a way around one that is clear of the others is the shortest.
    private bool TakeAlone()
    {
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            ref SurfaceTouch alone = ref _room.Alone[slot];
            if (alone.IsTouching && TautClearance.IsClearAlone(in _surfaces, slot, in alone, ref _limit))
            {
                _classes.Best.KeepAlone(_room, slot, in alone);
                return true;
            }
        }

        return false;
    }

    // Ways turned down may have wanted to lie in a groove, or to bridge one.
    private void LookAtGrooves()
    {
        GrooveSearch.Find(in _surfaces);
        _classes.FindBesideGrooves();
        for (int sides = 0; sides < TautSides.Count; sides++)
        {
            _classes.Best.OfferGroove(_room, sides);

            // Around more than two that cut each other, one on the same sides need not be the one turned down.
            if (_surfaces.Count == 2 && (_classes.IsSound(sides) || _room.Grooves.IsFound[sides]))
            {
                TautDoubts.Settle(_room, sides);
            }
        }
    }
}
