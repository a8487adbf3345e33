using Backline.Biomechanics.Paths;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Tries classes of ways around several surfaces and keeps the shortest.</summary>
/// <remarks>
/// <para>Each way belongs to a class: the order in which it meets the surfaces, and the side on which it passes each. Within a
/// class the taut way (<see cref="TautChain"/>) changes evenly with the posture; the shortest over all classes therefore has no
/// jump, only a change of slope where two classes are equally long.</para>
/// <para>What spares work: a class whose surfaces, each on its own, already make a longer way than one found is not tried. An order is not
/// tried that a plane between two surfaces rules out (<see cref="SurfaceSeparation"/>). The space around endless cylinders curves nowhere
/// like a ball, so among cylinders there is one taut way on given sides and hence one order.</para>
/// </remarks>
internal ref struct TautClasses
{
    // Of the places beside a groove from which a class is tried.
    private const int MostPlaces = 8;
    private const int FewPlaces = 3;

    /// <summary>The shortest so far.</summary>
    public TautBest Best;

    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private double _bound;
    private bool _isLong;
    private bool _isHalved;
    private bool _isBesideGrooves;
    private int _soundSides;
    private double _leastTurnedDown;
    private PathStatus _limit;

    public TautClasses(in TautSurfaces surfaces)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        Best = new();
        _leastTurnedDown = double.PositiveInfinity;
        _isLong = true;
    }

    /// <summary>What is to be known beside the ways tried.</summary>
    public readonly PathStatus Limit => _limit;

    /// <summary>Whether a class was turned down that may hold a shorter way than the best.</summary>
    public readonly bool IsAnyTurnedDown => Best.IsBeatenBy(_leastTurnedDown);

    /// <summary>Whether a way was found on given sides.</summary>
    public readonly bool IsSound(int sides) => (_soundSides & (1 << sides)) != 0;

    /// <summary>Tries all classes that may hold the shortest way.</summary>
    public void Find()
    {
        _room.Shots = 0;
        for (int slot = 0; slot < _surfaces.Count; slot++)
        {
            TautGuess.Note(in _surfaces, slot);
            _isLong &= _surfaces.Surface(slot).Shape == WrapShape.Cylinder;
            _isHalved |= _surfaces.IsHalved(slot);
        }

        TautOrder.Find(in _surfaces);
        TautDoubts.Clear(_room);
        Choose(0, 0);
    }

    /// <summary>Tries them once more from places beside the grooves.</summary>
    public void FindBesideGrooves()
    {
        _soundSides |= Best.IsSound ? 1 << Best.Sides(in _surfaces) : 0;
        _isBesideGrooves = true;
        Choose(0, 0);
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
            if (Best.IsBeatenBy(longer))
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
        Best.Offer(_room, count, length, isSound);
        _leastTurnedDown = isSound ? _leastTurnedDown : Math.Min(_leastTurnedDown, _bound);
        if (isSound)
        {
            // Not those chosen: a surface that a way does not touch may be passed on the other side.
            _soundSides |= 1 << TautSides.OfTouched(in _surfaces, count);
        }

        if (!_isBesideGrooves)
        {
            TautDoubts.Note(in _surfaces, count, fault, length, _bound);
        }

        return isSound;
    }
}
