using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>A taut way around several surfaces in a given order, each passed on a given side.</summary>
/// <remarks>
/// <para>Between each two surfaces that are touched stands a meeting point. With the meeting points given, every surface is on
/// its own; they are where the ways of both neighbours run into each other without a bend. The bend is the gradient of the
/// whole length with the meeting point, and how it changes is known from how each way swings about its surface
/// (<see cref="MeetingBend"/>). Newton's method, halved until the bend falls, or else the length; with more than two surfaces one meeting point
/// after the other until none bends. Surfaces that are then no longer touched are left out, those that are newly touched are
/// taken in, and the way is settled again.</para>
/// <para>Ends at a bend of 1e-12, usually after three or four steps.</para>
/// </remarks>
internal ref struct TautChain
{
    private const double BendTolerance = 1e-12;
    private const double LooseTolerance = 1e-9;
    private const int MostRounds = 100;
    private const int MostSteps = 80;

    // Around cylinders alone the length is convex, and a way that does not come to rest soon leads between two that overlap.
    private const int MostStepsAroundCylinders = 16;
    private const int MostHalvings = 6;
    private const int PushRounds = 4;

    // m. What a step must at least shorten the way by; less is lost in rounding.
    private const double Shortening = 1e-12;

    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private readonly int _mostSteps;
    private int _touchedCount;

    private TautChain(in TautSurfaces surfaces, bool areCylinders)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        _mostSteps = areCylinders ? MostStepsAroundCylinders : MostSteps;
    }

    /// <summary>Settles the way in the room's order and choices; <see langword="false"/> when it does not come to rest.</summary>
    /// <param name="surfaces">The surfaces of the stretch.</param>
    /// <param name="areCylinders">Whether all of them are cylinders.</param>
    /// <param name="touchedCount">How many are touched; the room's first so many touched slots and their touches are the way.</param>
    public static bool Settle(in TautSurfaces surfaces, bool areCylinders, out int touchedCount)
    {
        TautChain chain = new(in surfaces, areCylinders);
        bool isSettled = chain.Settle();
        touchedCount = chain._touchedCount;
        return isSettled;
    }

    private bool Settle()
    {
        StartFromGuess();

        // Each round takes in or leaves out at least one surface; a pair that comes and goes is cut short.
        for (int round = 0; round <= 2 * _surfaces.Count; round++)
        {
            bool isStraight = Straighten();
            if (!isStraight && _mostSteps == MostStepsAroundCylinders)
            {
                return false;
            }

            if (!LeaveOut() && !TakeIn())
            {
                return isStraight;
            }

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
            if (!_room.IsGuessed[guess])
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

    private readonly void PlaceMeetings()
    {
        for (int i = 1; i < _touchedCount; i++)
        {
            PlaceMeeting(i, _surfaces.LeftAt(_room.Touched[i - 1]), _surfaces.MetAt(_room.Touched[i]), _room.Touched[i]);
        }
    }

    // Half way between two contacts, and in neither surface.
    private readonly void PlaceMeeting(int i, Vec3 left, Vec3 met, int slot)
    {
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

    // Moves the meeting points until the way bends nowhere; all touches are then those of the result.
    private readonly bool Straighten()
    {
        double bend = _touchedCount < 2 ? 0 : double.PositiveInfinity;
        for (int round = 0; round < MostRounds && bend > BendTolerance; round++)
        {
            bend = 0;
            for (int i = 1; i < _touchedCount; i++)
            {
                double found = Straighten(i, out double left);
                bend = Math.Max(bend, _touchedCount == 2 ? left : found);
            }

            if (_touchedCount == 2)
            {
                return bend <= LooseTolerance;
            }
        }

        for (int i = 0; i < _touchedCount; i++)
        {
            _surfaces.Touch(_room.Touched[i], Before(i), After(i));
        }

        return bend <= LooseTolerance;
    }

    // Moves one meeting point until the way does not bend there; gives the bend found and that left.
    private readonly double Straighten(int i, out double left)
    {
        bool isOutside = Look(i, out MeetingBend here);
        double found = isOutside ? here.Bend.Norm : double.PositiveInfinity;
        left = found;
        for (int step = 0; step < _mostSteps && left > BendTolerance && isOutside && TakeStep(i, ref here); step++)
        {
            left = here.Bend.Norm;
        }

        return found;
    }

    private readonly bool TakeStep(int i, ref MeetingBend here)
    {
        Vec3 meeting = _room.Meetings[i];
        Vec3 step = here.NewtonStep();
        double bend = here.Bend.NormSquared;
        double share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            _room.Meetings[i] = meeting + (share * step);
            if (Look(i, out here) && here.Bend.NormSquared < bend)
            {
                return true;
            }
        }

        return TakeShorteningStep(i, meeting, ref here);
    }

    // Where a surface is touched or left on the way, the bend may have to rise before it falls; the length never does.
    private readonly bool TakeShorteningStep(int i, Vec3 meeting, ref MeetingBend here)
    {
        _room.Meetings[i] = meeting;
        Look(i, out here);
        double length = LengthAt(i);
        Vec3 step = here.DownhillStep();
        double share = 1;
        for (int halving = 0; halving < 2 * MostHalvings; halving++, share /= 2)
        {
            _room.Meetings[i] = meeting + (share * step);
            if (Look(i, out here) && LengthAt(i) < length - Shortening)
            {
                return true;
            }
        }

        _room.Meetings[i] = meeting;
        Look(i, out here);
        return false;
    }

    private readonly double LengthAt(int i) =>
        _surfaces.Length(_room.Touched[i - 1], Before(i - 1), _room.Meetings[i]) + _surfaces.Length(_room.Touched[i], _room.Meetings[i], After(i));

    // False when an end of either way lies inside its surface.
    private readonly bool Look(int i, out MeetingBend bend)
    {
        bend = default;
        Vec3 meeting = _room.Meetings[i];
        int near = _room.Touched[i - 1];
        ref SurfaceTouch nearTouch = ref _surfaces.Touch(near, Before(i - 1), meeting);
        Vec3 arriving = meeting - (nearTouch.IsTouching ? _surfaces.LeftAt(near) : Before(i - 1));
        bend.AddSide(arriving, nearTouch.IsTouching, _surfaces.Frame(near).Rotation * nearTouch.LastNormal, nearTouch.SidewaysAtQ, 1);
        int far = _room.Touched[i];
        ref SurfaceTouch farTouch = ref _surfaces.Touch(far, meeting, After(i));
        Vec3 leaving = (farTouch.IsTouching ? _surfaces.MetAt(far) : After(i)) - meeting;
        bend.AddSide(leaving, farTouch.IsTouching, _surfaces.Frame(far).Rotation * farTouch.FirstNormal, farTouch.SidewaysAtP, -1);
        return ((nearTouch.Status | farTouch.Status) & PathStatus.PointInside) == 0;
    }

    private readonly Vec3 Before(int i) => i == 0 ? _surfaces.Start : _room.Meetings[i];

    private readonly Vec3 After(int i) => i == _touchedCount - 1 ? _surfaces.End : _room.Meetings[i + 1];
}
