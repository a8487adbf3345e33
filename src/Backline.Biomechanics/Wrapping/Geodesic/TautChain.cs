using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A taut way around several surfaces in a given order, each passed on a given side.</summary>
/// <remarks>
/// Between each two surfaces that are touched stands a meeting point (<see cref="TautMeetings"/>). Once the way bends nowhere, surfaces
/// that are no longer touched are left out, those that are newly touched are taken in, and the way is settled again.
/// </remarks>
internal ref struct TautChain
{
    private const int MostSteps = 80;

    // Around cylinders alone the length is convex, and a way that does not come to rest soon leads between two that overlap.
    private const int MostStepsAroundCylinders = 16;
    private const int PushRounds = 4;

    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private readonly int _mostSteps;
    private readonly int _place;
    private double _longestStep;
    private bool _isAnyPlaced;
    private int _touchedCount;

    private TautChain(in TautSurfaces surfaces, bool areCylinders, int place)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        _place = place;
        _longestStep = double.PositiveInfinity;
        _mostSteps = areCylinders && place < 0 ? MostStepsAroundCylinders : MostSteps;
    }

    /// <summary>Settles the way in the room's order and choices; <see langword="false"/> when it does not come to rest.</summary>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="areCylinders">Whether all of them are cylinders.</param>
    /// <param name="place">Which of the places beside a groove meeting points start from (<see cref="GrooveMeeting"/>); −1 for none.</param>
    /// <param name="isPlaced">Whether any meeting point did.</param>
    /// <param name="touchedCount">How many are touched; the room's first so many touched slots and their touches are the way.</param>
    public static bool Settle(in TautSurfaces surfaces, bool areCylinders, int place, out bool isPlaced, out int touchedCount)
    {
        TautChain chain = new(in surfaces, areCylinders, place);
        bool isSettled = chain.Settle();
        isPlaced = chain._isAnyPlaced;
        touchedCount = chain._touchedCount;
        return isSettled;
    }

    private bool Settle()
    {
        StartFromGuess();

        // Each round takes in or leaves out at least one surface; a pair that comes and goes is cut short.
        for (int round = 0; round <= 2 * _surfaces.Count; round++)
        {
            bool isStraight = TautMeetings.Straighten(in _surfaces, _touchedCount, _mostSteps, _longestStep);
            if (!isStraight && _mostSteps == MostStepsAroundCylinders)
            {
                return false;
            }

            if (!LeaveOut() && !TakeIn())
            {
                return isStraight;
            }

            _longestStep = double.PositiveInfinity;
            PlaceMeetings();
        }

        return false;
    }

    private void StartFromGuess()
    {
        _touchedCount = 0;
        Vec3 left = default;
        for (int turn = 0; turn < _surfaces.Count; turn++)
        {
            int slot = _room.Order[turn];
            int guess = (TautRoom.MostChoices * slot) + _room.Choice[slot];
            if (!_room.IsGuessed[guess] && _place < 0)
            {
                continue;
            }

            if (_touchedCount > 0)
            {
                PlaceMeeting(_touchedCount, left, _room.GuessFirst[guess], slot);
            }

            left = _room.GuessLast[guess];
            _room.Touched[_touchedCount++] = slot;
        }
    }

    private void PlaceMeetings()
    {
        for (int i = 1; i < _touchedCount; i++)
        {
            PlaceMeeting(i, _surfaces.LeftAt(_room.Touched[i - 1]), _surfaces.MetAt(_room.Touched[i]), _room.Touched[i]);
        }
    }

    // Half way between two contacts, and in neither surface.
    private void PlaceMeeting(int i, Vec3 left, Vec3 met, int slot)
    {
        GrooveMeeting beside = default;
        if (_place >= 0 && GrooveMeetings.Find(in _surfaces, _room.Touched[i - 1], slot, _place, ref beside))
        {
            _room.Meetings[i] = beside.Place;
            _longestStep = Math.Min(_longestStep, beside.LongestStep);
            _isAnyPlaced = true;
            return;
        }

        Vec3 meeting = 0.5 * (left + met);
        for (int round = 0; round < PushRounds; round++)
        {
            meeting = _surfaces.PushOut(slot, _surfaces.PushOut(_room.Touched[i - 1], meeting));
        }

        _room.Meetings[i] = meeting;
    }

    // Surfaces not touched so far, each between the contacts before and after it; true when one came in.
    private bool TakeIn()
    {
        bool isChanged = false;
        int place = 0;
        for (int turn = 0; turn < _surfaces.Count; turn++)
        {
            int slot = _room.Order[turn];
            if (place < _touchedCount && _room.Touched[place] == slot)
            {
                place++;
                continue;
            }

            Vec3 from = place == 0 ? _surfaces.Start : _surfaces.LeftAt(_room.Touched[place - 1]);
            Vec3 to = place == _touchedCount ? _surfaces.End : _surfaces.MetAt(_room.Touched[place]);
            if (_surfaces.Touch(slot, from, to).IsTouching)
            {
                Array.Copy(_room.Touched, place, _room.Touched, place + 1, _touchedCount - place);
                _room.Touched[place++] = slot;
                _touchedCount++;
                isChanged = true;
            }
        }

        return isChanged;
    }

    // Surfaces the settled way has come off; true when there is one.
    private bool LeaveOut()
    {
        int kept = 0;
        for (int i = 0; i < _touchedCount; i++)
        {
            int slot = _room.Touched[i];
            if (_room.Touches[slot].IsTouching)
            {
                _room.Touched[kept++] = slot;
            }
        }

        bool isChanged = kept < _touchedCount;
        _touchedCount = kept;
        return isChanged;
    }
}
