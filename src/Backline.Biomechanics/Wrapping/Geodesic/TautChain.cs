using Backline.Biomechanics.Paths;
using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The shortest way between two points around several surfaces, one after the other.</summary>
/// <remarks>
/// <para>First it is found which surfaces are touched: each in turn from where the way leaves the one before, then the others
/// again from the stretches that came of it. Between each two that are touched stands a meeting point. With the meeting points
/// given, every surface is on its own; the meeting points are where the ways of both neighbours run into each other without a
/// bend. The bend is the gradient of the whole length with the meeting point, and how it changes is known from how each way
/// swings about its surface (<see cref="MeetingBend"/>). Newton's method, halved until the bend falls; with more than two
/// surfaces one meeting point after the other until none bends. Surfaces that are then no longer touched are left out, those
/// that are newly touched are taken in, and the way is settled again.</para>
/// <para>Ends at a bend of 1e-12, usually after three or four steps.</para>
/// </remarks>
internal ref struct TautChain
{
    private const double BendTolerance = 1e-12;
    private const double LooseTolerance = 1e-9;
    private const int MostRounds = 100;
    private const int MostSteps = 30;
    private const int MostHalvings = 20;

    private readonly PathTable _paths;
    private readonly int _firstWrap;
    private readonly Workspace _workspace;
    private readonly Vec3 _start;
    private readonly Vec3 _end;
    private readonly int _count;
    private int _touchedCount;

    private TautChain(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        _paths = paths;
        _firstWrap = paths.FirstWrap[path];
        _workspace = workspace;
        _start = workspace.Nodes[node].Position;
        _end = workspace.Nodes[node + 1].Position;
        _count = count;
    }

    /// <summary>Lays the stretch after a node around the wraps in the workspace's order.</summary>
    public static void Lay(PathTable paths, int path, int node, int count, Workspace workspace)
    {
        TautChain chain = new(paths, path, node, count, workspace);
        workspace.Status[path] |= chain.Settle();
        for (int i = 0; i < count; i++)
        {
            workspace.Status[path] |= workspace.Touches[i].Status;
        }

        for (int i = chain._touchedCount - 1; i >= 0; i--)
        {
            int turn = workspace.Touched[i];
            int wrap = workspace.WrapOrder[turn];
            int body = paths.Surfaces[paths.Wraps[paths.FirstWrap[path] + wrap].Surface].Body;
            GeodesicWrapping.Insert(node, wrap, body, in workspace.SurfaceToGround[wrap], in workspace.Touches[turn], workspace);
        }
    }

    private PathStatus Settle()
    {
        FindTouched();
        PathStatus status = PathStatus.Plain;

        // Each round takes in or leaves out at least one surface; a pair that comes and goes is cut short.
        for (int round = 0; round <= 2 * _count; round++)
        {
            TakeIn();
            status = Straighten();
            if (!LeaveOut() && !TakeIn())
            {
                return status;
            }
        }

        return status | PathStatus.NotConverged;
    }

    private void FindTouched()
    {
        _touchedCount = 0;
        Vec3 left = _start;
        for (int turn = 0; turn < _count; turn++)
        {
            if (TouchOne(turn, left, _end).IsTouching)
            {
                left = LeftAt(turn);
                _workspace.Touched[_touchedCount++] = turn;
            }
        }
    }

    // Surfaces not touched so far, each between the contacts before and after it; true when one came in.
    private bool TakeIn()
    {
        bool isChanged = false;
        for (int turn = 0; turn < _count; turn++)
        {
            int place = 0;
            while (place < _touchedCount && _workspace.Touched[place] < turn)
            {
                place++;
            }

            if (place < _touchedCount && _workspace.Touched[place] == turn)
            {
                continue;
            }

            Vec3 from = place == 0 ? _start : LeftAt(_workspace.Touched[place - 1]);
            Vec3 to = place == _touchedCount ? _end : MetAt(_workspace.Touched[place]);
            if (TouchOne(turn, from, to).IsTouching)
            {
                Array.Copy(_workspace.Touched, place, _workspace.Touched, place + 1, _touchedCount - place);
                _workspace.Touched[place] = turn;
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
            int turn = _workspace.Touched[i];
            if (_workspace.Touches[turn].IsTouching)
            {
                _workspace.Touched[kept++] = turn;
            }
        }

        bool isChanged = kept < _touchedCount;
        _touchedCount = kept;
        return isChanged;
    }

    // Moves the meeting points until the way bends nowhere; all touches are then those of the result.
    private PathStatus Straighten()
    {
        for (int i = 1; i < _touchedCount; i++)
        {
            _workspace.Meetings[i] = 0.5 * (LeftAt(_workspace.Touched[i - 1]) + MetAt(_workspace.Touched[i]));
        }

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
                return bend > LooseTolerance ? PathStatus.NotConverged : PathStatus.Plain;
            }
        }

        for (int i = 0; i < _touchedCount; i++)
        {
            TouchOne(_workspace.Touched[i], Before(i), After(i));
        }

        return bend > LooseTolerance ? PathStatus.NotConverged : PathStatus.Plain;
    }

    // Moves one meeting point until the way does not bend there; gives the bend found and that left.
    private readonly double Straighten(int i, out double left)
    {
        Look(i, out MeetingBend here);
        double found = here.Bend.Norm;
        left = found;
        for (int step = 0; step < MostSteps && left > BendTolerance && TakeStep(i, ref here); step++)
        {
            left = here.Bend.Norm;
        }

        return found;
    }

    private readonly bool TakeStep(int i, ref MeetingBend here)
    {
        Vec3 meeting = _workspace.Meetings[i];
        Vec3 step = here.NewtonStep();
        double bend = here.Bend.NormSquared;
        double share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            _workspace.Meetings[i] = meeting + (share * step);
            Look(i, out here);
            if (here.Bend.NormSquared < bend)
            {
                return true;
            }
        }

        _workspace.Meetings[i] = meeting;
        Look(i, out here);
        return false;
    }

    private readonly void Look(int i, out MeetingBend bend)
    {
        bend = default;
        Vec3 meeting = _workspace.Meetings[i];
        int near = _workspace.Touched[i - 1];
        ref SurfaceTouch nearTouch = ref TouchOne(near, Before(i - 1), meeting);
        Vec3 arriving = meeting - (nearTouch.IsTouching ? LeftAt(near) : Before(i - 1));
        bend.AddSide(arriving, nearTouch.IsTouching, Frame(near).Rotation * nearTouch.LastNormal, nearTouch.SidewaysAtQ, 1);
        int far = _workspace.Touched[i];
        ref SurfaceTouch farTouch = ref TouchOne(far, meeting, After(i));
        Vec3 leaving = (farTouch.IsTouching ? MetAt(far) : After(i)) - meeting;
        bend.AddSide(leaving, farTouch.IsTouching, Frame(far).Rotation * farTouch.FirstNormal, farTouch.SidewaysAtP, -1);
    }

    private readonly Vec3 Before(int i) => i == 0 ? _start : _workspace.Meetings[i];

    private readonly Vec3 After(int i) => i == _touchedCount - 1 ? _end : _workspace.Meetings[i + 1];

    private readonly Vec3 MetAt(int turn) => Frame(turn) * _workspace.Touches[turn].First;

    private readonly Vec3 LeftAt(int turn) => Frame(turn) * _workspace.Touches[turn].Last;

    private readonly ref readonly RigidTransform Frame(int turn) => ref _workspace.SurfaceToGround[_workspace.WrapOrder[turn]];

    private readonly ref SurfaceTouch TouchOne(int turn, Vec3 from, Vec3 to)
    {
        ref SurfaceTouch touch = ref _workspace.Touches[turn];
        ref readonly RigidTransform frame = ref Frame(turn);
        ref readonly SurfaceRecord surface = ref _paths.Surfaces[_paths.Wraps[_firstWrap + _workspace.WrapOrder[turn]].Surface];
        GeodesicWrapping.Touch(in surface, frame.Back(from), frame.Back(to), ref touch);
        return ref touch;
    }
}
