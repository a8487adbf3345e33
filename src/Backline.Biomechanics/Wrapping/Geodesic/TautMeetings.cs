using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>Moves the meeting points of a chain of touched surfaces until the way bends nowhere.</summary>
/// <remarks>
/// With the meeting points given, every surface is on its own; they are where the ways of both neighbours run into each other without a
/// bend. The bend is the gradient of the whole length with the meeting point, and how it changes is known from how each way swings about
/// its surface (<see cref="MeetingBend"/>). Newton's method, halved until the bend falls, or else the length; with more than two surfaces
/// one meeting point after the other until none bends. Ends at a bend of 1e-12, usually after three or four steps; at 1e-9 with
/// ellipsoids and tori.
/// </remarks>
internal readonly ref struct TautMeetings
{
    private const double BendTolerance = 1e-12;
    private const double LooseTolerance = 1e-9;
    private const int MostRounds = 100;
    private const int MostHalvings = 6;

    // A geodesic that is shot takes a third of a millisecond. Rows of surfaces that do not cut each other need some twenty; where they do,
    // ways stick between them, and each class would take hundreds for nothing.
    private const int MostShots = 120;

    // m. What a step must at least shorten the way by; less is lost in rounding.
    private const double Shortening = 1e-12;

    private readonly TautSurfaces _surfaces;
    private readonly TautRoom _room;
    private readonly int _touchedCount;
    private readonly int _mostSteps;
    private readonly double _longestStep;
    private readonly double _tolerance;

    private TautMeetings(in TautSurfaces surfaces, int touchedCount, int mostSteps, double longestStep)
    {
        _surfaces = surfaces;
        _room = surfaces.Room;
        _touchedCount = touchedCount;
        _mostSteps = mostSteps;
        _longestStep = longestStep;

        // A way found by shooting is itself not exact enough for more.
        _tolerance = BendTolerance;
        for (int slot = 0; slot < surfaces.Count; slot++)
        {
            _tolerance = surfaces.Surface(slot).Shape is WrapShape.Ellipsoid or WrapShape.Torus ? LooseTolerance : _tolerance;
        }
    }

    /// <summary>Straightens the way around the room's first touched surfaces; <see langword="false"/> when a bend is left.</summary>
    public static bool Straighten(in TautSurfaces surfaces, int touchedCount, int mostSteps, double longestStep) =>
        new TautMeetings(in surfaces, touchedCount, mostSteps, longestStep).Straighten();

    // Moves the meeting points until the way bends nowhere; all touches are then those of the result.
    private bool Straighten()
    {
        double bend = _touchedCount < 2 ? 0 : double.PositiveInfinity;
        for (int round = 0; round < MostRounds && bend > _tolerance && (round == 0 || _room.Shots < MostShots); round++)
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
    private double Straighten(int i, out double left)
    {
        bool isOutside = Look(i, out MeetingBend here);
        double found = isOutside ? here.Bend.Norm : double.PositiveInfinity;
        left = found;
        for (int step = 0; step < _mostSteps && left > _tolerance && isOutside && _room.Shots < MostShots && TakeStep(i, ref here); step++)
        {
            left = here.Bend.Norm;
        }

        return found;
    }

    private bool TakeStep(int i, ref MeetingBend here)
    {
        Vec3 meeting = _room.Meetings[i];
        Vec3 step = here.NewtonStep();
        double bend = here.Bend.NormSquared;
        double share = FirstShare(step);
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
    private bool TakeShorteningStep(int i, Vec3 meeting, ref MeetingBend here)
    {
        _room.Meetings[i] = meeting;
        Look(i, out here);
        double length = LengthAt(i);
        Vec3 step = here.DownhillStep();
        double share = FirstShare(step);
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

    private double FirstShare(Vec3 step) => Math.Min(1, _longestStep / step.Norm);

    private double LengthAt(int i) =>
        _surfaces.Length(_room.Touched[i - 1], Before(i - 1), _room.Meetings[i]) + _surfaces.Length(_room.Touched[i], _room.Meetings[i], After(i));

    // False when an end of either way lies inside its surface.
    private bool Look(int i, out MeetingBend bend)
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

    private Vec3 Before(int i) => i == 0 ? _surfaces.Start : _room.Meetings[i];

    private Vec3 After(int i) => i == _touchedCount - 1 ? _surfaces.End : _room.Meetings[i + 1];
}
